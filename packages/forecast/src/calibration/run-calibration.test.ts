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
    drives: 30,
    seed: 'test',
    families: ['thirty-by-five', 'few-repeats', 'many-repeats', 'uneven-samples'],
    draws: 400,
  })
  expect(results).toHaveLength(4)
  for (const { family, coverage, bias } of results) {
    // A true 90 % of 30 falls below 70 % once in five hundred.
    expect(coverage, family).toBeGreaterThanOrEqual(0.7)
    expect(Math.abs(bias), family).toBeLessThan(0.04)
  }
  const mean = results.reduce((sum, r) => sum + r.coverage, 0) / results.length
  expect(mean).toBeGreaterThan(0.84)
  expect(mean).toBeLessThan(0.97)
})
