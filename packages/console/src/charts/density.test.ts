import { expect, test } from 'vitest'
import { densityStrip } from './density.ts'

const anywhere = { from: -Infinity, to: Infinity }
const strip = densityStrip({ median: 20_000, low: 19_000, high: 20_500 }, 60, anywhere)

test('the strip is darkest at the median', () => {
  const darkest = strip.reduce((a, b) => (b.darkness > a.darkness ? b : a))
  expect(Math.abs((darkest.from + darkest.to) / 2 - 20_000)).toBeLessThan(100)
})

test('the longer side of the interval has the longer tail', () => {
  const [first, last] = [strip[0]!, strip.at(-1)!]
  expect(20_000 - first.from).toBeCloseTo(2 * (last.to - 20_000), 6)
})

test('an exact count has no strip', () => {
  expect(densityStrip({ median: 5, low: 5, high: 5 }, 20, anywhere)).toEqual([])
})

test('no tail reaches below nothing or beyond every line in hand', () => {
  const few = densityStrip({ median: 24, low: 7, high: 36 }, 48, { from: 0, to: 36 })
  expect([few[0]?.from, few.at(-1)?.to]).toEqual([0, expect.closeTo(36, 9)])
  expect(few).toHaveLength(48)
})
