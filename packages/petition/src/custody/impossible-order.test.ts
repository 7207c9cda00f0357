import { addDays, calendarDate } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { sheetId } from '../sheet-id.ts'
import type { CustodyEvent, CustodyKind } from './custody-event.ts'
import { sheetLife } from './sheet-life.ts'

const start = calendarDate('2017-02-01')
const sheet = sheetId('DEMO', 1)

function event(
  seq: number,
  kind: CustodyKind,
  more: Partial<CustodyEvent> = {},
): CustodyEvent {
  return { seq, sheet, kind, on: addDays(start, seq), by: 'Rosa', ...more }
}

/** Events one a day, in the order of recording. */
const lifeOf = (...kinds: readonly CustodyKind[]) =>
  sheetLife(
    sheet,
    kinds.map((kind, seq) => event(seq, kind)),
  )
const ordinary = ['printed', 'issued', 'returned', 'scanned', 'boxed', 'filed'] as const

test.each<[string, readonly CustodyKind[], CustodyKind]>([
  ['issued before it was printed', [], 'issued'],
  ['printed twice', ['printed'], 'printed'],
  ['found without having been lost', ['printed', 'issued'], 'found'],
  [
    'received by an office that it was never filed with',
    ordinary.slice(0, 5),
    'received',
  ],
  ['issued out of its box', ordinary.slice(0, 5), 'issued'],
  ['boxed twice', ordinary.slice(0, 5), 'boxed'],
  ['lost once it is filed', ordinary, 'lost'],
  ['scanned once it is filed', ordinary, 'scanned'],
  ['voided once it is filed', ordinary, 'voided'],
  ['filed once the office has received it', [...ordinary, 'received'], 'filed'],
  ['received twice', [...ordinary, 'received'], 'received'],
  ['boxed while it is lost', ['printed', 'issued', 'lost'], 'boxed'],
  ['filed while it is lost', ['printed', 'issued', 'lost'], 'filed'],
  ['lost while it is lost', ['printed', 'issued', 'lost'], 'lost'],
  ['filed once it is damaged, from no box', ['printed', 'damaged'], 'filed'],
  ['issued once it is damaged', ['printed', 'damaged'], 'issued'],
  ['filed once it is void', ['printed', 'voided'], 'filed'],
  ['issued once it is void', ['printed', 'voided'], 'issued'],
])('a sheet %s: named with what it was, and nothing moves', (_what, before, kind) => {
  const was = lifeOf(...before)
  const { value, problems } = lifeOf(...before, kind)
  expect(value).toEqual(was.value)
  const seq = before.length
  expect(problems.slice(was.problems.length)).toEqual([
    {
      kind: 'impossible',
      seq,
      on: addDays(start, seq),
      event: kind,
      state: was.value.state,
    },
  ])
})

test('what was impossible is no day to which the next must keep', () => {
  const { value, problems } = sheetLife(sheet, [
    event(0, 'printed'),
    event(1, 'found', { on: addDays(start, 90) }),
    event(2, 'issued', { holder: 'V1' }),
  ])
  expect([value.state, value.holder]).toEqual(['out', 'V1'])
  expect(problems.map(({ kind }) => kind)).toEqual(['impossible'])
})

test('a step that is taken back leaves what followed it odd or impossible, and all of it named', () => {
  const back = (takesBack: number) =>
    sheetLife(sheet, [
      event(0, 'printed'),
      event(1, 'issued', { holder: 'V1' }),
      event(2, 'returned'),
      event(3, 'corrected', { takesBack }),
    ])
  const unissued = back(1)
  expect([unissued.value.state, unissued.value.lastHolder]).toEqual(['returned', null])
  expect(unissued.problems.map(({ kind }) => kind)).toEqual(['returned-without-issue'])
  const unprinted = back(0)
  expect([unprinted.value.state, unprinted.value.inForce]).toEqual(['unprinted', []])
  expect(unprinted.problems.map(({ kind, seq }) => [kind, seq])).toEqual([
    ['impossible', 1],
    ['impossible', 2],
  ])
})

test('nobody corrects what comes later, what another sheet lived through, or a correction', () => {
  const other = { ...event(1, 'printed'), sheet: sheetId('DEMO', 2) }
  const { value, problems } = sheetLife(sheet, [
    event(0, 'printed'),
    other,
    event(2, 'corrected', { takesBack: 5 }),
    event(3, 'corrected', { takesBack: 1 }),
    event(4, 'corrected'),
    event(5, 'issued', { holder: 'V1' }),
    event(6, 'corrected', { takesBack: 2 }),
  ])
  expect([value.state, value.holder]).toEqual(['out', 'V1'])
  expect(problems.map(({ kind, seq }) => [kind, seq])).toEqual(
    [2, 3, 4, 6].map((seq) => ['nothing-to-correct', seq]),
  )
})

test('a day before the last one is named however many days lie between, and the state follows the recording', () => {
  const { value, problems } = sheetLife(sheet, [
    event(0, 'printed'),
    event(1, 'issued', { holder: 'V1' }),
    event(8, 'returned'),
    event(9, 'scanned', { on: addDays(start, 2) }),
  ])
  expect([value.state, value.since]).toEqual(['scanned', addDays(start, 2)])
  expect(problems).toEqual([{ kind: 'out-of-order', seq: 9, on: addDays(start, 2) }])
})
