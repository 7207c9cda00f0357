import { expect, test } from 'vitest'
import { evidenceTally } from './evidence-tally.ts'
import { validityModel } from './validity-rate.ts'

/** Sixty strata with 40 of 200 lines drawn, `valid` of them valid, and one without a draw. */
function undrawnRate(valid: number): number {
  const strata = Array.from({ length: 61 }, (_, k) => ({
    id: `${k}`.padStart(2, '0'),
    county: 'Kern',
    channel: 'mail',
    lines: 200,
  }))
  const tally = evidenceTally(strata)
  if (!tally.ok) throw new Error(tally.error.kind)
  for (const { id } of strata.slice(0, 60)) {
    tally.value.addAlike({ stratum: id, status: 'valid' }, valid)
    tally.value.addAlike({ stratum: id, status: 'invalid' }, 40 - valid)
  }
  const evidence = tally.value.finish()
  if (!evidence.ok) throw new Error(evidence.error.kind)
  return validityModel(evidence.value.strata).rate[60]!
}

test('what many strata share is known as finely as they tell it', () => {
  // A coarse grid of means would pull some of these to its next point, three in a hundred off.
  for (const valid of [20, 22, 24, 26, 28, 30, 33, 36]) {
    expect(Math.abs(undrawnRate(valid) - valid / 40), `${valid}`).toBeLessThan(0.006)
  }
})

/** Thirty counties of four strata: two with three lines drawn, `valid` of 180 valid, two with none. */
function sparseShare(valid: number): number {
  const strata = Array.from({ length: 120 }, (_, k) => ({
    id: `${k}`.padStart(3, '0'),
    county: `county ${k % 30}`,
    channel: `channel ${Math.floor(k / 30)}`,
    lines: 40,
  }))
  const tally = evidenceTally(strata)
  if (!tally.ok) throw new Error(tally.error.kind)
  for (const [s, { id }] of strata.slice(0, 60).entries()) {
    for (let k = 0; k < 3; k++) {
      // Spread evenly over the strata: line n of 180 is valid when the running share steps up.
      const n = 3 * ((s * 37) % 60) + k
      const isValid = Math.floor(((n + 1) * valid) / 180) > Math.floor((n * valid) / 180)
      tally.value.addAlike({ stratum: id, status: isValid ? 'valid' : 'invalid' }, 1)
    }
  }
  const evidence = tally.value.finish()
  if (!evidence.ok) throw new Error(evidence.error.kind)
  const { rate } = validityModel(evidence.value.strata)
  return rate.subarray(60).reduce((sum, r) => sum + r, 0) / 60
}

test('counties with a handful of drawn lines are not pulled away from the share of the whole', () => {
  for (const valid of [100, 120, 140]) {
    expect(Math.abs(sparseShare(valid) - valid / 180), `${valid}`).toBeLessThan(0.012)
  }
})
