import fc from 'fast-check'
import { expect, test } from 'vitest'
import { learnedRate } from './learned-rate.ts'

const before = { mean: 0.25, worth: 20 }

test('nothing decided leaves the rate thought beforehand', () => {
  expect(learnedRate(before, { lines: 0, hits: 0 })).toBe(0.25)
  expect(learnedRate({ mean: 0.25, worth: 0 }, { lines: 0, hits: 0 })).toBe(0.25)
})

test('as many decided lines as the prior is worth move the rate half-way', () => {
  expect(learnedRate(before, { lines: 20, hits: 15 })).toBeCloseTo(0.5, 12)
})

test('a learned rate lies between the prior and the share found, and nears it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lines, share) => {
        const hits = Math.round(lines * share)
        const rate = learnedRate(before, { lines, hits })
        const found = hits / lines
        expect(rate).toBeGreaterThanOrEqual(Math.min(before.mean, found) - 1e-12)
        expect(rate).toBeLessThanOrEqual(Math.max(before.mean, found) + 1e-12)
        expect(Math.abs(rate - found)).toBeLessThanOrEqual(20 / (20 + lines))
      },
    ),
  )
})
