import type { BandRule } from '../band.ts'
import type { SampleSizeRule } from './sample-size-rule.ts'
import type { Timed } from './timed.ts'

export interface ProportionalRule {
  readonly sample: SampleSizeRule & { readonly businessDays?: number }
  readonly projectionCites: readonly string[]
  readonly bands: BandRule
  readonly rawCount?: Timed
  readonly fullCheck?: Timed
  /** The days in which the whole petition is reviewed, counted from the filing. */
  readonly review?: { readonly days: number; readonly cites: readonly string[] }
}

/** Colorado's procedure: one sample, in which the extra copy of a voter is a rejected line. */
export interface RejectedDuplicateRule extends ProportionalRule {
  readonly kind: 'duplicates-rejected'
}

/** Nevada's procedure as far as its text is held here: a sample and no word on duplicates. */
export interface NoDuplicateRule extends ProportionalRule {
  readonly kind: 'no-duplicate-rule'
}
