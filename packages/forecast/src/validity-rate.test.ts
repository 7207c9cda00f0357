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
