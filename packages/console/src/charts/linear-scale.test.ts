import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearScale, roundTicks } from './linear-scale.ts'

test('the ends of the domain fall on the ends of the range', () => {
  const x = linearScale([0, 30_000], [10, 910])
  expect([x(0), x(15_000), x(30_000)]).toEqual([10, 460, 910])
})

test('a domain without width maps everything to the start', () => {
  expect(linearScale([5, 5], [0, 100])(7)).toBe(0)
})

test('ticks are round', () => {
  expect(roundTicks(0, 33_000, 5)).toEqual([0, 10_000, 20_000, 30_000])
  expect(roundTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
})

test('ticks lie inside the interval and are never more than asked for plus one', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 12 }),
      (low, width, count) => {
        const found = roundTicks(low, low + width, count)
        expect(found.length).toBeLessThanOrEqual(count + 1)
        for (const t of found) {
          expect(t).toBeGreaterThanOrEqual(low - 1e-6 * (Math.abs(low) + width))
          expect(t).toBeLessThanOrEqual(low + width + 1e-6 * (Math.abs(low) + width))
        }
      },
    ),
  )
})
