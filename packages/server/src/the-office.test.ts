import { join } from 'node:path'
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
import { setUpSmallPetition } from './testing/small-drive.ts'
import { type SmallFiling, smallFiling } from './testing/small-filing.ts'
import { type TestCaller, type TestServer, testServer } from './testing/test-server.ts'

const seed = '31415 92653 58979 32384'

/** An elections office from the filing to the certificate, over HTTP. */
describe.each(enginesHere())('an office on $name', (engine) => {
  let server: TestServer
  let filing: SmallFiling
  let manager: TestCaller
  let tomas: TestCaller
  let rosa: TestCaller
  let jun: TestCaller
  let seen = 0

  beforeAll(async () => {
    server = await testServer({ engine, prepare: setUpSmallPetition })
    filing = await smallFiling(join(server.folder, 'work'), {
      distinct: 480,
      repeats: 60,
      strangers: 100,
    })
    manager = await server.as('manager')
    tomas = await server.as('official')
    rosa = await server.as('validator', 'Rosa Almeida')
    jun = await server.as('validator', 'Jun Okafor')
    await manager.upload({ kind: 'roll' }, filing.roll)
    await server.idle()
    await manager.patch('/api/petition', { required: 470, requirementNote: 'a test' })
  })
  afterAll(async () => {
    await server.stop()
    await engine.stop()
  })

  /** Does an act as the official and keeps up with the book. */
  async function act(name: string, body: object = {}) {
    const answer = await tomas.post(`/api/official/${name}`, { seen, ...body })
    if (answer.status === 200) seen = answer.json.entries.at(-1).seq
    return answer
  }

  const file = async (name: string) =>
    (await tomas.get(`/api/official/files/${name}`)).text

  test('only the official writes in the book, and each entry after the last one seen', async () => {
    const entry = {
      county: filing.county,
      onDate: '2017-05-24',
      sheets: 64,
      lines: 640,
      filedBy: 'Mara Lindqvist',
      authority: 'proponent',
    }
    expect((await manager.post('/api/official/filings', { seen, ...entry })).status).toBe(
      403,
    )
    const future = await act('filings', { ...entry, onDate: '2017-07-20' })
    expect(future.json.refusal).toMatchObject({ code: 'bad-input', field: 'onDate' })
    const answer = await act('filings', entry)
    expect(answer.status).toBe(200)
    expect(answer.json.entries[0].act.receipt).toBe('R-20170524-0001')
    const late = await tomas.post('/api/official/raw-counts', {
      seen: 0,
      county: filing.county,
      lines: 1,
    })
    expect([late.status, late.json.refusal.code]).toEqual([409, 'book-grew'])
    const twice = await act('filings', entry)
    expect(twice.json.refusal).toMatchObject({ code: 'not-the-turn' })
  })

  test('a raw count is amended by a new record that says why', async () => {
    await act('raw-counts', { county: filing.county, lines: 645 })
    const silent = await act('raw-counts', { county: filing.county, lines: 640 })
    expect(silent.json.refusal.field).toBe('why')
    const amended = await act('raw-counts', {
      county: filing.county,
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
    const bad = `${filing.filing}F00001,Atlantis,S,1,A,B,1,C,D,E\n`
    const asked = await tomas.upload({ kind: 'filing' }, bad)
    await server.idle()
    const job = (await tomas.get(`/api/jobs/${asked.json.id}`)).json
    expect(job).toMatchObject({
      state: 'refused',
      report: { rowsRejected: 1, first: [{ line: 642, reason: 'unknown-county' }] },
    })
    expect((await act('frame', { source: 'filing' })).json.refusal.code).toBe(
      'frame-refused',
    )
  })

  test('the frame is committed to before the seed, and the seed typed twice', async () => {
    await tomas.upload({ kind: 'filing' }, filing.filing)
    await server.idle()
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
    const people = (await tomas.get('/api/official')).json.verifiers
    const ids = ['Rosa Almeida', 'Jun Okafor'].map(
      (name) => people.find((each: { name: string }) => each.name === name).id,
    )
    const nobody = await tomas.post('/api/verification/batches', {
      verifiers: ['nobody'],
      size: 50,
    })
    expect(nobody.json.refusal.code).toBe('unknown-verifier')
    const dealt = await tomas.post('/api/verification/batches', {
      verifiers: ids,
      size: 50,
    })
    expect(dealt.json).toEqual({ batches: 10, lines: 500 })
    expect((await rosa.get('/api/verification')).json.waiting).toBe(250)
    const back = await tomas.post(`/api/verification/verifiers/${ids[0]}/release`)
    expect(back.json.lines).toBe(250)
    await tomas.post('/api/verification/batches', { verifiers: ids, size: 50 })
    expect((await rosa.get('/api/verification')).json.waiting).toBeGreaterThan(100)
  })

  test('a line shows what is written, who it may be, and what speaks against it', async () => {
    const { lines } = (await rosa.get('/api/verification')).json
    expect(lines).toHaveLength(3)
    const line = lines.find((each: { lineId: string }) => filing.truth.get(each.lineId))
    expect(line.claim.last).not.toBe('')
    expect(line.candidates[0]).toMatchObject({
      disqualifiers: [],
      voterId: expect.any(String),
    })
  })

  test('an invalid line needs a known reason and a valid one a voter on the roll', async () => {
    const [line] = (await rosa.get('/api/verification')).json.lines
    const path = `/api/verification/lines/${line.lineId}/findings`
    const none = { expectedVersion: 0 }
    const codes = []
    for (const body of [
      { ...none, found: 'valid' },
      { ...none, found: 'valid', voterId: 'nobody' },
      { ...none, found: 'invalid', reason: 'BAD_MOOD' },
      { expectedVersion: 3, found: 'second-look' },
    ]) {
      codes.push((await rosa.post(path, body)).json.refusal.code)
    }
    expect(codes).toEqual([
      'voter-needed',
      'unknown-voter',
      'unknown-reason',
      'stale-version',
    ])
    expect((await rosa.post(path, { ...none, found: 'second-look' })).status).toBe(200)
    const own = await rosa.post(path, { expectedVersion: 1, found: 'second-look' })
    expect(own.json.refusal.code).toBe('another-verifier')
    const [first] = (await jun.get('/api/verification')).json.lines
    expect(first.lineId).toBe(line.lineId)
    await rosa.post(`/api/verification/lines/${line.lineId}/undo`)
    expect((await jun.get('/api/verification')).json.secondLooks).toBe(0)
  })

  /** Verifies every open line of both verifiers by the truth. */
  async function verifyAll(): Promise<void> {
    const open = await openLines()
    for (const [i, id] of open.entries()) {
      const verifier = i % 2 === 0 ? rosa : jun
      const path = `/api/verification/lines/${id}/findings`
      const find = async (finding: object) => {
        const first = await verifier.post(path, { expectedVersion: 0, ...finding })
        if (first.json.refusal?.code !== 'stale-version') return first
        return verifier.post(path, { expectedVersion: 2, ...finding })
      }
      const voterId = filing.truth.get(id)
      if (!voterId) {
        const invalid = await find({ found: 'invalid', reason: 'NOT_REGISTERED' })
        expect(invalid.status).toBe(200)
        continue
      }
      const valid = await find({ found: 'valid', voterId })
      if (valid.status === 200) continue
      expect(valid.json.refusal.code).toBe('disqualified')
      const repeat = await find({ found: 'invalid', reason: 'DUPLICATE', voterId })
      expect(repeat.status).toBe(200)
    }
  }

  async function openLines(): Promise<readonly string[]> {
    const files = await Promise.all([file('sample.csv'), file('frame.csv')])
    const view = (await tomas.get('/api/official')).json
    const ids =
      view.stage === 'full'
        ? files[1]
            .trim()
            .split('\n')
            .slice(1)
            .map((row) => row.split(',')[0] ?? '')
        : files[0]
            .trim()
            .split('\n')
            .slice(1)
            .map((row) => row.split(',')[3] ?? '')
    const found = new Set<string>()
    for (const row of view.stage === 'full'
      ? (await file('findings-sample.csv')).split('\n')
      : []) {
      found.add(row.split(',')[0] ?? '')
    }
    return ids.filter((id) => !found.has(id))
  }

  test('every drawn line gets its finding; a voter counts once', async () => {
    await verifyAll()
    const view = (await tomas.get('/api/official')).json
    expect(view.repeats).toEqual([])
    expect(view.total).toMatchObject({ lines: 500, pending: 0 })
    expect(view.total.valid + view.total.invalid).toBe(500)
    expect(view.total.duplicates).toBeGreaterThan(10)
    const report = (await tomas.get('/api/official/daily-report')).json
    expect(report.at(-1)).toMatchObject({ checked: 500, pending: 0 })
  }, 120_000)

  test('the projection is the statute’s, and recomputed from the published counties', async () => {
    const view = (await act('closing', { stage: 'sample' })).json
    const sample = (await file('sample.csv')).split('\n')[1]?.split(',')[3]
    const afterwards = await rosa.post(`/api/verification/lines/${sample}/undo`)
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
    const book = (await tomas.get('/api/official')).json.entries
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
    await verifyAll()
    const closed = (await act('closing', { stage: 'full' })).json
    expect(closed.total.valid).toBe(480)
    expect(closed.final).toBe('sufficient')
  }, 120_000)

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
    for (const voter of filing.truth.values()) {
      if (voter) expect(book.includes(voter)).toBe(false)
    }
    expect(JSON.parse(await file('certificate.json'))).toEqual(view.certificate)
  })
})
