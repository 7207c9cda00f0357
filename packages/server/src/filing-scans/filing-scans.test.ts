import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SynthFile } from '@groundswell/petition/scan'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countyFiling } from '../testing/county-filing.ts'
import { enginesHere } from '../testing/engines.ts'
import { imagesAsPdf } from '../testing/images-as-pdf.ts'
import { type OfficeOf, officeOf } from '../testing/office-of.ts'
import { codeKey, registerPaper, syntheticScans } from '../testing/paper-drive.ts'
import { testServer } from '../testing/test-server.ts'
import { zipOf } from '../testing/zip-of.ts'

const seed = '57721566490153286061'
/** One pixel, told from others by its last byte, which no reader of PNG looks at. */
const pixel = (mark: number) =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    ),
    Buffer.from([mark]),
  ])

let form: string
let synth: readonly SynthFile[]
let imitation: readonly SynthFile[]

beforeAll(async () => {
  const scan = { condition: 'scan150' } as const
  synth = await syntheticScans({ key: codeKey, firstSerial: 1, sheets: 2, ...scan })
  imitation = await syntheticScans({ key: 'theirs', firstSerial: 4, sheets: 1, ...scan })
  // The drive hands its blank sheet to the office.
  const drive = await testServer({ prepare: registerPaper })
  const manager = await drive.as('manager')
  form = (await manager.get('/api/sheet-form')).text
  const rosa = await drive.as('validator')
  expect((await rosa.get('/api/sheet-form')).status).toBe(403)
  await drive.stop()
})

