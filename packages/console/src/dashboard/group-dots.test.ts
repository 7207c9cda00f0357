import { expect, test } from 'vitest'
import { circulatorsToSee, dotsFrom, groupDots } from './group-dots.ts'

const circulator = (key: string, lines: number, reviewed: number, flag?: string) => ({
  key,
  label: key,
  lines,
  rate: { reviewed, valid: reviewed, median: 0.7, low: 0.52, high: 0.8 },
  validInHand: { median: lines, low: lines, high: lines },
  ...(flag === undefined ? {} : { flag }),
})

test('flagged circulators come first, then those with the most lines', () => {
  const rows = [
    circulator('a', 5, 5),
    circulator('b', 900, 90),
    circulator('c', 40, 30, 'low'),
  ]
  expect(circulatorsToSee(rows, 2).map((r) => r.key)).toEqual(['c', 'b'])
})

test('a circulator with few lines is drawn as one', () => {
  const rows = groupDots([circulator('a', 5, 19), circulator('b', 900, 20)])
  expect(rows.map((r) => r.few)).toEqual([true, false])
})

test('the axis starts at a round share below everything shown', () => {
  expect(dotsFrom(groupDots([circulator('a', 5, 5)]))).toBe(0.4)
  expect(dotsFrom([])).toBe(0.6)
})
