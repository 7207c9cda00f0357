import { addDays, type CalendarDate, unreachable } from '@groundswell/basics'
import { type Dated, inForce } from './dated.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack.ts'

/** When an enacted measure takes effect; the pieces are dated by the day of the vote. */
export interface EnactmentRule {
  readonly majority: string
  /** The latest day for the statement of the vote, in days after the election. */
  readonly statementOfVoteDays: number
  readonly effect: readonly Dated<EffectRule>[]
  readonly cites: readonly string[]
  readonly statementCites: readonly string[]
}

export interface EffectRule {
  readonly from: 'election' | 'statement-of-vote'
  readonly days: number
  readonly cites: readonly string[]
}

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
  rule: HasEnactment,
  election: CalendarDate,
): LegalDate {
  const { statementOfVoteDays, statementCites } = rule.enactment
  return {
    date: addDays(election, statementOfVoteDays),
    ...grounds(rule, statementCites),
  }
}

/**
 * The day on which an enacted measure takes effect, by the rule in force on the day of the
 * vote. Without the day of the statement of the vote the answer is the latest possible day.
 */
export function effectiveDate(
  rule: HasEnactment,
  vote: { readonly election: CalendarDate; readonly statementOfVote?: CalendarDate },
): EffectiveDate {
  const { enactment } = rule
  const effect = inForce(enactment.effect, vote.election)
  if (!effect) throw new Error(`no rule of effect for a vote on ${vote.election}`)
  const { days, from } = effect
  switch (from) {
    case 'election': {
      const date = addDays(vote.election, days)
      return { date, days, from, ...grounds(rule, effect.cites) }
    }
    case 'statement-of-vote': {
      const known = vote.statementOfVote
      if (known) {
        const date = addDays(known, days)
        return { date, days, from, ...grounds(rule, effect.cites) }
      }
      const latest = addDays(vote.election, enactment.statementOfVoteDays)
      return {
        date: addDays(latest, days),
        days,
        from,
        atLatest: true,
        ...grounds(rule, [...effect.cites, ...enactment.statementCites]),
      }
    }
    default:
      return unreachable(from)
  }
}

/** Anything that says how a vote enacts, such as a pack. */
export type HasEnactment = Pick<Pack, 'citations'> & { readonly enactment: EnactmentRule }
