import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DecidingOffice, decidingOffice } from '../testing/deciding-office.ts'
import { enginesHere } from '../testing/engines.ts'
import type { SmallDrive } from '../testing/small-drive.ts'
import type { TestCaller } from '../testing/test-server.ts'

/** Where one voter signed more than once, on paper or online, one copy counts. */
describe.each(enginesHere())('lines signed twice on $name', (engine) => {
  let office: DecidingOffice
  let drive: SmallDrive
  let manager: TestCaller
  let rosa: TestCaller
  let jun: TestCaller
  let columns = ''

  beforeAll(async () => {
    office = await decidingOffice(engine)
    ;({ drive, manager, rosa, jun } = office)
    columns = drive.lines.split('\n')[0] ?? ''
  })
  afterAll(() => office?.stop())

  /** Whether the signer is on the roll of the county whose sheet it is, so that the line counts. */
  const signedAtHome = (lineId: string) => {
    const voterId = drive.truth.get(lineId)
    const line = drive.lines.split('\n').find((row) => row.startsWith(`${lineId},`))
    const voter = drive.roll.split('\n').find((row) => row.startsWith(`${voterId},`))
    return voter !== undefined && voter.split(',')[12] === line?.split(',')[3]
  }

  test('a voter on paper and online stands side by side, and one copy counts', async () => {
    const exported = (await manager.get('/api/exports/lines.json')).json
    const before = (await rosa.get('/api/duplicates')).json
    expect(before.rule).toMatchObject({ counts: 'one-counts', cites: ['2 CCR 20531'] })
    const single = exported.find(
      (row: { line_id: string; zone: string }) => row.zone === 'accept',
    )
    const row = drive.lines
      .split('\n')
      .find((each) => each.startsWith(`${single.line_id},`))
    const online = row?.split(',') ?? []
    const channel = columns.split(',').indexOf('channel')
    online[0] = 'TWICE'
    online[1] = 'ONLINE1'
    online[channel] = 'online'
    await office.takeIn('lines', `${columns}\n${online.join(',')}\n`)
    const shown = (await rosa.get('/api/duplicates')).json
    expect(shown.waiting).toBe(before.waiting + 1)
    const groups = shown.groups as { voterId: string; lines: { lineId: string }[] }[]
    const group = groups.find(({ lines }) =>
      lines.some(({ lineId }) => lineId === 'TWICE'),
    )
    if (shown.waiting <= 5 && group === undefined) throw new Error('the pair is missing')
    const voterId = group?.voterId ?? drive.truth.get(single.line_id)
    const rejected = await office.reject(rosa, 'TWICE', 'DUPLICATE', voterId)
    expect(rejected.json).toMatchObject({ disposition: 'rejected', voterId })
    expect((await rosa.get('/api/duplicates')).json.waiting).toBe(before.waiting)
    await rosa.post(`/api/decisions/${rejected.json.id}/undo`)
    expect((await rosa.get('/api/duplicates')).json.waiting).toBe(before.waiting + 1)
  })

  test('six copies on paper and online are decided as one, and taken back as one', async () => {
    const exported = (await manager.get('/api/exports/lines.json')).json
    const single = exported.findLast(
      (each: { line_id: string; zone: string; decision: string | null }) =>
        each.zone === 'accept' && !each.decision && signedAtHome(each.line_id),
    ).line_id
    const row = drive.lines.split('\n').find((each) => each.startsWith(`${single},`))
    // More copies than any other voter has, so that the group comes first.
    const ids = ['COPY1', 'COPY2', 'COPY3', 'COPY4', 'COPY5']
    const copies = ids.map((id, at) => {
      const cells = row?.split(',') ?? []
      cells[0] = id
      cells[1] = `SHEET-OF-${id}`
      cells[columns.split(',').indexOf('channel')] = at === 0 ? 'online' : 'mail'
      return cells.join(',')
    })
    await office.takeIn('lines', `${columns}\n${copies.join('\n')}\n`)
    const voterId = drive.truth.get(single) ?? ''
    const group = async () => {
      const { groups, waiting, myLast } = (await rosa.get('/api/duplicates')).json
      const found = groups.find((each: { voterId: string }) => each.voterId === voterId)
      return { lines: found?.lines as CopyShown[] | undefined, waiting, myLast }
    }
    const before = await group()
    if (before.lines === undefined) throw new Error('the group is not among the first')
    expect(new Set(before.lines.map(({ lineId }) => lineId))).toEqual(
      new Set([...ids, single]),
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
    expect(decided.json).toMatchObject({ repeats: 4, toReview: 1, awaitsSecond: false })
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
    expect((await group()).lines).toHaveLength(6)
  })
})
interface CopyShown {
  readonly lineId: string
  readonly version: number
}
