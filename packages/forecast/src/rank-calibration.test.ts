import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankCalibration } from './rank-calibration.ts'

/** A simple random sample of a share of the valid lines, with the usual spread of validity. */
function sampleOf(lines: number, share: number) {
  const reviewed = lines * share
  return {
    lines,
    variance: (lines * 0.3 * (1 - share)) / share,
    reviewed,
    exposure: (reviewed * (reviewed - 1)) / 2,
  }
}

test('ranks rise with the probability and stay between nought and one', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 2, max: 6, noNaN: true }),
      fc.double({ min: 0.005, max: 0.99, noNaN: true }),
      (magnitude, share) => {
        const rankAt = rankCalibration(sampleOf(10 ** magnitude, share))
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
  const full = { lines: 1000, variance: 25, reviewed: 1000, exposure: 499_500 }
  for (const p of [0.05, 0.5, 0.95]) {
    expect(rankCalibration(full)(p)).toBeCloseTo(p, 2)
    expect(rankCalibration({ ...full, variance: 0 })(p)).toBe(p)
  }
})

test('a sample that shows many pairs needs no calibration, one that shows none needs much', () => {
  const many = rankCalibration(sampleOf(100_000, 0.2))
  expect(many(0.05)).toBeCloseTo(0.05, 2)
  expect(many(0.95)).toBeCloseTo(0.95, 2)
  const few = rankCalibration(sampleOf(1500, 0.05))
  // Jeffreys' prior alone would let the lower end fall far below every plausible truth.
  expect(few(0.05)).toBeGreaterThan(0.08)
  expect(few(0.95)).toBeGreaterThan(0.93)
})
