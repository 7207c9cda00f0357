import { expect, test } from 'vitest'
import { chosenCirculators } from './chosen-circulators.ts'

const circulator = (label: string, reviewed: number, flag?: string) => ({
  key: label,
  label,
  lines: reviewed * 9,
  rate: { reviewed, valid: 1, median: 0.7, low: 0.6, high: 0.8 },
  validInHand: { median: 1, low: 1, high: 1 },
  ...(flag === undefined ? {} : { flag }),
})
const rows = [
  circulator('José 1', 30),
  circulator('Ann 2', 5),
  circulator('Bo 3', 25, 'low'),
]
const labels = (search: string, filter: 'all' | 'flagged' | 'enough') =>
  chosenCirculators(rows, { search, filter }).map((r) => r.label)

test('a search forgives capitals and accents', () => {
  expect(labels('jose', 'all')).toEqual(['José 1'])
})

test('filters keep the flagged, or those with enough lines', () => {
  expect(labels('', 'flagged')).toEqual(['Bo 3'])
  expect(labels('', 'enough')).toEqual(['Bo 3', 'José 1'])
})

test('no search shows all, flagged first', () => {
  expect(labels('', 'all')).toEqual(['Bo 3', 'José 1', 'Ann 2'])
})
