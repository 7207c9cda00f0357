import { err, ok, type Result } from '@groundswell/basics'
import { officialProcedure } from '@groundswell/forecast'
import {
  type ReliabilityBin,
  runCalibration,
  runPaceBacktest,
  runReliability,
} from '@groundswell/forecast/calibration'
import { pack } from '@groundswell/rules'
import type { Refusal } from '../../refusal.ts'
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

/**
 * Whether the odds come true: forecasts of California's procedure by tenths beside how often
 * the event came, and for each event the mean distance between the two.
 */
export function benchReliability(options: {
  readonly drives: number
  readonly seed: string
}): Result<
  { readonly measurements: readonly Measurement[]; readonly bins: string },
  Refusal
> {
  const rules = pack('us-ca@2017-01-26')
  if (!rules.ok) return err({ code: rules.error.kind, sentence: 'The pack is missing.' })
  const procedure = officialProcedure(rules.value)
  if (!procedure.ok) {
    const sentence = 'The pack has no sampling procedure.'
    return err({ code: procedure.error.kind, sentence })
  }
  const found = runReliability({ ...options, procedure: procedure.value })
  const events = [...new Set(found.map(({ event }) => event))]
  const measurements = events.map((event) => ({
    what: `odds: forecast and outcome apart, ${event}`,
    value: 100 * distanceOf(found.filter((bin) => bin.event === event)),
    unit: '%',
    bar: { atMost: 4 },
  }))
  const percent = (n: number) => `${(100 * n).toFixed(1)} %`
  const rows = found.map((bin) => [
    bin.event,
    String(bin.forecasts),
    percent(bin.predicted),
    percent(bin.observed),
  ])
  return ok({
    measurements,
    bins: table(['event', 'forecasts', 'forecast', 'came true'], rows),
  })
}

/** Mean distance between forecast and frequency, bins weighed by their forecasts. */
function distanceOf(bins: readonly ReliabilityBin[]): number {
  const forecasts = bins.reduce((sum, bin) => sum + bin.forecasts, 0)
  const apart = bins.reduce(
    (sum, bin) => sum + bin.forecasts * Math.abs(bin.predicted - bin.observed),
    0,
  )
  return forecasts === 0 ? 0 : apart / forecasts
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
