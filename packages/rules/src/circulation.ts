import { addDays, type CalendarDate, ok, type Result } from '@groundswell/basics'
import { rolledForward } from './business-day.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack.ts'
import { petitionKind } from './petition-kind.ts'
import type { Refusal } from './refusal.ts'

/** How long signatures may be gathered. */
export interface CirculationRule {
  readonly days: number
  /** The event whose day is left out of the count. */
  readonly from: string
  /** Where a last day on a weekend or holiday goes. */
  readonly lastDayOff: 'next-business-day' | 'stays'
  /** When a petition that nobody filed is over, counted from its deadline. */
  readonly overUnfiled?: {
    readonly businessDays: number
    readonly cites: readonly string[]
  }
  readonly cites: readonly string[]
}

export interface FilingDeadline extends Grounds {
  readonly petition: string
  readonly start: CalendarDate
  readonly days: number
  /** The last day by count, before a weekend or a holiday moves it. */
  readonly lastDay: CalendarDate
  readonly deadline: CalendarDate
}

/**
 * The last day on which a petition can be filed. `start` is the day that the window runs
 * from (in California the day of the official summary); it is not counted.
 */
export function filingDeadline(
  pack: Pack,
  question: { readonly kind: string; readonly start: CalendarDate },
): Result<FilingDeadline, Refusal> {
  const kind = petitionKind(pack, question.kind)
  if (!kind.ok) return kind
  const { days, lastDayOff, cites } = kind.value.circulation
  const lastDay = addDays(question.start, days)
  const moves = lastDayOff === 'next-business-day'
  // On a Saturday or Sunday the day moves whatever the list of holidays says, but where it
  // moves to, and whether a weekday stays, depends on that list.
  const ids = moves ? [...cites, ...pack.calendar.cites] : cites
  return ok({
    petition: question.kind,
    start: question.start,
    days,
    lastDay,
    deadline: moves ? rolledForward(pack, lastDay) : lastDay,
    ...grounds(pack, ids),
  })
}
