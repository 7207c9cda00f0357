import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankCalibration } from './rank-calibration.ts'

/** A simple random sample of a share of the valid lines, with the usual spread of validity. */
function sampleOf(lines: number, share: number) {
  const reviewed = lines * share
  return {
    lines,
    variance: (lines * 0.3 * (1 - share)) / share,
    exposure: (reviewed * (reviewed - 1)) / 2,
  }
}

test('ranks rise with the probability and stay between nought and one', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 6, noNaN: true }),
      fc.double({ min: 0.001, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 12, noNaN: true }),
      (magnitude, share, people) => {
        const rankAt = rankCalibration(sampleOf(10 ** magnitude, share), people)
        const ranks = [0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1].map(rankAt)
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        expect(ranks[0]).toBeGreaterThanOrEqual(0)
        expect(ranks.at(-1)).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 25 },
  )
})

test('where everything was reviewed, or nothing is uncertain, ranks are left alone', () => {
  const full = { lines: 1000, variance: 25, exposure: 499_500 }
  for (const p of [0.05, 0.5, 0.95]) {
    expect(rankCalibration(full, 3)(p)).toBeCloseTo(p, 2)
    expect(rankCalibration({ ...full, variance: 0 }, 3)(p)).toBe(p)
  }
})

test('a sample that shows many repeats needs no calibration, one that shows none needs much', () => {
  const many = rankCalibration(sampleOf(100_000, 0.2), 200)
  expect(many(0.05)).toBe(0.05)
  expect(many(0.95)).toBe(0.95)
  const few = rankCalibration(sampleOf(4000, 0.03), 0)
  // The prior alone would let the lower end fall below every plausible truth.
  expect(few(0.05)).toBeGreaterThan(0.06)
  expect(few(0.95)).toBeGreaterThan(0.955)
})

test('a person who may or may not have signed twice counts by the probability', () => {
  const size = sampleOf(4000, 0.05)
  const [none, half, one] = [0, 0.5, 1].map((people) =>
    rankCalibration(size, people)(0.95),
  )
  expect(half).toBeGreaterThan(Math.min(none!, one!))
  expect(half).toBeLessThan(Math.max(none!, one!))
})
