import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
} from '@groundswell/basics'

/**
 * The first day of the week of the drive that `date` lies in: weeks are counted from the
 * first day of circulation, so that the first and the last one are whole.
 */
export function weekOf(date: CalendarDate, start: string): CalendarDate {
  const first = calendarDate(start)
  return addDays(first, 7 * Math.floor(daysBetween(first, date) / 7))
}
