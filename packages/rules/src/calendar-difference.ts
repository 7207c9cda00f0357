import { type CalendarDate, daysBetween } from '@groundswell/basics'
import type { CalendarEntry } from './calendar-entry.ts'
import type { DriveCalendar } from './drive-calendar.ts'

/** How one date of a drive changes when something else is assumed. */
export interface DateChange {
  readonly id: string
  readonly what: string
  readonly before?: CalendarDate
  readonly after?: CalendarDate
  /** Days later; negative for earlier. Absent where the date is only in one calendar. */
  readonly days?: number
  /** The rule that changed too, where it did. */
  readonly rule?: { readonly before: string; readonly after: string }
}

/**
 * What a what-if changes, date by date: entries are the same when their id is. Dates that stay
 * are left out; the order is that of the later calendar, then what fell away.
 */
export function calendarDifference(
  before: DriveCalendar,
  after: DriveCalendar,
): readonly DateChange[] {
  const old = new Map(before.entries.map((e) => [e.id, e]))
  const now = new Set(after.entries.map((e) => e.id))
  const changed = after.entries.flatMap((entry) => change(old.get(entry.id), entry))
  const gone = before.entries
    .filter((e) => !now.has(e.id))
    .map(({ id, what, date }) => ({ id, what, before: date }))
  return [...changed, ...gone]
}

function change(
  old: CalendarEntry | undefined,
  { id, what, date, rule }: CalendarEntry,
): readonly DateChange[] {
  if (!old) return [{ id, what, after: date }]
  const sameRule = old.rule === rule
  if (old.date === date && sameRule) return []
  const days = daysBetween(old.date, date)
  const rules = sameRule ? {} : { rule: { before: old.rule, after: rule } }
  return [{ id, what, before: old.date, after: date, days, ...rules }]
}
