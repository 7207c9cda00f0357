import { type CalendarDate, calendarDate, daysInMonth } from '@groundswell/basics'

/**
 * The same day of the month so many months later or earlier; where that month is too short,
 * its last day.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const toDay = Math.min(day, daysInMonth(toYear, toMonth))
  const pad = (n: number, width: number) => n.toString().padStart(width, '0')
  return calendarDate(`${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(toDay, 2)}`)
}
