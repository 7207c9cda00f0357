import type { ReviewLine } from '@groundswell/server/wire'
import { expect, test } from 'vitest'
import {
  type DeskLines,
  mergedLines,
  turned,
  withLineOnTop,
  withoutLine,
} from './desk-lines.ts'

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
  proposal: null,
  doubt: null,
  namedByReaders: [],
  pictures: [],
  above: [],
  below: [],
  signature: null,
  reason: '',
  version: 0,
  history: [],
  neighbours: [],
})
const ids = ({ ahead, passed }: DeskLines) =>
  `${passed.map((l) => l.lineId).join('')}|${ahead.map((l) => l.lineId).join('')}`
const desk: DeskLines = { ahead: [line('b'), line('c')], passed: [] }

test('what lies on the desk keeps its place when more comes', () => {
  const more = [line('a'), line('c'), line('d')]
  expect(ids(mergedLines(desk, more, new Set()))).toBe('|bcad')
})

test('a line decided here does not come back with an older answer', () => {
  expect(ids(mergedLines(desk, [line('a'), line('d')], new Set(['a'])))).toBe('|bcd')
})

test('turning on and back again changes nothing, also when more came in between', () => {
  const on = turned(desk, 1)
  expect(ids(on)).toBe('b|c')
  expect(ids(turned(on, -1))).toBe('|bc')
  expect(ids(turned(mergedLines(on, [line('d')], new Set()), -1))).toBe('|bcd')
})

test('after the last line comes the first again, before the first comes nothing', () => {
  expect(ids(turned(turned(desk, 1), 1))).toBe('|bc')
  expect(ids(turned(desk, -1))).toBe('|bc')
  expect(ids(turned({ ahead: [], passed: [] }, 1))).toBe('|')
})

test('when the last line ahead is decided, those turned over are taken up again', () => {
  expect(ids(withoutLine(turned(desk, 1), 'c'))).toBe('|b')
})

test('an undone line lies on top, once', () => {
  expect(ids(withLineOnTop(desk, line('c')))).toBe('|cb')
  expect(ids(withLineOnTop(turned(desk, 1), line('b')))).toBe('|bc')
})
