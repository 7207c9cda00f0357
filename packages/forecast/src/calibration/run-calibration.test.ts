import { randomStream } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { distinctOf } from './drive.ts'
import { driveFamilies } from './family.ts'
import { runCalibration } from './run-calibration.ts'
import { sampledEvidence } from './sampled-evidence.ts'

test('every family makes the same drive from the same seed, and a draw of its lines', () => {
  for (const { name, make } of driveFamilies) {
    const drive = make(randomStream(name))
    expect(distinctOf(make(randomStream(name))), name).toBe(distinctOf(drive))
    const evidence = sampledEvidence(drive, name)
    expect(evidence.raw, name).toBe(drive.stratum.length)
    expect(evidence.reviewed, name).toBeLessThan(evidence.raw)
  }
})

test('the 90 % interval holds the truth in most drives of the usual families', () => {
  const results = runCalibration({
    drives: 40,
    seed: 'test',
    families: ['even', 'thirty-by-five', 'few-repeats', 'many-repeats', 'uneven-samples'],
    draws: 400,
  })
  expect(results).toHaveLength(5)
  for (const { family, coverage, bias } of results) {
    // A true 90 % of 40 falls below 72 % once in a thousand.
    expect(coverage, family).toBeGreaterThanOrEqual(0.72)
    expect(Math.abs(bias), family).toBeLessThan(0.04)
  }
  const mean = results.reduce((sum, r) => sum + r.coverage, 0) / results.length
  expect(mean).toBeGreaterThan(0.84)
  expect(mean).toBeLessThan(0.97)
})
