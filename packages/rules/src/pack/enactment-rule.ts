import type { Dated } from '../dated.ts'

/** What it takes to enact, and when an enacted measure takes effect. */
export interface EnactmentRule {
  readonly majority: string
  readonly cites: readonly string[]
  /** The latest day for the statement of the vote, in days after the election. */
  readonly statementOfVote?: { readonly days: number; readonly cites: readonly string[] }
  /** Dated by the day of the vote; empty where the rule is not held here. */
  readonly effect: readonly Dated<EffectRule>[]
}

export interface EffectRule {
  readonly from: 'election' | 'statement-of-vote'
  readonly days: number
  readonly cites: readonly string[]
}
