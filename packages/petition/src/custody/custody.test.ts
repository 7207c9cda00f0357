import { addDays, calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SheetId, sheetId } from '../sheet-id.ts'
import { type CustodyEvent, custodyKinds } from './custody-event.ts'
import { outLongest, packetStanding } from './packet.ts'
import { sheetCounts } from './sheet-counts.ts'
import { sheetLife } from './sheet-life.ts'
import { sheetPlace } from './sheet-place.ts'
import { stepFrom } from './sheet-state.ts'

const start = calendarDate('2017-02-01')
const ids = Array.from({ length: 6 }, (_, at) => sheetId('DEMO', at + 1))

/** Happenings in the order of recording, each a day after the one before. */
const histories = fc
  .array(
    fc.record({
      sheet: fc.constantFrom(...ids),
      kind: fc.constantFrom(...custodyKinds),
      holder: fc.constantFrom('V1', 'V2'),
      takesBack: fc.nat(40),
    }),
    { maxLength: 60 },
  )
  .map((events) =>
    events.map(
      ({ kind, takesBack, ...event }, seq): CustodyEvent => ({
        ...event,
        kind,
        seq,
        on: addDays(start, seq),
        by: 'Rosa',
        ...(kind === 'corrected' ? { takesBack } : {}),
      }),
    ),
  )

const livesOf = (events: readonly CustodyEvent[], sheets: readonly SheetId[] = ids) =>
  new Map(sheets.map((id) => [id, sheetLife(id, events).value]))

function event(
  seq: number,
  kind: CustodyEvent['kind'],
  more: Partial<CustodyEvent> = {},
): CustodyEvent {
  return { seq, sheet: ids[0]!, kind, on: addDays(start, seq), by: 'Rosa', ...more }
}

test('conservation: whatever happens, the states add up to the sheets', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const counts = sheetCounts(livesOf(events).values())
      expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(ids.length)
    }),
  )
})

test('one place: every sheet is in exactly one, and with somebody only while it is out', () => {
  fc.assert(
    fc.property(histories, (events) => {
      for (const life of livesOf(events).values()) {
        const place = sheetPlace(life)
        expect(place.kind === 'with').toBe(life.state === 'out')
        expect(life.holder !== null).toBe(
          life.state === 'out' && life.inForce.some(({ kind }) => kind === 'issued'),
        )
      }
    }),
  )
})

test('nothing is lost: each event is in force, a correction, taken back, or named impossible', () => {
  fc.assert(
    fc.property(histories, (events) => {
      for (const id of ids) {
        const own = events.filter(({ sheet }) => sheet === id)
        const { value, problems } = sheetLife(id, events)
        const refused = problems.filter(({ kind }) => kind === 'impossible').length
        const idle = problems.filter(({ kind }) => kind === 'nothing-to-correct').length
        const corrections = own.filter(({ kind }) => kind === 'corrected').length
        expect(value.inForce.length + refused + corrections + (corrections - idle)).toBe(
          own.length,
        )
      }
    }),
  )
})

test('correction is undoing: a life with an event and its correction is the life without both', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...custodyKinds), (events, kind) => {
      fc.pre(kind !== 'corrected')
      const before = sheetLife(ids[0]!, events).value
      const seq = events.length
      const after = [
        ...events,
        event(seq, kind),
        event(seq + 1, 'corrected', { takesBack: seq }),
      ]
      expect(sheetLife(ids[0]!, after).value).toEqual(before)
    }),
  )
})

test('the order in which events are handed over does not matter, only that of recording', () => {
  fc.assert(
    fc.property(histories, (events) => {
      expect(sheetLife(ids[0]!, events.toReversed())).toEqual(sheetLife(ids[0]!, events))
    }),
  )
})

test('a sheet on its ordinary way has no problem at any station', () => {
  const way = ['printed', 'issued', 'returned', 'scanned', 'boxed', 'filed', 'received']
  const events = way.map((kind, seq) =>
    event(seq, kind as CustodyEvent['kind'], kind === 'issued' ? { holder: 'V1' } : {}),
  )
  const { value, problems } = sheetLife(ids[0]!, events)
  expect(problems).toEqual([])
  expect(value).toMatchObject({ state: 'received', holder: null, lastHolder: 'V1' })
})

test('a sheet that comes back without having been issued counts, and says so', () => {
  const { value, problems } = sheetLife(ids[0]!, [
    event(0, 'printed'),
    event(1, 'returned'),
  ])
  expect(value.state).toBe('returned')
  expect(problems).toEqual([
    { kind: 'returned-without-issue', seq: 1, on: addDays(start, 1) },
  ])
})

