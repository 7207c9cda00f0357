import { expect, test } from 'vitest'
import { atMost, binomialInterval } from './binomial-interval.ts'
import { errorRate, errorsByReader } from './error-rate.ts'
import type { Reading } from './reading.ts'
import { settleReadings } from './settle-readings.ts'

const reading = (reader: string, last: string, first = 'Ann'): Reading => ({
  reader,
  by: 'person',
  mark: 'written',
  fields: new Map([
    ['first', { text: first }],
    ['last', { text: last }],
  ]),
})

test('whom the third contradicts has erred, field by field, and the third is not judged', () => {
  const lines = [
    [reading('a', 'Moss'), reading('b', 'moss')],
    [reading('a', 'Moss'), reading('b', 'Mess'), reading('c', 'Moss')],
    [reading('a', 'Hall'), reading('b', 'Hill'), reading('c', 'Hull')],
  ].map((readings) => {
    const settled = settleReadings(readings)
    if (settled.kind !== 'settled') throw new Error(settled.kind)
    return { readings, line: settled.line }
  })
  const rates = errorsByReader(lines)
  expect(rates.get('a')).toMatchObject({ fields: 6, errors: 1 })
  expect(rates.get('b')).toMatchObject({ fields: 6, errors: 2 })
  expect(rates.has('c')).toBe(false)
})

test('a line taken for blank is one thing read wrongly', () => {
  const blank: Reading = { reader: 'b', by: 'person', mark: 'blank', fields: new Map() }
  const readings = [reading('a', 'Moss'), blank, reading('c', 'Moss')]
  const settled = settleReadings(readings)
  if (settled.kind !== 'settled') throw new Error(settled.kind)
  const rates = errorsByReader([{ readings, line: settled.line }])
  expect(rates.get('b')).toMatchObject({ fields: 1, errors: 1 })
  expect(rates.get('a')).toMatchObject({ fields: 2, errors: 0 })
})

test('the exact interval is the published one: double key entry, 1 error in 21,600 fields', () => {
  // PLoS ONE 7(4):e35087: 0.046 per 1,000, 95 % interval 0.001 to 0.258.
  const rate = errorRate(1, 21_600)
  expect(rate.perThousand).toBeCloseTo(0.046, 3)
  expect(rate.low).toBeCloseTo(0.001, 3)
  expect(rate.high).toBeCloseTo(0.258, 3)
})

test('no error in n fields leaves the rule of three, and nothing seen leaves everything open', () => {
  expect(binomialInterval(0, 1000).high).toBeCloseTo(1 - 0.025 ** (1 / 1000), 10)
  expect(binomialInterval(0, 0)).toEqual({ low: 0, high: 1 })
  expect(binomialInterval(7, 7).high).toBe(1)
  expect(atMost(2, 4, 0.5)).toBeCloseTo(11 / 16, 12)
})
