import { addDays, type CalendarDate, ok, type Result } from '@groundswell/basics'
import { businessDaysAfter } from './business-day.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { type FilingDeadline, filingDeadline, windowText } from './circulation.ts'
import { countSteps } from './count-step.ts'
import { electionEntries } from './election-calendar.ts'
import { grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { PetitionKindRule } from './pack/petition-kind-rule.ts'
import { petitionKind } from './petition-kind.ts'
import {
  appointmentEntries,
  collectionEntries,
  preparationEntries,
} from './preparation-calendar.ts'
import type { Refusal } from './refusal.ts'

export interface DriveCalendar {
  readonly pack: string
  readonly petition: string
  readonly start: CalendarDate
  /** The day of filing reckoned with: the one given, or else the last day to file. */
  readonly filed: CalendarDate
  readonly election?: CalendarDate
  readonly entries: readonly CalendarEntry[]
}

export interface CalendarQuestion {
  readonly kind: string
  /** The day that the circulation window runs from. */
  readonly start: CalendarDate
  /** The day on which the text was filed, for the steps of offices before circulation. */
  readonly submitted?: CalendarDate
  /** What if everything is filed on this day instead of the last. */
  readonly filed?: CalendarDate
  /** A known election; otherwise the first general election far enough away. */
  readonly election?: CalendarDate
}

/**
 * All dates of a drive in order, each with its rule and citations: circulation, filing, the
 * official count at its slowest, the election, and the effect of the measure.
 */
export function driveCalendar(
  pack: Pack,
  question: CalendarQuestion,
): Result<DriveCalendar, Refusal> {
  const { kind, start } = question
  const rule = petitionKind(pack, kind)
  if (!rule.ok) return rule
  const deadline = filingDeadline(pack, question)
  // A last day that an office publishes is not known here, but a day of filing may be.
  if (!deadline.ok && question.filed === undefined) return deadline
  const filed = question.filed ?? (deadline.ok ? deadline.value.deadline : start)

  const circulation = circulationEntries(pack, rule.value, {
    start,
    filed,
    ...(deadline.ok ? { last: deadline.value } : {}),
  })
  const count = [...countEntries(pack, filed), ...reviewEntries(pack, filed)]
  const sampled = count.find((e) => e.id === 'sample')?.date ?? filed
  const checked = count.at(-1)?.date ?? filed
  const { election, entries } = electionEntries(pack, rule.value, {
    start,
    sampled,
    checked,
    ...(question.election === undefined ? {} : { election: question.election }),
  })
  return ok({
    pack: pack.reference,
    petition: kind,
    start,
    filed,
    ...(election === undefined ? {} : { election }),
    entries: [
      ...preparationEntries(pack, rule.value, question.submitted),
      ...circulation,
      ...appointmentEntries(pack, filed),
      ...collectionEntries(pack, rule.value, filed),
      ...count,
      ...entries,
    ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  })
}

function circulationEntries(
  pack: Pack,
  rule: PetitionKindRule,
  days: {
    readonly start: CalendarDate
    readonly filed: CalendarDate
    readonly last?: FilingDeadline
  },
): readonly CalendarEntry[] {
  const { circulation } = rule
  const { start, filed, last } = days
  const entries: CalendarEntry[] = [
    {
      id: 'start',
      what: 'circulation begins',
      date: start,
      rule: circulation.from,
      timing: 'on',
      by: 'event',
      ...grounds(pack, circulation.cites),
    },
  ]
  if (pack.withdrawal?.until === 'before-filing-day') {
    entries.push({
      id: 'withdrawal',
      what: 'last day on which a signer can withdraw',
      date: addDays(filed, -1),
      rule: 'the day before the petition is filed',
      timing: 'latest',
      by: 'signers',
      ...grounds(pack, pack.withdrawal.cites),
    })
  }
  if (last) {
    entries.push({
      id: 'deadline',
      what: 'last day to file',
      date: last.deadline,
      rule: windowText(circulation),
      timing: 'latest',
      by: 'proponents',
      ...grounds(
        pack,
        last.cites.map((c) => c.id),
      ),
    })
  }
  const over = circulation.overUnfiled
  if (last && over) {
    entries.push({
      id: 'over-unfiled',
      what: 'the measure fails if nothing was filed',
      date: businessDaysAfter(pack, last.deadline, over.businessDays),
      rule: `${over.businessDays} business days after the deadline`,
      timing: 'on',
      by: 'event',
      ...grounds(pack, [...over.cites, ...pack.calendar.cites]),
    })
  }
  return entries
}

/** The end of a review that has one time for all its steps. */
function reviewEntries(pack: Pack, filed: CalendarDate): readonly CalendarEntry[] {
  const review = 'review' in pack.verification ? pack.verification.review : undefined
  if (!review) return []
  return [
    {
      id: 'review',
      what: 'statement of sufficiency',
      date: addDays(filed, review.days),
      rule: `${review.days} days after filing`,
      timing: 'latest',
      by: 'officials',
      ...grounds(pack, review.cites),
    },
  ]
}

/** The official count at its slowest, each step starting when the one before is due. */
function countEntries(pack: Pack, filed: CalendarDate): readonly CalendarEntry[] {
  let from = filed
  return countSteps(pack.verification).map(({ id, what, after, businessDays, cites }) => {
    from = businessDaysAfter(pack, from, businessDays)
    return {
      id,
      what,
      date: from,
      rule: `${businessDays} business days after ${after}`,
      timing: 'latest',
      by: 'officials',
      ...grounds(pack, [...cites, ...pack.calendar.cites]),
    }
  })
}
