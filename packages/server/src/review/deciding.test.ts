import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import {
  type SmallDrive,
  setUpSmallPetition,
  smallDrive,
} from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'

/** Lines are decided: by one person, by two, under an older roll, and where one signed twice. */
describe.each(enginesHere())('deciding lines on $name', (engine) => {
  let server: TestServer
  let drive: SmallDrive
  let manager: TestCaller
  let rosa: TestCaller
  let jun: TestCaller
  /** A line whose voter the first roll leaves out. */
  let unknownLine: string
  const columns = () => drive.lines.split('\n')[0] ?? ''

  beforeAll(async () => {
    server = await testServer({ engine, prepare: setUpSmallPetition })
    drive = await smallDrive(join(server.folder, 'work'))
    manager = await server.as('manager')
    rosa = await server.as('validator', 'Rosa Almeida')
    jun = await server.as('validator', 'Jun Okafor')
    await takeIn('roll', drive.roll)
    await takeIn('turn-ins', drive.turnIns)
    await takeIn('lines', drive.lines)
    // An accepted line: its voter leaves the roll, and comes back.
    const exported = (await manager.get('/api/exports/lines.json')).json
    const found = exported.find(
      (row: { line_id: string; zone: string }) =>
        row.zone === 'accept' && drive.truth.get(row.line_id),
    )
    unknownLine = found.line_id
  })
  afterAll(async () => {
    await server.stop()
    await engine.stop()
  })

  async function takeIn(kind: string, file: string) {
    const asked = await manager.upload({ kind }, file)
    expect(asked.status).toBe(202)
    await server.idle()
    return (await manager.get(`/api/jobs/${asked.json.id}`)).json
  }
  const rollWithout = (voterId: string) =>
    drive.roll
      .split('\n')
      .filter((row) => !row.startsWith(`${voterId},`))
      .join('\n')
  const line = async (id: string) => (await jun.get(`/api/lines/${id}`)).json
  const reject = async (who: TestCaller, id: string, reason: string, voterId?: string) =>
    who.post(`/api/lines/${id}/decision`, {
      disposition: 'rejected',
      reason,
      ...(voterId === undefined ? {} : { voterId }),
      expectedVersion: (await line(id)).version,
    })

  test('two validators are given different lines', async () => {
    const first = (await rosa.get('/api/review')).json
    const second = (await jun.get('/api/review')).json
    expect(first.waiting).toBeGreaterThan(0)
    expect(first.reasons.map(({ code }: { code: string }) => code)).toContain(
      'WRONG_COUNTY',
    )
    if (first.waiting >= 10) {
      const ids = (queue: { lines: { lineId: string }[] }) =>
        queue.lines.map(({ lineId }) => lineId)
      expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([])
    }
  })

  test('an undo is a record of its own, once, and by the one who decided', async () => {
    const [line] = (await rosa.get('/api/review')).json.lines
    const path = `/api/lines/${line.lineId}`
    const decided = await rosa.post(`${path}/decision`, {
      disposition: 'rejected',
      reason: 'ILLEGIBLE',
      note: 'the ink ran',
      expectedVersion: line.version,
    })
    expect(decided.json.note).toBe('the ink ran')
    const { id } = decided.json
    expect((await jun.post(`/api/decisions/${id}/undo`)).json.refusal.code).toBe(
      'not-yours',
    )
    expect((await rosa.post(`/api/decisions/${id}/undo`)).json).toMatchObject({
      undone: true,
    })
    expect((await rosa.post(`/api/decisions/${id}/undo`)).json.refusal.code).toBe(
      'nothing-to-undo',
    )
    const seen = (await rosa.get(path)).json
    expect(seen.version).toBe(line.version + 2)
    expect(seen.history).toMatchObject([{ undone: true }])
    const exported = (await manager.get('/api/exports/lines.json')).json
    expect(
      exported.find((row: { line_id: string }) => row.line_id === line.lineId).decision,
    ).toBeNull()
  })

  test('a second look goes to somebody else', async () => {
    const [line] = (await rosa.get('/api/review')).json.lines
    const asked = await rosa.post(`/api/lines/${line.lineId}/decision`, {
      disposition: 'second-look',
      expectedVersion: line.version,
    })
    expect(asked.status).toBe(200)
    const ids = async (who: TestCaller) =>
      (await who.get('/api/review')).json.lines.map(
        (each: { lineId: string }) => each.lineId,
      )
    expect(await ids(rosa)).not.toContain(line.lineId)
    const forJun = (await jun.get(`/api/lines/${line.lineId}`)).json
    expect(forJun.reason).toBe('A colleague asked for a second look.')
  })

  test('a decision needs its grounds', async () => {
    const [line] = (await jun.get('/api/review')).json.lines
    const decide = async (body: object) =>
      (
        await jun.post(`/api/lines/${line.lineId}/decision`, {
          expectedVersion: line.version,
          ...body,
        })
      ).json.refusal.code
    expect(await decide({ disposition: 'valid' })).toBe('voter-needed')
    expect(await decide({ disposition: 'valid', voterId: 'nobody' })).toBe(
      'unknown-voter',
    )
    expect(await decide({ disposition: 'rejected', reason: 'UGLY' })).toBe(
      'unknown-reason',
    )
    expect(await decide({ disposition: 'rejected', expectedVersion: 77 })).toBe(
      'stale-version',
    )
    const missing = await jun.post('/api/lines/none/decision', {
      disposition: 'second-look',
      expectedVersion: 0,
    })
    expect(missing.json.refusal.code).toBe('no-such-record')
  })

  test('a line is valid for a voter of its own county, and refused for another’s', async () => {
    const lines = (await rosa.get('/api/review')).json.lines
    for (const line of lines) {
      const own = line.candidates.find(
        (each: { county: string }) => each.county === line.county,
      )
      const foreign = line.candidates.find(
        (each: { county: string }) => each.county !== line.county,
      )
      if (foreign !== undefined) {
        const refused = await rosa.post(`/api/lines/${line.lineId}/decision`, {
          disposition: 'valid',
          voterId: foreign.voterId,
          expectedVersion: line.version,
        })
        expect(refused.json.refusal.code).toBe('wrong-county')
      }
      if (own !== undefined) {
        const taken = await rosa.post(`/api/lines/${line.lineId}/decision`, {
          disposition: 'valid',
          voterId: own.voterId,
          expectedVersion: line.version,
        })
        expect(taken.json).toMatchObject({ disposition: 'valid', voterId: own.voterId })
      }
    }
    expect(lines.length).toBeGreaterThan(0)
  })

  test('a voter is found by what can be read', async () => {
    const [, row] = drive.roll.split('\n')
    const [voterId, last = '', first = ''] = row?.split(',') ?? []
    const hits = (await rosa.post('/api/voters/search', { last, first })).json
    expect(hits.map((hit: { voterId: string }) => hit.voterId)).toContain(voterId)
  })

  test('a newer roll looks lines up again and says what changed', async () => {
    await takeIn('roll', rollWithout(drive.truth.get(unknownLine) ?? ''))
    const shown = (await rosa.get('/api/rechecks')).json
    const lost = shown.changes.find(
      ({ before }: { before: string }) => before === 'accept',
    )
    expect(lost.lines).toBeGreaterThanOrEqual(1)
  })

  test('a decision under an older roll stands, and a person confirms or overrules it', async () => {
    const rejected = await reject(rosa, unknownLine, 'NOT_REGISTERED')
    expect(rejected.json.snapshotId).toMatch(/\w/)
    const job = await takeIn('roll', drive.roll)
    const matched = (await manager.get('/api/jobs')).json.find(
      (each: { kind: string }) => each.kind === 'match',
    )
    expect(job.state).toBe('done')
    expect(matched.summary).toMatch(/decisions by people are in doubt/)
    const { doubted } = (await rosa.get('/api/rechecks')).json
    const mine = doubted.find((each: { lineId: string }) => each.lineId === unknownLine)
    expect(mine).toMatchObject({ by: 'Rosa Almeida', reason: 'NOT_REGISTERED' })
    const seen = await line(unknownLine)
    expect(seen.history.at(-1).disposition).toBe('rejected')
    expect(seen.doubt.sentence).toMatch(/^Rosa Almeida did not find it on the roll/)
    const queue = (await jun.get('/api/review')).json
    expect(queue.lines.map((each: { lineId: string }) => each.lineId)).toContain(
      unknownLine,
    )
    const kept = await jun.post(`/api/rechecks/${mine.recheckId}/keep`)
    expect(
      kept.json.doubted.map((each: { lineId: string }) => each.lineId),
    ).not.toContain(unknownLine)
    expect((await line(unknownLine)).doubt).toBeNull()
    expect((await jun.post(`/api/rechecks/${mine.recheckId}/keep`)).status).toBe(404)
  })

  test('where every rejection takes two, the first has no effect and nobody is their own second', async () => {
    const { line_id: id } = (await manager.get('/api/exports/lines.json')).json.find(
      (row: { decision: string | null; zone: string }) =>
        row.decision === null && row.zone === 'none',
    )
    await manager.patch('/api/petition', { secondLookAtRejections: true })
    const first = await reject(rosa, id, 'ILLEGIBLE')
    expect(first.json).toMatchObject({ disposition: 'rejected', awaitsSecond: true })
    const exported = (await manager.get('/api/exports/lines.json')).json.find(
      (row: { line_id: string }) => row.line_id === id,
    )
    expect(exported.decision).toBe('awaits second person')
    const again = await reject(rosa, id, 'ILLEGIBLE')
    expect([again.status, again.json.refusal.code]).toEqual([403, 'second-person-needed'])
    const queueOf = async (who: TestCaller) =>
      (await who.get('/api/review')).json.lines.map(
        (each: { lineId: string }) => each.lineId,
      )
    expect(await queueOf(rosa)).not.toContain(id)
    expect(await queueOf(jun)).toContain(id)
    expect((await line(id)).proposal).toMatchObject({
      by: 'Rosa Almeida',
      reason: 'ILLEGIBLE',
    })
    const second = await reject(jun, id, 'ILLEGIBLE')
    expect(second.json).toMatchObject({ awaitsSecond: false, confirms: first.json.id })
    expect(await queueOf(jun)).not.toContain(id)
    // Whoever confirmed may take it back; then it waits again.
    await jun.post(`/api/decisions/${second.json.id}/undo`)
    expect((await line(id)).proposal).not.toBeNull()
    await reject(jun, id, 'ILLEGIBLE')
    await manager.patch('/api/petition', { secondLookAtRejections: false })
  })

  test('a voter on paper and online stands side by side, and one copy counts', async () => {
    const exported = (await manager.get('/api/exports/lines.json')).json
    const before = (await rosa.get('/api/duplicates')).json
    expect(before.rule).toMatchObject({ counts: 'one-counts', cites: ['2 CCR 20531'] })
    const single = exported.find(
      (row: { line_id: string; zone: string }) =>
        row.zone === 'accept' && row.line_id !== unknownLine,
    )
    const row = drive.lines
      .split('\n')
      .find((each) => each.startsWith(`${single.line_id},`))
    const online = row?.split(',') ?? []
    const channel = columns().split(',').indexOf('channel')
    online[0] = 'TWICE'
    online[1] = 'ONLINE1'
    online[channel] = 'online'
    await takeIn('lines', `${columns()}\n${online.join(',')}\n`)
    const shown = (await rosa.get('/api/duplicates')).json
    expect(shown.waiting).toBe(before.waiting + 1)
    const groups = shown.groups as { voterId: string; lines: { lineId: string }[] }[]
    const group = groups.find(({ lines }) =>
      lines.some(({ lineId }) => lineId === 'TWICE'),
    )
    if (shown.waiting <= 5 && group === undefined) throw new Error('the pair is missing')
    const voterId = group?.voterId ?? drive.truth.get(single.line_id)
    const rejected = await reject(rosa, 'TWICE', 'DUPLICATE', voterId)
    expect(rejected.json).toMatchObject({ disposition: 'rejected', voterId })
    expect((await rosa.get('/api/duplicates')).json.waiting).toBe(before.waiting)
    await rosa.post(`/api/decisions/${rejected.json.id}/undo`)
    expect((await rosa.get('/api/duplicates')).json.waiting).toBe(before.waiting + 1)
  })

  test('four copies on paper and online are decided as one, and taken back as one', async () => {
    const exported = (await manager.get('/api/exports/lines.json')).json
    const single = exported.findLast(
      (each: { line_id: string; zone: string; decision: string | null }) =>
        each.zone === 'accept' && !each.decision && drive.truth.get(each.line_id),
    ).line_id
    const row = drive.lines.split('\n').find((each) => each.startsWith(`${single},`))
    const copies = ['COPY1', 'COPY2', 'COPY3'].map((id, at) => {
      const cells = row?.split(',') ?? []
      cells[0] = id
      cells[1] = `SHEET-OF-${id}`
      cells[columns().split(',').indexOf('channel')] = at === 0 ? 'online' : 'mail'
      return cells.join(',')
    })
    await takeIn('lines', `${columns()}\n${copies.join('\n')}\n`)
    const voterId = drive.truth.get(single) ?? ''
    const group = async () => {
      const { groups, waiting, myLast } = (await rosa.get('/api/duplicates')).json
      const found = groups.find((each: { voterId: string }) => each.voterId === voterId)
      return { lines: found?.lines as CopyShown[] | undefined, waiting, myLast }
    }
    const before = await group()
    if (before.lines === undefined) throw new Error('the group is not among the first')
    expect(new Set(before.lines.map(({ lineId }) => lineId))).toEqual(
      new Set(['COPY1', 'COPY2', 'COPY3', single]),
    )
    const wish = (keep: string, notThem?: string) => ({
      voterId,
      keep,
      lines: before.lines?.map(({ lineId, version }) => ({
        lineId,
        version,
        notThem: lineId === notThem,
      })),
    })
    const decide = (who: TestCaller, body: object) =>
      who.post('/api/duplicates/decision', body)

    const unsound = await decide(rosa, wish('COPY1', 'COPY1'))
    expect(unsound.json.refusal.code).toBe('bad-input')
    const decided = await decide(rosa, wish('COPY1', 'COPY3'))
    expect(decided.json).toMatchObject({ repeats: 2, toReview: 1, awaitsSecond: false })
    const { act } = decided.json
    expect(await group()).toMatchObject({
      lines: undefined,
      waiting: before.waiting - 1,
      myLast: act,
    })
    const copy = (await rosa.get('/api/lines/COPY2')).json
    expect(copy.history.at(-1)).toMatchObject({ reason: 'DUPLICATE', voterId })

    // Who comes second is refused, and nothing of theirs is written.
    const late = await decide(jun, wish('COPY2'))
    expect(late.json.refusal.code).toBe('stale-version')
    expect((await jun.post('/api/duplicates/undo', { act })).json.refusal.code).toBe(
      'not-yours',
    )
    const undone = await rosa.post('/api/duplicates/undo', { act })
    expect(undone.json.waiting).toBe(before.waiting)
    expect((await rosa.post('/api/duplicates/undo', { act })).json.refusal.code).toBe(
      'nothing-to-undo',
    )
    expect((await group()).lines).toHaveLength(4)
  })
})

interface CopyShown {
  readonly lineId: string
  readonly version: number
}
