import { sha256Hex } from '@groundswell/basics'
import {
  drawSeed,
  frameOf,
  type SampleRow,
  verifySample,
} from '@groundswell/petition/draw'
import { verifyCertificate } from '@groundswell/petition/official'
import { countyProjections, pack } from '@groundswell/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from './testing/engines.ts'
import { type TestOffice, testOffice } from './testing/test-office.ts'

const seed = '31415 92653 58979 32384'

/** An elections office from the filing to the certificate, over HTTP. */
describe.each(enginesHere())('an office on $name', (engine) => {
  let office: TestOffice
  const act = (name: string, body?: object) => office.act(name, body)
  const file = (name: string) => office.file(name)

  beforeAll(async () => {
    office = await testOffice(engine)
  })
  afterAll(() => office.stop())

  test('only the official writes in the book, and each entry after the last one seen', async () => {
    const entry = {
      county: office.filing.county,
      onDate: '2017-05-24',
      sheets: 64,
      lines: 640,
      filedBy: 'Mara Lindqvist',
      authority: 'proponent',
    }
    expect(
      (await office.manager.post('/api/official/filings', { seen: 0, ...entry })).status,
    ).toBe(403)
    const future = await act('filings', { ...entry, onDate: '2017-07-20' })
    expect(future.json.refusal).toMatchObject({ code: 'bad-input', field: 'onDate' })
    const answer = await act('filings', entry)
    expect(answer.status).toBe(200)
    expect(answer.json.entries[0].act.receipt).toBe('R-20170524-0001')
    const late = await office.tomas.post('/api/official/raw-counts', {
      seen: 0,
      county: office.filing.county,
      lines: 1,
    })
    expect([late.status, late.json.refusal.code]).toEqual([409, 'book-grew'])
    const twice = await act('filings', entry)
    expect(twice.json.refusal).toMatchObject({ code: 'not-the-turn' })
  })

  test('a raw count is amended by a new record that says why', async () => {
    await act('raw-counts', { county: office.filing.county, lines: 645 })
    const silent = await act('raw-counts', { county: office.filing.county, lines: 640 })
    expect(silent.json.refusal.field).toBe('why')
    const amended = await act('raw-counts', {
      county: office.filing.county,
      lines: 640,
      why: 'five lines were struck out',
    })
    expect(amended.json.raw).toMatchObject({
      total: 640,
      counties: [{ raw: 640, amendments: 1 }],
    })
    const requirement = amended.json.steps.find(
      (s: { id: string }) => s.id === 'requirement',
    )
    expect(requirement.state).toBe('done')
  })

  test('a filing with one bad row is refused whole, with the row', async () => {
    const bad = `${office.filing.filing}F00001,Atlantis,S,1,A,B,1,C,D,E\n`
    const asked = await office.tomas.upload({ kind: 'filing' }, bad)
    await office.server.idle()
    const job = (await office.tomas.get(`/api/jobs/${asked.json.id}`)).json
    expect(job).toMatchObject({
      state: 'refused',
      report: { rowsRejected: 1, first: [{ line: 642, reason: 'unknown-county' }] },
    })
    expect((await act('frame', { source: 'filing' })).json.refusal.code).toBe(
      'frame-refused',
    )
  })

  test('the frame is committed to before the seed, and the seed typed twice', async () => {
    await office.tomas.upload({ kind: 'filing' }, office.filing.filing)
    await office.server.idle()
    const early = await act('seed', { seed, again: seed })
    expect(early.json.refusal).toMatchObject({ code: 'not-the-turn' })
    const framed = await act('frame', { source: 'filing' })
    expect(framed.json.frame).toMatchObject({ lines: 640 })
    expect(sha256Hex(await file('frame.csv'))).toBe(framed.json.frame.commitment)
    for (const [digits, again, field] of [
      ['123', '123', 'seed'],
      ['1234567890123456789x', '1', 'seed'],
      [seed, seed.replace('3', '4'), 'again'],
    ]) {
      const refused = await act('seed', { seed: digits, again })
      expect(refused.json.refusal).toMatchObject({ code: 'seed-refused', field })
    }
    expect((await act('seed', { seed, again: seed })).json.seed).toBe(
      '31415926535897932384',
    )
    const reframed = await act('frame', { source: 'filing' })
    expect(reframed.json.refusal.code).toBe('not-the-turn')
  })

  test('anybody redraws the sample from the published files alone', async () => {
    const drawn = await act('draw', { stage: 'sample' })
    expect(drawn.json.total).toMatchObject({ lines: 500, pending: 500 })
    const frameRows = (await file('frame.csv')).trim().split('\n').slice(1)
    const frame = frameOf({
      lines: frameRows.map((row) => row.split(',')[0] ?? ''),
      places: frameRows.map((row) => row.split(',')[1] ?? ''),
    })
    const digits = drawSeed(seed)
    const rows = (await file('sample.csv'))
      .trim()
      .split('\n')
      .slice(1)
      .map((row): SampleRow => {
        const [position, of, place = '', line = '', ticket = ''] = row.split(',')
        return { line, place, position: Number(position), of: Number(of), ticket }
      })
    if (!frame.ok || !digits.ok) throw new Error('the published files cannot be read')
    const found = verifySample({ frame: frame.value, seed: digits.value, rows })
    expect(found.problems).toEqual([])
    expect(found.sample).toBe(500)
  })

  test('batches go to verifiers, and what one has not looked at can be taken back', async () => {
    const people = (await office.tomas.get('/api/official')).json.verifiers
    const ids = ['Rosa Almeida', 'Jun Okafor'].map(
      (name) => people.find((each: { name: string }) => each.name === name).id,
    )
    const nobody = await office.tomas.post('/api/verification/batches', {
      verifiers: ['nobody'],
      size: 50,
    })
    expect(nobody.json.refusal.code).toBe('unknown-verifier')
    const dealt = await office.tomas.post('/api/verification/batches', {
      verifiers: ids,
      size: 50,
    })
    expect(dealt.json).toEqual({ batches: 10, lines: 500 })
    expect((await office.rosa.get('/api/verification')).json.waiting).toBe(250)
    const back = await office.tomas.post(`/api/verification/verifiers/${ids[0]}/release`)
    expect(back.json.lines).toBe(250)
    await office.tomas.post('/api/verification/batches', { verifiers: ids, size: 50 })
    expect((await office.rosa.get('/api/verification')).json.waiting).toBeGreaterThan(100)
  })

  test('a line shows what is written, who it may be, and what speaks against it', async () => {
    const { lines } = (await office.rosa.get('/api/verification')).json
    expect(lines).toHaveLength(3)
    const line = lines.find((each: { lineId: string }) =>
      office.filing.truth.get(each.lineId),
    )
    expect(line.claim.last).not.toBe('')
    expect(line.candidates[0]).toMatchObject({
      disqualifiers: [],
      voterId: expect.any(String),
    })
  })

  test('an invalid line needs a known reason and a valid one a voter on the roll', async () => {
    const [line] = (await office.rosa.get('/api/verification')).json.lines
    const path = `/api/verification/lines/${line.lineId}/findings`
    const none = { expectedVersion: 0 }
    const codes = []
    for (const body of [
      { ...none, found: 'valid' },
      { ...none, found: 'valid', voterId: 'nobody' },
      { ...none, found: 'invalid', reason: 'BAD_MOOD' },
      { expectedVersion: 3, found: 'second-look' },
    ]) {
      codes.push((await office.rosa.post(path, body)).json.refusal.code)
    }
    expect(codes).toEqual([
      'voter-needed',
      'unknown-voter',
      'unknown-reason',
      'stale-version',
    ])
    expect((await office.rosa.post(path, { ...none, found: 'second-look' })).status).toBe(
      200,
    )
    const own = await office.rosa.post(path, { expectedVersion: 1, found: 'second-look' })
    expect(own.json.refusal.code).toBe('another-verifier')
    const [first] = (await office.jun.get('/api/verification')).json.lines
    expect(first.lineId).toBe(line.lineId)
    await office.rosa.post(`/api/verification/lines/${line.lineId}/undo`)
    expect((await office.jun.get('/api/verification')).json.secondLooks).toBe(0)
  })

  test('every drawn line gets its finding; a voter counts once', async () => {
    await office.verifyAll()
    const view = (await office.tomas.get('/api/official')).json
    expect(view.repeats).toEqual([])
    expect(view.total).toMatchObject({ lines: 500, pending: 0 })
    expect(view.total.valid + view.total.invalid).toBe(500)
    expect(view.total.duplicates).toBeGreaterThan(10)
    const report = (await office.tomas.get('/api/official/daily-report')).json
    expect(report.at(-1)).toMatchObject({ checked: 500, pending: 0 })
  })

  test('the projection is the statute’s, and recomputed from the published counties', async () => {
    const view = (await act('closing', { stage: 'sample' })).json
    const sample = (await file('sample.csv')).split('\n')[1]?.split(',')[3]
    const afterwards = await office.rosa.post(`/api/verification/lines/${sample}/undo`)
    expect(afterwards.json.refusal.code).toBe('not-the-turn')
    const [county, raw, lines, valid, duplicates] = (await file('counties.csv'))
      .split('\n')[1]!
      .split(',')
    const california = pack('us-ca@2017-01-26')
    if (!california.ok) throw new Error('no pack')
    const again = countyProjections(
      california.value,
      [
        {
          county: county ?? '',
          raw: Number(raw),
          sample: Number(lines),
          valid: Number(valid),
          duplicates: Number(duplicates),
        },
      ],
      470,
    )
    if (!again.ok) throw new Error(again.error.kind)
    expect(view.projection.valid).toBe(again.value.state.projected)
    expect(view.projection.outcome).toBe(again.value.outcome)
    expect(view.projection.outcome).toBe('full-check')
    const reckoned = view.projection.lines.map(
      (line: { reckoning: string }) => line.reckoning,
    )
    expect(reckoned[0]).toBe(`100 x ${valid} / ${lines}`)
  })

  test('a closing taken back leaves both entries in the book', async () => {
    const book = (await office.tomas.get('/api/official')).json.entries
    const closing = book.at(-1)
    const silent = await act('taken-back', { entry: closing.seq, why: ' ' })
    expect(silent.json.refusal.field).toBe('why')
    const view = (await act('taken-back', { entry: closing.seq, why: 'a test' })).json
    expect(view.projection).toBeNull()
    expect(view.entries.length).toBe(book.length + 1)
    const drawn = book.find(
      (e: { act: { kind: string } }) => e.act.kind === 'sample-drawn',
    )
    expect(
      (await act('taken-back', { entry: drawn.seq, why: 'no' })).json.refusal.code,
    ).toBe('not-the-turn')
    await act('closing', { stage: 'sample' })
  })

  test('a full check looks at every other line and may stop when enough are valid', async () => {
    expect((await act('certificate')).json.refusal.code).toBe('not-the-turn')
    const ordered = (await act('full-check')).json
    expect(ordered.total).toMatchObject({ lines: 640, pending: 140 })
    await office.verifyAll()
    const closed = (await act('closing', { stage: 'full' })).json
    expect(closed.total.valid).toBe(480)
    expect(closed.final).toBe('sufficient')
  })

  test('after the certificate nothing is written, and the book can be checked', async () => {
    const view = (await act('certificate')).json
    expect(view.certificate).toMatchObject({ final: 'sufficient', required: 470 })
    expect(verifyCertificate(view.certificate)).toEqual({ ok: true, value: [] })
    expect(view.steps.at(-1).state).toBe('done')
    expect(
      (await act('raw-counts', { county: 'Kern', lines: 1 })).json.refusal.code,
    ).toBe('certified-already')
    expect(view.bookHolds).toBe(true)
    const book = await file('book.json')
    for (const voter of office.filing.truth.values()) {
      if (voter) expect(book.includes(voter)).toBe(false)
    }
    expect(JSON.parse(await file('certificate.json'))).toEqual(view.certificate)
    const pdf = await file('certificate.pdf')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(await file('certificate.pdf')).toBe(pdf)
  })
})
