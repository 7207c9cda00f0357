import type { BandRule } from '../band.ts'
import type { SampleSizeRule } from './sample-size-rule.ts'
import type { Timed } from './timed.ts'

/**
 * California's procedure: each county samples on its own, duplicates weigh A(A-1), and the
 * state adds up the county projections.
 */
export interface CountySampleRule {
  readonly kind: 'county-samples'
  readonly rawCount: Timed
  readonly sample: Timed & SampleSizeRule
  readonly projectionCites: readonly string[]
  /** The subsection behind each figure that the official writes down. */
  readonly figureCites: Readonly<
    Record<
      'rate' | 'uncorrected' | 'factor' | 'weight' | 'duplicatePenalty' | 'projected',
      readonly string[]
    >
  >
  readonly bands: BandRule
  readonly fullCheck: Timed
}
