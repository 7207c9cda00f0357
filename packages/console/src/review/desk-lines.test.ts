import type { ReviewLine } from '@groundswell/server/wire'
import { expect, test } from 'vitest'
import { mergedLines, turned, withLineOnTop, withoutLine } from './desk-lines.ts'

const line = (lineId: string): ReviewLine => ({
  lineId,
  sheet: 'S-1',
  row: 1,
  county: 'Inyo',
  channel: 'volunteer',
  circulator: 'C-1',
  weekOf: '2017-05-15',
  drawn: true,
  claim: {
    first: 'A',
    middle: '',
    last: 'B',
    suffix: '',
    house: '',
    street: '',
    unit: '',
    city: '',
    zip: '',
  },
  candidates: [],
  reason: '',
  version: 0,
  history: [],
  neighbours: [],
})
const ids = (lines: readonly ReviewLine[]) => lines.map((l) => l.lineId).join('')
const desk = [line('b'), line('c')]

test('what lies on the desk keeps its place when more comes', () => {
  expect(ids(mergedLines(desk, [line('a'), line('c'), line('d')], new Set()))).toBe(
    'bcad',
  )
})

test('a line decided here does not come back with an older answer', () => {
  expect(ids(mergedLines(desk, [line('a'), line('d')], new Set(['a'])))).toBe('bcd')
})

test('turning on and back again changes nothing', () => {
  const three = [...desk, line('d')]
  expect(ids(turned(three, 1))).toBe('cdb')
  expect(ids(turned(turned(three, 1), -1))).toBe('bcd')
  expect(turned([], 1)).toEqual([])
})

test('an undone line lies on top, once', () => {
  expect(ids(withLineOnTop(desk, line('c')))).toBe('cb')
  expect(ids(withoutLine(desk, 'b'))).toBe('c')
})
