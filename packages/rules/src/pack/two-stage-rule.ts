import type { SampleSizeRule } from './sample-size-rule.ts'

/**
 * Oregon's procedure: a small first sample that assumes a share of duplicates and can only
 * accept, then a larger one in which pairs are counted. OAR 165-014-0030, appendix 1.
 */
export interface TwoStageRule {
  readonly kind: 'two-stage'
  readonly sample: SampleSizeRule
  /** One-sided 95 %: times the standard error of the valid share. */
  readonly deviations: string
  readonly assumedDuplicates: string
  /** What holding the raw count against the requirement rests on. */
  readonly rawCites: readonly string[]
  readonly firstCites: readonly string[]
  readonly secondFraction: string
  readonly secondCites: readonly string[]
}
