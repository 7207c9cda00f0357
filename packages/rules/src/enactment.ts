import { err, ok, type Result } from '@groundswell/basics'
import { type Grounds, grounds } from './grounds.ts'
import type { EnactingVote } from './pack/enactment-rule.ts'
import type { Pack } from './pack/pack.ts'
import { type Passage, passage, type QuestionCounts } from './passage.ts'
import { petitionKind } from './petition-kind.ts'
import type { Refusal } from './refusal.ts'

/** What it takes to enact a measure of one kind: the conditions of each vote, and how many. */
export interface EnactmentMajority
  extends Grounds,
    Omit<EnactingVote, 'cites' | 'kinds'> {
  /** The rule in the pack's own words. */
  readonly majority: string
}

export interface Enactment extends EnactmentMajority {
  readonly vote: Passage
  /**
   * `enacted` only where one vote is enough; `passed-once` where the law asks for another
   * election before the measure is law.
   */
  readonly outcome: 'enacted' | 'passed-once' | 'failed'
}

/**
 * The majority that a pack asks for a petition kind. With `onlyRepeals` the lighter rule for
 * amendments that only repeal is taken where the pack has one (Colorado).
 */
export function enactmentMajority(
  pack: Pack,
  question: { readonly kind: string; readonly onlyRepeals?: boolean },
): Result<EnactmentMajority, Refusal> {
  const kind = petitionKind(pack, question.kind)
  if (!kind.ok) return kind
  const rule = pack.enactment
  const vote = rule?.votes?.find(
    (v) =>
      (v.kinds?.includes(question.kind) ?? true) &&
      (v.onlyRepeals !== true || question.onlyRepeals === true),
  )
  if (rule === undefined || vote === undefined) {
    const what = 'majority that enacts, as numbers'
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const { cites, kinds: _kinds, ...conditions } = vote
  return ok({ majority: rule.majority, ...conditions, ...grounds(pack, cites) })
}

/** Whether the votes enact the measure, condition by condition, in exact fractions. */
export function enactment(
  pack: Pack,
  question: {
    readonly kind: string
    readonly onlyRepeals?: boolean
    readonly counts: QuestionCounts
  },
): Result<Enactment, Refusal> {
  const asked = enactmentMajority(pack, question)
  if (!asked.ok) return asked
  const vote = passage(asked.value, question.counts)
  if (!vote.ok) return vote
  const passed = asked.value.elections > 1 ? 'passed-once' : 'enacted'
  const outcome = vote.value.outcome === 'passed' ? passed : 'failed'
  return ok({ ...asked.value, vote: vote.value, outcome })
}
