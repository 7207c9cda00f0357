import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DecidingOffice, decidingOffice } from '../testing/deciding-office.ts'
import { enginesHere } from '../testing/engines.ts'
import type { SmallDrive } from '../testing/small-drive.ts'
import type { TestCaller } from '../testing/test-server.ts'

/** Lines are decided: by one person, by two, and under an older roll. */
describe.each(enginesHere())('deciding lines on $name', (engine) => {
  let office: DecidingOffice
  let drive: SmallDrive
  let manager: TestCaller
  let rosa: TestCaller
  let jun: TestCaller
  /** A line whose voter the first roll leaves out. */
  let unknownLine: string

  beforeAll(async () => {
    office = await decidingOffice(engine)
    ;({ drive, manager, rosa, jun } = office)
    // An accepted line: its voter leaves the roll, and comes back.
    const exported = (await manager.get('/api/exports/lines.json')).json
    const found = exported.find(
      (row: { line_id: string; zone: string }) =>
        row.zone === 'accept' && drive.truth.get(row.line_id),
    )
    unknownLine = found.line_id
  })
  afterAll(() => office?.stop())

  const rollWithout = (voterId: string) =>
    drive.roll
      .split('\n')
      .filter((row) => !row.startsWith(`${voterId},`))
      .join('\n')
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
    await office.takeIn('roll', rollWithout(drive.truth.get(unknownLine) ?? ''))
    const shown = (await rosa.get('/api/rechecks')).json
    const lost = shown.changes.find(
      ({ before }: { before: string }) => before === 'accept',
    )
    expect(lost.lines).toBeGreaterThanOrEqual(1)
  })

  test('a decision under an older roll stands, and a person confirms or overrules it', async () => {
    const rejected = await office.reject(rosa, unknownLine, 'NOT_REGISTERED')
    expect(rejected.json.snapshotId).toMatch(/\w/)
    const job = await office.takeIn('roll', drive.roll)
    const matched = (await manager.get('/api/jobs')).json.find(
      (each: { kind: string }) => each.kind === 'match',
    )
    expect(job.state).toBe('done')
    expect(matched.summary).toMatch(/decisions by people are in doubt/)
    const { doubted } = (await rosa.get('/api/rechecks')).json
    const mine = doubted.find((each: { lineId: string }) => each.lineId === unknownLine)
    expect(mine).toMatchObject({ by: 'Rosa Almeida', reason: 'NOT_REGISTERED' })
    const seen = await office.line(unknownLine)
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
    expect((await office.line(unknownLine)).doubt).toBeNull()
    expect((await jun.post(`/api/rechecks/${mine.recheckId}/keep`)).status).toBe(404)
    const [stay] = kept.json.kept[0].stays
    expect(stay).toMatchObject({ by: 'Jun Okafor', mayTakeBack: true })
    const undo = `/api/rechecks/kept/${stay.id}/undo`
    expect((await rosa.post(undo)).json.refusal.code).toBe('not-yours')
    const again = (await jun.post(undo)).json
    expect(again.kept).toEqual([])
    const waiting = again.doubted.find(
      (each: { lineId: string }) => each.lineId === unknownLine,
    )
    expect(waiting.stays).toMatchObject([{ takenBack: { by: 'Jun Okafor' } }])
    expect((await office.line(unknownLine)).doubt).not.toBeNull()
  })

  test('where every rejection takes two, the first has no effect and nobody is their own second', async () => {
    const { line_id: id } = (await manager.get('/api/exports/lines.json')).json.find(
      (row: { decision: string | null; zone: string }) =>
        row.decision === null && row.zone === 'none',
    )
    await manager.patch('/api/petition', { secondLookAtRejections: true })
    const first = await office.reject(rosa, id, 'ILLEGIBLE')
    expect(first.json).toMatchObject({ disposition: 'rejected', awaitsSecond: true })
    const exported = (await manager.get('/api/exports/lines.json')).json.find(
      (row: { line_id: string }) => row.line_id === id,
    )
    expect(exported.decision).toBe('awaits second person')
    const again = await office.reject(rosa, id, 'ILLEGIBLE')
    expect([again.status, again.json.refusal.code]).toEqual([403, 'second-person-needed'])
    const queueOf = async (who: TestCaller) =>
      (await who.get('/api/review')).json.lines.map(
        (each: { lineId: string }) => each.lineId,
      )
    expect(await queueOf(rosa)).not.toContain(id)
    expect(await queueOf(jun)).toContain(id)
    expect((await office.line(id)).proposal).toMatchObject({
      by: 'Rosa Almeida',
      reason: 'ILLEGIBLE',
    })
    const second = await office.reject(jun, id, 'ILLEGIBLE')
    expect(second.json).toMatchObject({ awaitsSecond: false, confirms: first.json.id })
    expect(await queueOf(jun)).not.toContain(id)
    // Whoever confirmed may take it back; then it waits again.
    await jun.post(`/api/decisions/${second.json.id}/undo`)
    expect((await office.line(id)).proposal).not.toBeNull()
    await office.reject(jun, id, 'ILLEGIBLE')
    await manager.patch('/api/petition', { secondLookAtRejections: false })
  })
})
