import type { BandRule } from '../band.ts'
import type { CountySampleRule } from './county-sample-rule.ts'
import type { EveryLineRule } from './every-line-rule.ts'
import type { MemberStateRule } from './member-state-rule.ts'
import type { PairTestRule } from './pair-test-rule.ts'
import type { NoDuplicateRule, RejectedDuplicateRule } from './proportional-rule.ts'
import type { TwoStageRule } from './two-stage-rule.ts'

/**
 * How a jurisdiction finds out whether enough signatures are valid. Jurisdictions differ in
 * kind, not in numbers, so each has its own rule and its own function.
 */
export type VerificationRule =
  | CountySampleRule
  | PairTestRule
  | TwoStageRule
  | RejectedDuplicateRule
  | NoDuplicateRule
  | MemberStateRule
  | EveryLineRule

/** The bands of a rule that has any; a pair test or a certificate has none. */
export function bandsOf(rule: VerificationRule): BandRule | undefined {
  return 'bands' in rule ? rule.bands : undefined
}