test('a sheet issued twice is with the second circulator, and says so', () => {
  const { value, problems } = sheetLife(ids[0]!, [
    event(0, 'printed'),
    event(1, 'issued', { holder: 'V1' }),
    event(2, 'issued', { holder: 'V2' }),
  ])
  expect([value.holder, value.since]).toEqual(['V2', addDays(start, 2)])
  expect(problems.map(({ kind }) => kind)).toEqual(['issued-twice'])
})

test('a sheet filed before it was returned is filed, and says so', () => {
  const { value, problems } = sheetLife(ids[0]!, [
    event(0, 'printed'),
    event(1, 'issued', { holder: 'V1' }),
    event(2, 'filed', { place: 'Fresno County' }),
  ])
  expect(sheetPlace(value)).toEqual({ kind: 'official', office: 'Fresno County' })
  expect(problems.map(({ kind }) => kind)).toEqual(['filed-before-return'])
})

test('nothing happens to a sheet that nobody printed', () => {
  for (const kind of custodyKinds) {
    if (kind === 'printed' || kind === 'corrected') continue
    expect(stepFrom('unprinted', kind)).toBeUndefined()
  }
})

test('an event recorded late, about an earlier day, is named', () => {
  const { problems } = sheetLife(ids[0]!, [
    event(0, 'printed', { on: addDays(start, 5) }),
    event(1, 'issued', { holder: 'V1', on: start }),
  ])
  expect(problems.map(({ kind }) => kind)).toEqual(['out-of-order'])
})

test('what happens on one day is in order', () => {
  const { problems } = sheetLife(ids[0]!, [
    event(0, 'printed', { on: start }),
    event(1, 'issued', { holder: 'V1', on: start }),
  ])
  expect(problems).toEqual([])
})

test('a sheet that is scanned again has been scanned since the first time', () => {
  const events = [event(0, 'printed'), event(1, 'issued', { holder: 'V1' })]
  const scans = [event(2, 'returned'), event(3, 'scanned'), event(9, 'scanned')]
  const { value } = sheetLife(ids[0]!, [...events, ...scans])
  expect([value.state, value.since]).toEqual(['scanned', addDays(start, 3)])
})

test('a sheet that is taken out of its box has left the box', () => {
  const before = [event(0, 'printed'), event(1, 'returned'), event(2, 'scanned')]
  const boxed = [...before, event(3, 'boxed', { place: 'B1' })]
  expect(sheetLife(ids[0]!, boxed).value.place).toBe('B1')
  const back = sheetLife(ids[0]!, [...boxed, event(4, 'returned')])
  expect([back.value.state, back.value.place]).toEqual(['returned', null])
})

test('what was taken back once is not there to be taken back again', () => {
  const { problems } = sheetLife(ids[0]!, [
    event(0, 'printed'),
    event(1, 'issued', { holder: 'V1' }),
    event(2, 'corrected', { takesBack: 1 }),
    event(3, 'corrected', { takesBack: 1 }),
  ])
  expect(problems).toEqual([
    { kind: 'nothing-to-correct', seq: 3, on: addDays(start, 3) },
  ])
})

test('a packet tells how long its first sheet has been out, and with whom', () => {
  const issue = (sheet: SheetId, seq: number, holder: string): CustodyEvent[] => [
    { ...event(seq, 'printed'), sheet, on: start },
    { ...event(seq + 1, 'issued', { holder }), sheet, on: addDays(start, seq) },
  ]
  const events = [
    ...issue(ids[0]!, 0, 'V1'),
    ...issue(ids[1]!, 10, 'V2'),
    { ...event(12, 'printed'), sheet: ids[2]!, on: start },
  ]
  const packet = { id: 'P1', sheets: ids.slice(0, 4) }
  const standing = packetStanding(
    packet,
    livesOf(events, ids.slice(0, 3)),
    addDays(start, 20),
  )
  expect(standing).toMatchObject({
    sheets: 4,
    out: 2,
    holders: ['V1', 'V2'],
    outSince: start,
    daysOut: 20,
    counts: { printed: 1, unprinted: 1 },
  })
  const sum = Object.values(standing.counts).reduce((all, n) => all + n)
  expect(sum).toBe(packet.sheets.length)
})

test('the packet that has been out longest comes first, and whole ones are not listed', () => {
  const standing = (id: string, out: number, daysOut: number) => ({
    ...packetStanding({ id, sheets: [] }, new Map(), start),
    out,
    daysOut,
  })
  const listed = outLongest([
    standing('a', 1, 3),
    standing('b', 2, 30),
    standing('c', 0, 99),
    standing('d', 1, 3),
  ])
  expect(listed.map(({ id }) => id)).toEqual(['b', 'a', 'd'])
})
