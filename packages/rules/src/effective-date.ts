import {
  addDays,
  type CalendarDate,
  err,
  ok,
  type Result,
  unreachable,
} from '@groundswell/basics'
import { inForce } from './dated.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { EffectRule } from './pack/enactment-rule.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'

export interface LegalDate extends Grounds {
  readonly date: CalendarDate
}

export interface EffectiveDate extends LegalDate {
  /** Days counted, and the event they are counted from. */
  readonly days: number
  readonly from: EffectRule['from']
  /** Present while the day of the statement of the vote is not known: no later than `date`. */
  readonly atLatest?: true
}

/** The last day by which the statement of the vote is due (no weekend shift is applied). */
export function statementOfVoteDay(
  pack: Pack,
  election: CalendarDate,
): Result<LegalDate, Refusal> {
  const rule = pack.enactment?.statementOfVote
  if (!rule) return notHere(pack, 'statement of the vote')
  return ok({ date: addDays(election, rule.days), ...grounds(pack, rule.cites) })
}

/**
 * The day on which an enacted measure takes effect, by the rule in force on the day of the
 * vote. Without the day of the statement of the vote the answer is the latest possible day.
 */
export function effectiveDate(
  pack: Pack,
  vote: { readonly election: CalendarDate; readonly statementOfVote?: CalendarDate },
): Result<EffectiveDate, Refusal> {
  const effect = inForce(pack.enactment?.effect ?? [], vote.election)
  if (!effect) return notHere(pack, `effect of a vote on ${vote.election}`)
  const { days, from, cites } = effect
  switch (from) {
    case 'election': {
      const date = addDays(vote.election, days)
      return ok({ date, days, from, ...grounds(pack, cites) })
    }
    case 'statement-of-vote': {
      if (vote.statementOfVote) {
        const date = addDays(vote.statementOfVote, days)
        return ok({ date, days, from, ...grounds(pack, cites) })
      }
      const latest = statementOfVoteDay(pack, vote.election)
      if (!latest.ok) return latest
      const ids = [...cites, ...latest.value.cites.map((c) => c.id)]
      const date = addDays(latest.value.date, days)
      return ok({ date, days, from, atLatest: true, ...grounds(pack, ids) })
    }
    default:
      return unreachable(from)
  }
}

function notHere(pack: Pack, what: string): Result<never, Refusal> {
  return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
}
