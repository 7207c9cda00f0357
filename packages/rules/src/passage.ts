import {
  compareFractions,
  err,
  fraction,
  multiply,
  ok,
  type Result,
  toDecimal,
} from '@groundswell/basics'
import { countOf, impossible } from './count.ts'
import type { PassageCondition, PassageRule } from './pack/passage-rule.ts'
import type { ImpossibleCount } from './refusal.ts'
import { share } from './share.ts'

/** The counts of one question. */
export interface QuestionCounts {
  readonly registered: number
  /** Ballots cast, whether valid on this question or not. */
  readonly cast: number
  /** Votes on this question that are valid: yes and no. */
  readonly valid: number
  readonly yes: number
}

export interface Passage {
  readonly conditions: readonly (PassageCondition & {
    readonly counted: number
    readonly outOf: number
    /** The share reached in percent, two places; absent when nothing was counted. */
    readonly percent?: string
    readonly met: boolean
  })[]
  readonly outcome: 'passed' | 'failed'
  /** The conditions that were not met. */
  readonly failed: readonly string[]
}

/**
 * Whether a question passes, condition by condition, in exact fractions. A share of nothing is
 * not met. Counts that cannot be are refused by field: valid votes beyond the ballots cast,
 * ballots beyond the registered voters.
 */
export function passage(
  rule: PassageRule,
  counts: QuestionCounts,
): Result<Passage, ImpossibleCount> {
  const possible = possibleQuestion(counts)
  if (!possible.ok) return possible
  const conditions = rule.conditions.map((condition) => {
    const counted = counts[condition.part]
    const outOf = counts[condition.of]
    const met = outOf > 0 && holds(condition, counted, outOf)
    const percent =
      outOf === 0
        ? {}
        : { percent: toDecimal(multiply(fraction(counted, outOf), fraction(100)), 2) }
    return { ...condition, counted, outOf, ...percent, met }
  })
  const failed = conditions.filter((c) => !c.met).map((c) => c.id)
  return ok({ conditions, outcome: failed.length === 0 ? 'passed' : 'failed', failed })
}

function holds(condition: PassageCondition, counted: number, outOf: number): boolean {
  const difference = compareFractions(fraction(counted, outOf), share(condition.share))
  return condition.comparison === 'at-least' ? difference >= 0 : difference > 0
}

function possibleQuestion(counts: QuestionCounts): Result<null, ImpossibleCount> {
  for (const [field, value] of Object.entries(counts)) {
    const count = countOf(field, value)
    if (!count.ok) return count
  }
  const { registered, cast, valid, yes } = counts
  const over = (field: string, value: number, what: string) =>
    err(impossible({ field, value, must: `not exceed the ${what}` }))
  if (cast > registered) return over('cast', cast, `${registered} registered voters`)
  if (valid > cast) return over('valid', valid, `${cast} ballots cast`)
  if (yes > valid) return over('yes', yes, `${valid} valid votes`)
  return ok(null)
}