/** An office that runs alone reads the sheets of a filing and checks them on the screen. */
describe.each(enginesHere())('a filing that is read from scans on $name', (engine) => {
  let office: OfficeOf
  const rows = () => synth.flatMap((file) => file.rows.map((row) => ({ ...row, file })))
  const used = () => rows().filter(({ state }) => state === 'used')
  const stand = async () => (await office.tomas.get('/api/filing-scans')).json
  const send = async (fields: Record<string, string>, bytes: Uint8Array | string) => {
    const asked = await office.tomas.upload(
      fields,
      typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    )
    if (asked.status !== 202) return asked.json
    await office.server.idle()
    return (await office.tomas.get(`/api/jobs/${asked.json.id}`)).json
  }
  const scans = () => imagesAsPdf(synth.map(({ bytes }) => bytes))

  beforeAll(async () => {
    office = await officeOf(engine, {
      rules: 'us-ca@2017-01-26',
      kind: 'amendment',
      start: '2017-01-26',
      asOf: '2017-05-25',
      required: 4,
    })
    const manager = await office.server.as('manager')
    await manager.upload({ kind: 'roll' }, countyFiling('Fresno', 30).roll)
    await office.server.idle()
  })
  afterAll(() => office.stop())

  test('without the blank sheet, or without a county, nothing is read', async () => {
    const blind = await send(
      { kind: 'filing-scans', county: 'Fresno', fileName: 'a.pdf' },
      scans(),
    )
    expect(blind.refusal).toMatch(/Bring in the blank sheet/)
    const wrong = await send({ kind: 'sheet-form' }, '{"format":"something else"}')
    expect(wrong.refusal).toMatch(/no blank sheet/)
    expect(await send({ kind: 'sheet-form' }, form)).toMatchObject({ state: 'done' })
    const nowhere = await send(
      { kind: 'filing-scans', county: 'Atlantis', fileName: 'a.pdf' },
      scans(),
    )
    expect(nowhere.refusal).toMatch(/Atlantis/)
    expect(await stand()).toMatchObject({ formsKnown: 1, files: [], lines: 0 })
  })

  test('the sheets are read without any list of sheets, and each used row is a line', async () => {
    const job = await send(
      { kind: 'filing-scans', county: 'Fresno', fileName: 'monday.pdf' },
      scans(),
    )
    expect(job, job.refusal).toMatchObject({ state: 'done' })
    const { lines, unsureRows, files } = await stand()
    expect(files).toMatchObject([{ fileName: 'monday.pdf', county: 'Fresno' }])
    expect(lines).toBeLessThanOrEqual(used().length)
    expect(lines + unsureRows.length).toBeGreaterThanOrEqual(used().length)
    const again = await send(
      { kind: 'filing-scans', county: 'Fresno', fileName: 'again.pdf' },
      scans(),
    )
    expect(again.refusal).toMatch(/read before/)
  })

  test('a page that is not ours waits for a person, and holds the list up', async () => {
    await send(
      { kind: 'filing-scans', county: 'Fresno', fileName: 'odd.jpg' },
      imitation[0]!.bytes,
    )
    const { pagesLeft } = await stand()
    expect(pagesLeft).toHaveLength(1)
    await office.act('filings', {
      county: 'Fresno',
      onDate: '2017-05-24',
      sheets: 3,
      lines: used().length + 2,
      filedBy: 'Mara Lindqvist',
      authority: 'proponent',
    })
    await office.act('raw-counts', { county: 'Fresno', lines: used().length + 2 })
    const held = await office.act('frame', { source: 'scans' })
    expect(held.json.refusal).toMatchObject({ code: 'frame-refused' })
    const path = `/api/filing-scans/pages/${pagesLeft[0].pageId}/ruling`
    const many = { ruling: 'lines', sheet: 'X-1', lines: 1000 }
    expect((await office.tomas.post(path, many)).json.refusal.field).toBe('lines')
    expect((await office.tomas.post(path, { ruling: 'line' })).status).toBe(400)
    const two = { ruling: 'lines', sheet: 'X-1', lines: 2 }
    expect((await office.tomas.post(path, two)).json.pagesLeft).toEqual([])
  })

  test('counted by hand and read stand beside each other', async () => {
    for (const { pageId, sheet, row } of (await stand()).unsureRows) {
      const truth = rows().find((r) => r.file.sheet === sheet && r.row === row)
      const ruling = truth?.state === 'used' ? 'line' : 'empty'
      const path = `/api/filing-scans/pages/${pageId}/ruling`
      expect((await office.tomas.post(path, { row, ruling })).status).toBe(200)
    }
    const { counties, open } = await stand()
    expect(open).toBe(0)
    expect(counties).toMatchObject([
      {
        county: 'Fresno',
        sheetsFiled: 3,
        sheetsRead: 3,
        linesRead: used().length + 2,
        rawCount: used().length + 2,
        verdict: 'agrees',
      },
    ])
  })

  test('signatures of registrations come in as a zip, each under its voter', async () => {
    const zip = zipOf([
      { name: 'signatures/V1.png', bytes: pixel(1) },
      { name: 'signatures/V1__2019.png', bytes: pixel(2) },
      { name: 'signatures/V2.png', bytes: pixel(3) },
      { name: 'signatures/V999.png', bytes: pixel(4) },
      { name: 'signatures/V3.png', bytes: Buffer.from('no picture at all') },
    ])
    const job = await send({ kind: 'signatures', fileName: 'signatures.zip' }, zip)
    expect(job).toMatchObject({
      state: 'done',
      summary: '3 signatures of 2 voters are shown at the desk.',
      report: { rowsRead: 5, rowsRejected: 2 },
    })
    const reasons = job.report.byReason.map(({ reason }: { reason: string }) => reason)
    expect(reasons.toSorted()).toEqual(['not-a-picture', 'unknown-voter'])
    const listed = zipOf([
      { name: 'index.csv', bytes: Buffer.from('voter_id,file,label\nV4,a.png,2020\n') },
      { name: 'a.png', bytes: pixel(5) },
      { name: 'b.png', bytes: pixel(6) },
    ])
    const second = await send({ kind: 'signatures', fileName: 'listed.zip' }, listed)
    expect(second.summary).toBe('1 signatures of 1 voters are shown at the desk.')
    expect((await send({ kind: 'signatures' }, 'no zip')).refusal).toMatch(/no zip/)
    // On disk nothing is readable as what it is.
    for (const folder of readdirSync(join(office.server.folder, 'scans'))) {
      for (const name of readdirSync(join(office.server.folder, 'scans', folder))) {
        const bytes = readFileSync(join(office.server.folder, 'scans', folder, name))
        // Eight bytes, for three would stand in sealed ones by chance.
        expect(bytes.includes(pixel(1).subarray(0, 8))).toBe(false)
      }
    }
  })

  test('the verifier sees the line on paper and every signature of the voter', async () => {
    expect((await office.act('frame', { source: 'scans' })).json.frame).toMatchObject({
      lines: used().length + 2,
      source: 'scans',
    })
    await office.act('seed', { seed, again: seed })
    const drawn = (await office.act('draw', { stage: 'sample' })).json
    expect(drawn.total.lines).toBe(used().length + 2)
    const first = used()[0]!
    const id = `${first.file.sheet}-${first.row}`
    const line = (await office.rosa.get(`/api/verification/lines/${id}`)).json
    expect(line.claim).toBeNull()
    const image = (name: string) => office.rosa.get(`/api/verification/images/${name}`)
    expect((await image(line.picture)).headers.get('content-type')).toBe('image/png')
    expect((await image(line.signature)).status).toBe(200)
    const voter = (await office.rosa.get(`/api/verification/lines/${id}/voters/V1`)).json
    expect(voter.signatures).toMatchObject([{ label: '' }, { label: '2019' }])
    expect((await image(voter.signatures[0].image)).status).toBe(200)
    const without = await office.rosa.get(`/api/verification/lines/${id}/voters/V7`)
    expect(without.json).toMatchObject({ signatures: [], disqualifiers: [] })
    // A page that nobody verifies does not open to a verifier, nor anything to an observer.
    expect((await image('0'.repeat(64))).status).toBe(404)
    const observer = await office.server.as('observer')
    const refused = await observer.get(`/api/verification/images/${line.picture}`)
    expect(refused.status).toBe(403)
    const search = await office.tomas.post('/api/voters/search', { last: 'Voter1' })
    expect(search.status).toBe(200)
  })

  test('after the seed nobody says otherwise what a row holds', async () => {
    const { files } = await stand()
    expect(files).toHaveLength(2)
    const late = await office.tomas.post('/api/filing-scans/pages/1/ruling', {
      row: 1,
      ruling: 'empty',
    })
    expect(late.json.refusal.code).toBe('not-the-turn')
  })
})
