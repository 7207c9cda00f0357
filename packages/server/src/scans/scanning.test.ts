import { readdirSync } from 'node:fs'
import { printedSheetId, sheetId } from '@groundswell/petition'
import type { SynthFile } from '@groundswell/petition/scan'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { imagesAsPdf } from '../testing/images-as-pdf.ts'
import { codeKey, registerPaper, syntheticScans } from '../testing/paper-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'

/** Two sheets of the drive, and one of a petition with another secret; invented once. */
let synth: readonly SynthFile[]
let imitation: readonly SynthFile[]
beforeAll(async () => {
  const scan = { condition: 'scan150' } as const
  synth = await syntheticScans({ key: codeKey, firstSerial: 1, sheets: 2, ...scan })
  imitation = await syntheticScans({ key: 'theirs', firstSerial: 4, sheets: 1, ...scan })
})

describe.each(enginesHere())('reading scans on $name', (engine) => {
  let server: TestServer
  let manager: TestCaller

  beforeAll(async () => {
    server = await testServer({ engine, prepare: registerPaper })
    manager = await server.as('manager')
  })
  afterAll(async () => {
    await server?.stop()
    await engine.stop()
  })

  async function read(fileName: string, bytes: Uint8Array) {
    const asked = await manager.upload({ kind: 'scans', fileName }, new Uint8Array(bytes))
    if (asked.status !== 202) return asked.json
    await server.idle()
    return (await manager.get(`/api/jobs/${asked.json.id}`)).json
  }
  const used = (files: readonly SynthFile[]) =>
    files.flatMap(({ rows }) => rows).filter(({ state }) => state === 'used').length
  const sheet = async (serial: number) =>
    (await manager.get(`/api/sheets/${sheetId('DEMO', serial)}`)).json

  test('a stranger’s picture and a broken file are named, and the records stay as they were', async () => {
    const broken = await read('broken.pdf', Buffer.from('%PDF-1.4 and no more'))
    expect(broken).toMatchObject({ state: 'refused' })
    expect(broken.refusal).toMatch(/cannot be opened/)
    const nonsense = await read('nonsense.bin', Buffer.from('nothing at all'))
    expect(nonsense.refusal).toMatch(/no PDF, TIFF, JPEG or PNG/)
    expect((await manager.get('/api/scans')).json.files).toEqual([])
  })

  test('a file of scans is read: its sheets are scanned, and each used row is a raw line', async () => {
    const pdf = imagesAsPdf(synth.map(({ bytes }) => bytes))
    const job = await read('monday.pdf', pdf)
    expect(job, job.refusal).toMatchObject({ state: 'done' })
    const { rows, files } = (await manager.get('/api/scans')).json
    expect(files).toMatchObject([{ fileName: 'monday.pdf', registered: synth.length }])
    expect(rows.used).toBeLessThanOrEqual(used(synth))
    expect(rows.used + rows.unsure).toBeGreaterThanOrEqual(used(synth))
    const first = await sheet(1)
    expect(first.state).toBe('scanned')
    expect(first.problems.map(({ kind }: { kind: string }) => kind)).toEqual([
      'scanned-before-return',
    ])
    const { tiers } = (await manager.get('/api/dashboard')).json
    expect(tiers.raw).toBe(rows.used)
  })

  test('a used row is a line that can be drawn and keyed, with its pictures', async () => {
    const draw = await manager.post('/api/keying/draw', { lines: 2 })
    const { rows } = (await manager.get('/api/scans')).json
    expect(draw.json).toMatchObject({ drawn: 2, known: rows.used + rows.unsure })
    const rosa = await server.as('validator', 'Rosa Almeida')
    const [task] = (await rosa.post('/api/keying/desk')).json.tasks
    expect(task.sheet).toMatch(/^DEMO-/)
    expect(task.pictures.length).toBeGreaterThanOrEqual(1)
    const named = task.parts.find(({ part }: { part: string }) => part === 'printed-name')
    const image = await rosa.get(`/api/scans/images/${named.crop}`)
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  test('no row is misread: what is used is not called empty, nor the other way round', async () => {
    for (const file of synth) {
      const { sheetRows } = await sheet(Number(file.sheet.slice(-6)))
      for (const { row, state } of file.rows) {
        const read = sheetRows.find((each: { row: number }) => each.row === row)
        if (state === 'used') expect(read.state, `${file.name} ${row}`).not.toBe('empty')
        if (state === 'empty') expect(read.state, `${file.name} ${row}`).not.toBe('used')
      }
    }
  })

  test('the crops of used rows open for those who may see lines, and stand sealed on disk', async () => {
    const { sheetRows, scans } = await sheet(1)
    const row = sheetRows.find(({ state }: { state: string }) => state === 'used')
    const image = await manager.get(`/api/scans/images/${row.crops[0].image}`)
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
    const page = await manager.get(`/api/scans/images/${scans[0].image}`)
    expect(page.headers.get('content-type')).toBe('image/jpeg')
    expect((await manager.get(`/api/scans/images/${'0'.repeat(64)}`)).status).toBe(404)
    expect((await manager.get('/api/scans/images/..%2Fgroundswell.key')).status).toBe(404)
    const observer = await server.as('observer')
    expect((await observer.get(`/api/scans/images/${scans[0].image}`)).status).toBe(403)
    expect(readdirSync(`${server.folder}/uploads`)).toEqual([])
  })

  test('the very same file counts once', async () => {
    const before = (await manager.get('/api/scans')).json.rows
    const again = await read(
      'monday again.pdf',
      imagesAsPdf(synth.map(({ bytes }) => bytes)),
    )
    expect(again.refusal.code).toBe('already-uploaded')
    expect((await manager.get('/api/scans')).json.rows).toEqual(before)
  })

  test('the same sheet in another file counts once too', async () => {
    const before = (await manager.get('/api/scans')).json.rows
    const job = await read('sheet 1.jpg', synth[0]!.bytes)
    expect(job.state).toBe('done')
    expect((await manager.get('/api/scans')).json.rows).toEqual(before)
  })

  test('a page without our marks waits for a person, who names it by its id and check letter', async () => {
    const job = await read('imitation.jpg', imitation[0]!.bytes)
    expect(job, JSON.stringify([job, server.log.slice(-4)])).toMatchObject({
      state: 'done',
    })
    expect(job.report.byReason).toMatchObject([{ reason: 'wrong-check', count: 1 }])
    const [page] = (await manager.get('/api/scans')).json.open
    expect(page).toMatchObject({ state: 'foreign', fileName: 'imitation.jpg' })
    const say = (input: object) =>
      manager.post(`/api/scans/pages/${page.id}/ruling`, input)
    const id = printedSheetId(sheetId('DEMO', 4))
    const codeOf = async (answer: Promise<{ json: { refusal: { code: string } } }>) =>
      (await answer).json.refusal.code
    expect(await codeOf(say({ ruling: 'sheet', sheet: 'DEMO-000004' }))).toBe(
      'check-letter-needed',
    )
    expect(
      await codeOf(say({ ruling: 'sheet', sheet: `DEMO-000005${id.slice(-2)}` })),
    ).toBe('wrong-check-letter')
    const ruled = await say({ ruling: 'sheet', sheet: id.toLowerCase() })
    expect(ruled.status).toBe(200)
    expect(await codeOf(say({ ruling: 'blank' }))).toBe('already-ruled')
    const named = await sheet(4)
    expect(named.state).toBe('scanned')
    expect(new Set(named.sheetRows.map((row: { state: string }) => row.state))).toEqual(
      new Set(['unsure']),
    )
    const undone = await manager.post(`/api/scans/rulings/${ruled.json.ruling}/undo`)
    expect(undone.status).toBe(200)
    expect(await sheet(4)).toMatchObject({ state: 'printed', sheetRows: [] })
    expect((await say({ ruling: 'foreign' })).status).toBe(200)
    expect((await manager.get('/api/scans')).json.open).toEqual([])
  })

  test('counted by hand and read: the view says whether they agree', async () => {
    // The sheets were scanned before they were taken in; now the hand count comes.
    const taken = await manager.post('/api/packets/DEMO-P0001/take-in', {
      lines: 500,
      sheets: synth.map((file) => file.sheet),
    })
    expect(new Set(taken.json.odd.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['returned-after-scan']),
    )
    const { reconciliation, rows } = (await manager.get('/api/scans')).json
    expect(reconciliation).toMatchObject([
      {
        counted: 500,
        used: rows.used,
        unsure: rows.unsure,
        taken: rows.used + rows.unsure,
        verdict: 'read-fewer',
      },
    ])
  })
})
