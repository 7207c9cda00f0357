import { addDays, type CalendarDate, ok, type Result } from '@groundswell/basics'
import { businessDaysAfter } from './business-day.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { filingDeadline, windowText } from './circulation.ts'
import { electionEntries } from './election-calendar.ts'
import { grounds } from './grounds.ts'
import type { Pack } from './pack.ts'
import { type PetitionKindRule, petitionKind } from './petition-kind.ts'
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
  if (!deadline.ok) return deadline
  const filed = question.filed ?? deadline.value.deadline

  const circulation = circulationEntries(pack, rule.value, {
    start,
    deadline: deadline.value.deadline,
    filed,
    cites: deadline.value.cites.map((c) => c.id),
  })
  const count = countEntries(pack, filed)
  const sampled = count.find((e) => e.id === 'sample')?.date ?? filed
  const checked = count.at(-1)?.date ?? filed
  const { election, entries } = electionEntries(pack, rule.value, {
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
    entries: [...circulation, ...count, ...entries].toSorted((a, b) =>
      a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
    ),
  })
}

function circulationEntries(
  pack: Pack,
  rule: PetitionKindRule,
  days: {
    readonly start: CalendarDate
    readonly deadline: CalendarDate
    readonly filed: CalendarDate
    readonly cites: readonly string[]
  },
): readonly CalendarEntry[] {
  const { circulation } = rule
  const { overUnfiled } = circulation
  const entries: CalendarEntry[] = [
    {
      id: 'start',
      what: 'circulation begins',
      date: days.start,
      rule: circulation.from,
      timing: 'on',
      ...grounds(pack, circulation.cites),
    },
    {
      id: 'deadline',
      what: 'last day to file',
      date: days.deadline,
      rule: windowText(circulation),
      timing: 'latest',
      ...grounds(pack, days.cites),
    },
  ]
  if (pack.withdrawal?.until === 'before-filing-day') {
    entries.push({
      id: 'withdrawal',
      what: 'last day on which a signer can withdraw',
      date: addDays(days.filed, -1),
      rule: 'the day before the petition is filed',
      timing: 'latest',
      ...grounds(pack, pack.withdrawal.cites),
    })
  }
  if (overUnfiled) {
    entries.push({
      id: 'over-unfiled',
      what: 'the measure fails if nothing was filed',
      date: businessDaysAfter(pack, days.deadline, overUnfiled.businessDays),
      rule: `${overUnfiled.businessDays} business days after the deadline`,
      timing: 'on',
      ...grounds(pack, [...overUnfiled.cites, ...pack.calendar.cites]),
    })
  }
  return entries
}

/** The official count at its slowest, each step starting when the one before is due. */
function countEntries(pack: Pack, filed: CalendarDate): readonly CalendarEntry[] {
  const { rawCount, sample, fullCheck } = pack.verification
  const steps = [
    { id: 'raw-count', what: 'raw count reported', after: 'filing', ...rawCount },
    {
      id: 'sample',
      what: 'random sample verified',
      after: 'the notice that the raw count is enough',
      ...sample,
    },
    {
      id: 'full-check',
      what: 'every signature verified, if the sample asks for it',
      after: 'the notice that a full check is needed',
      ...fullCheck,
    },
  ]
  let from = filed
  return steps.map(({ id, what, after, businessDays, cites }) => {
    from = businessDaysAfter(pack, from, businessDays)
    return {
      id,
      what,
      date: from,
      rule: `${businessDays} business days after ${after}`,
      timing: 'latest',
      ...grounds(pack, [...cites, ...pack.calendar.cites]),
    }
  })
}
