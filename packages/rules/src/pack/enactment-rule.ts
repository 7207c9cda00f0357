import type { Dated } from '../dated.ts'
import type { PassageRule } from './passage-rule.ts'

/** What it takes to enact, and when an enacted measure takes effect. */
export interface EnactmentRule {
  readonly majority: string
  /**
   * The same majority as conditions of a vote; the first that fits the kind holds. Absent where
   * a body gave itself its majority in words alone.
   */
  readonly votes?: readonly EnactingVote[]
  readonly cites: readonly string[]
  /** The latest day for the statement of the vote, in days after the election. */
  readonly statementOfVote?: { readonly days: number; readonly cites: readonly string[] }
  /** Dated by the day of the vote; empty where the rule is not held here. */
  readonly effect: readonly Dated<EffectRule>[]
}

export interface EnactingVote extends PassageRule {
  /** The kinds of petition it holds for; all of them when absent. */
  readonly kinds?: readonly string[]
  /** Holds for an amendment that adds nothing. */
  readonly onlyRepeals?: true
  /** How many elections in succession must say so. */
  readonly elections: number
  readonly cites: readonly string[]
}

export interface EffectRule {
  readonly from: 'election' | 'statement-of-vote'
  readonly days: number
  readonly cites: readonly string[]
}
