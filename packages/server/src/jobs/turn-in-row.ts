import {
  type CalendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import { countyName, type PetitionRules } from '../records/petition-rules.ts'
import { weekOf } from '../records/week-of.ts'
import type { RowProblem } from './file-problems.ts'

export const turnInColumns = [
  'date',
  'county',
  'channel',
  'circulator',
  'sheets',
  'lines',
] as const
export type TurnInColumn = (typeof turnInColumns)[number]

export interface TurnInRow {
  readonly date: CalendarDate
  readonly weekOf: CalendarDate
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly sheets: number
  readonly lines: number
}

/**
 * One row of a turn-in file. `today` is the last day a turn-in can have. Every problem names
 * its column; the sentence does not repeat what stands there.
 */
export function turnInRow(
  text: Readonly<Record<TurnInColumn, string>>,
  line: number,
  about: { readonly rules: PetitionRules; readonly today: CalendarDate },
): Result<TurnInRow, RowProblem> {
  const bad = (column: TurnInColumn, reason: string, sentence: string) =>
    err({ line, column, reason, sentence })
  const date = parseCalendarDate(text.date.trim())
  if (!date.ok)
    return bad(
      'date',
      'not-a-date',
      'The date is not a day of the calendar, as 2017-03-09.',
    )
  if (date.value > about.today)
    return bad('date', 'date-in-the-future', 'The date lies in the future.')
  if (date.value < about.rules.start) {
    return bad(
      'date',
      'before-the-start',
      'The date lies before the first day of circulation.',
    )
  }
  const county = countyName(about.rules, text.county)
  if (county === undefined)
    return bad('county', 'unknown-county', 'The rules know no such county.')
  const channel = text.channel.trim().toLowerCase()
  if (channel === '') return bad('channel', 'no-channel', 'The channel is empty.')
  const lines = wholeNumber(text.lines)
  if (lines === undefined)
    return bad('lines', 'not-a-count', 'Lines must be a whole number, 0 or more.')
  const sheets = text.sheets.trim() === '' ? 0 : wholeNumber(text.sheets)
  if (sheets === undefined)
    return bad('sheets', 'not-a-count', 'Sheets must be a whole number, 0 or more.')
  return ok({
    date: date.value,
    weekOf: weekOf(date.value, about.rules.start),
    county,
    channel,
    circulator: text.circulator.trim() || 'unknown',
    sheets,
    lines,
  })
}

function wholeNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll(',', '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}
