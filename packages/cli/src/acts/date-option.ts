import {
  type CalendarDate,
  err,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import type { Refusal } from '../refusal.ts'

/** Reads an option as a date of the calendar, or refuses it by name. */
export function dateOption(field: string, text: string): Result<CalendarDate, Refusal> {
  const date = parseCalendarDate(text)
  if (date.ok) return date
  const sentence = `"${text}" is not a date; write YYYY-MM-DD.`
  return err({ code: 'not-a-date', field, sentence })
}
