import { type CalendarDate, daysBetween } from '@groundswell/basics'
import type { CalendarEntry } from './calendar-entry.ts'
import type { DriveCalendar } from './drive-calendar.ts'

/** A date that comes near, and how near. */
export interface CalendarWarning {
  readonly entry: CalendarEntry
  /** Days from today; negative when the day has passed. */
  readonly daysLeft: number
  readonly level: 'passed' | 'today' | 'this-week' | 'this-month' | 'ahead'
}

/** How far ahead each kind of date is warned of, in days, unless something else is asked. */
const ahead: Readonly<Record<CalendarEntry['by'], number>> = {
  proponents: 45,
  signers: 30,
  officials: 14,
  event: 14,
}

/**
 * The dates to warn of today, the nearest first: what the proponents must do earlier than what
 * others will. A date passes out of the warnings a week after its day, for a calendar does not
 * know what was done.
 */
export function warningsOn(
  calendar: DriveCalendar,
  today: CalendarDate,
  daysAhead?: number,
): readonly CalendarWarning[] {
  return calendar.entries
    .map((entry) => ({ entry, daysLeft: daysBetween(today, entry.date) }))
    .filter(
      ({ entry, daysLeft }) =>
        daysLeft >= -7 && daysLeft <= (daysAhead ?? ahead[entry.by]),
    )
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
    .map(({ entry, daysLeft }) => ({ entry, daysLeft, level: levelOf(daysLeft) }))
}

function levelOf(daysLeft: number): CalendarWarning['level'] {
  if (daysLeft < 0) return 'passed'
  if (daysLeft === 0) return 'today'
  if (daysLeft <= 7) return 'this-week'
  return daysLeft <= 31 ? 'this-month' : 'ahead'
}
