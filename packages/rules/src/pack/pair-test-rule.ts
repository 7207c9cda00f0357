import type { SampleSizeRule } from './sample-size-rule.ts'
import type { Timed } from './timed.ts'

/**
 * Washington's procedure: a sample may accept, when it holds few enough pairs of duplicates,
 * and never reject. WAC 434-379-010.
 */
export interface PairTestRule {
  readonly kind: 'pair-test'
  readonly sample: SampleSizeRule
  /** Times the root of the invalid lines: the allowance for chance. */
  readonly invalidAllowance: string
  /** Times the root of the expected pairs: how far below them the sample must stay. */
  readonly pairAllowance: string
  readonly testCites: readonly string[]
  /** What accepting rests on besides. */
  readonly acceptCites: readonly string[]
  readonly fullCheck?: Timed
}
