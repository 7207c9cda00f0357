import { runCalibration, runPaceBacktest } from '@groundswell/forecast/calibration'
import { table } from '../../table.ts'
import type { Measurement } from './measurement.ts'

/** Coverage of the 90 % intervals over simulated drives, family by family. */
export function benchCalibration(options: {
  readonly drives: number
  readonly seed: string
  readonly families?: string
}): { readonly measurements: readonly Measurement[]; readonly families: string } {
  const { drives, seed } = options
  const families = options.families?.split(',')
  const results = runCalibration({ drives, seed, ...(families ? { families } : {}) })
  const measurements = results.map((r) => ({
    what: `count: the interval holds the truth, ${r.family}`,
    value: 100 * r.coverage,
    unit: '%',
    bar: { atLeast: 88, atMost: 92 },
  }))
  const percent = (n: number) => `${(100 * n).toFixed(1)} %`
  const rows = results.map((r) => [
    r.family,
    String(r.drives),
    ...[r.coverage, r.below, r.above, r.bias, r.width].map(percent),
  ])
  const head = ['family', 'drives', 'covers', 'too high', 'too low', 'bias', 'width']
  return { measurements, families: table(head, rows) }
}

/** Coverage of the pace's fan 30 days before the deadline, by kind of drive. */
export function benchPace(options: {
  readonly drives: number
  readonly seed: string
}): readonly Measurement[] {
  return runPaceBacktest(options).map((r) => ({
    what: `pace: the fan holds the final count, ${r.kind}`,
    value: 100 * r.coverage,
    unit: '%',
    bar: { atLeast: 85, atMost: 95 },
  }))
}
