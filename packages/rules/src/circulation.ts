import {
  addDays,
  type CalendarDate,
  err,
  ok,
  type Result,
  unreachable,
} from '@groundswell/basics'
import { rolledForward } from './business-day.ts'
import { electionAfter } from './general-election.ts'
import { type Grounds, grounds } from './grounds.ts'
import { addMonths } from './month.ts'
import type { CirculationRule } from './pack/circulation-rule.ts'
import type { Pack } from './pack/pack.ts'
import { petitionKind } from './petition-kind.ts'
import type { Refusal } from './refusal.ts'

export interface FilingDeadline extends Grounds {
  readonly petition: string
  readonly start: CalendarDate
  /** The length of the window, where it is a number of days. */
  readonly days?: number
  /** The last day by count, before a weekend or a holiday moves it. */
  readonly lastDay: CalendarDate
  readonly deadline: CalendarDate
}

/**
 * The last day on which a petition can be filed. `start` is the day that the window runs
 * from (in California the day of the official summary); it is not counted. Where the law
 * counts back from an election, that is the one given or the first one far enough away.
 */
export function filingDeadline(
  pack: Pack,
  question: {
    readonly kind: string
    readonly start: CalendarDate
    readonly election?: CalendarDate
  },
): Result<FilingDeadline, Refusal> {
  const kind = petitionKind(pack, question.kind)
  if (!kind.ok) return kind
  const rule = kind.value.circulation
  const lastDay = lastDayOf(pack, rule, question)
  if (lastDay === undefined) {
    const what = `deadline of a ${question.kind}, which is a published day`
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const moves = rule.lastDayOff === 'next-business-day'
  // On a Saturday or Sunday the day moves whatever the list of holidays says, but where it
  // moves to, and whether a weekday stays, depends on that list.
  const ids = moves ? [...rule.cites, ...pack.calendar.cites] : rule.cites
  return ok({
    petition: question.kind,
    start: question.start,
    ...(rule.shape === 'days' ? { days: rule.days } : {}),
    lastDay,
    deadline: moves ? rolledForward(pack, lastDay) : lastDay,
    ...grounds(pack, ids),
  })
}

function lastDayOf(
  pack: Pack,
  rule: CirculationRule,
  question: { readonly start: CalendarDate; readonly election?: CalendarDate },
): CalendarDate | undefined {
  const { start } = question
  switch (rule.shape) {
    case 'days':
      return addDays(start, rule.days)
    case 'months': {
      const last = addMonths(start, rule.months)
      const election = circulationElection(pack, rule, question)
      if (election === undefined || rule.monthsBeforeElection === undefined) return last
      const before = addMonths(election, -rule.monthsBeforeElection)
      return before < last ? before : last
    }
    case 'before-election': {
      const election = circulationElection(pack, rule, question)
      return election && addMonths(election, -rule.months)
    }
    case 'stated':
      return undefined
    default:
      return unreachable(rule)
  }
}

/**
 * The election that a window is counted back from: the one given, or the first one whose last
 * day to file comes after the start. Nothing where the window does not look at elections.
 */
export function circulationElection(
  pack: Pack,
  rule: CirculationRule,
  question: { readonly start: CalendarDate; readonly election?: CalendarDate },
): CalendarDate | undefined {
  const months =
    rule.shape === 'before-election'
      ? rule.months
      : rule.shape === 'months'
        ? rule.monthsBeforeElection
        : undefined
  if (months === undefined) return undefined
  const { start, election: given } = question
  if (given) return given
  let election = electionAfter(pack, start)
  while (election && addMonths(election, -months) <= start) {
    election = electionAfter(pack, addDays(election, 1))
  }
  return election
}

/** How the last day follows, in words. */
export function windowText(rule: CirculationRule): string {
  switch (rule.shape) {
    case 'days':
      return `${rule.days} days from ${rule.from}`
    case 'months': {
      const before = rule.monthsBeforeElection
      const cap =
        before === undefined ? '' : `, and at least ${before} months before the election`
      return `${rule.months} months from ${rule.from}${cap}`
    }
    case 'before-election':
      return `at least ${rule.months} months before the election`
    case 'stated':
      return rule.rule
    default:
      return unreachable(rule)
  }
}
