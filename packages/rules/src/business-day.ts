import { addDays, type CalendarDate, weekday, yearOf } from '@groundswell/basics'
import { type HolidayRule, holidaysOfYear } from './holiday.ts'

/** The days that count as business days in a jurisdiction: all but weekends and these. */
export interface BusinessCalendar {
  readonly holidays: readonly HolidayRule[]
  readonly cites: readonly string[]
}

/** Anything that keeps a business calendar, such as a pack. */
export interface HasBusinessCalendar {
  readonly calendar: BusinessCalendar
}

/** Whether offices work on this day: neither Saturday, Sunday nor a holiday. */
export function isBusinessDay(pack: HasBusinessCalendar, date: CalendarDate): boolean {
  return weekday(date) < 6 && !isHoliday(pack.calendar, date)
}

/**
 * The `count`th business day after `date`; the first day is left out, the last is counted
 * (Gov. Code 6800 and its like). Zero gives `date` itself; a negative or broken count is a
 * bug and throws.
 */
export function businessDaysAfter(
  pack: HasBusinessCalendar,
  date: CalendarDate,
  count: number,
): CalendarDate {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error('not a count of days')
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isBusinessDay(pack, day)) left -= 1
  }
  return day
}

/** The last day that lies `count` business days before `date`. */
export function businessDaysBefore(
  pack: HasBusinessCalendar,
  date: CalendarDate,
  count: number,
): CalendarDate {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error('not a count of days')
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, -1)
    if (isBusinessDay(pack, day)) left -= 1
  }
  return day
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier. */
export function businessDaysBetween(
  pack: HasBusinessCalendar,
  from: CalendarDate,
  to: CalendarDate,
): number {
  if (to < from) return -businessDaysBetween(pack, to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isBusinessDay(pack, day)) count += 1
  }
  return count
}

/** `date`, or the next business day when it is a Saturday, a Sunday or a holiday. */
export function rolledForward(
  pack: HasBusinessCalendar,
  date: CalendarDate,
): CalendarDate {
  return isBusinessDay(pack, date) ? date : businessDaysAfter(pack, date, 1)
}

function isHoliday(calendar: BusinessCalendar, date: CalendarDate): boolean {
  // A New Year's Day on a Saturday can be kept on the last day of the year before.
  const year = yearOf(date)
  return [year, year + 1].some((y) =>
    holidaysOfYear(calendar.holidays, y).some((h) => h.date === date),
  )
}
