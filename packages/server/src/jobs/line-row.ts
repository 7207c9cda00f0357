import {
  addDays,
  type CalendarDate,
  calendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import { countyName, type PetitionRules } from '../records/petition-rules.ts'
import { weekOf } from '../records/week-of.ts'
import type { StoredClaim } from '../review/stored-claim.ts'
import type { RowProblem } from './file-problems.ts'

/** A keyed line as its file says it, checked. */
export interface LineRecord {
  readonly id: string
  readonly sheet: string
  readonly row: number
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly weekOf: CalendarDate
  readonly drawn: boolean
  readonly claim: StoredClaim
}

/** The fields of one row by name; what the file lacks is empty. */
export type RowText = (field: string) => string

/**
 * One row of a file of keyed lines. The week is a day or the number of a week of the drive;
 * without a column for it the line belongs to the first week. `drawn` is yes only where the
 * file says so: a line nobody drew speaks for itself alone. A name may be missing: an
 * illegible line is a line, and leaving it out would make the drive look better than it is.
 */
export function lineRow(
  text: RowText,
  fileLine: number,
  rules: PetitionRules,
): Result<LineRecord, RowProblem> {
  const bad = (column: string, reason: string, sentence: string) =>
    err({ line: fileLine, column, reason, sentence })
  const sheet = text('sheet')
  if (sheet === '') return bad('sheet', 'no-sheet', 'The sheet is empty.')
  const row = /^\d{1,6}$/.test(text('row')) ? Number(text('row')) : 0
  if (row < 1) return bad('row', 'not-a-row', 'The row is not a whole number from 1.')
  const county = countyName(rules, text('county'))
  if (county === undefined) {
    return bad('county', 'unknown-county', 'The rules know no such county.')
  }
  const week = weekFrom(text('week'), rules.start)
  if (week === undefined) {
    return bad('week', 'not-a-week', 'The week is neither a day nor a number of a week.')
  }
  const drawn = drawnFrom(text('drawn'))
  if (drawn === undefined) {
    return bad(
      'drawn',
      'not-yes-or-no',
      'Drawn must be 1 or 0, true or false, yes or no.',
    )
  }
  return ok({
    id: text('line_id') || `${sheet}-${row}`,
    sheet,
    row,
    county,
    channel: text('channel').toLowerCase() || 'unknown',
    circulator: text('circulator') || 'unknown',
    weekOf: week,
    drawn,
    claim: claimFrom(text),
  })
}

function weekFrom(text: string, start: string): CalendarDate | undefined {
  if (text === '') return calendarDate(start)
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1) {
    return addDays(calendarDate(start), 7 * (Number(text) - 1))
  }
  const day = parseCalendarDate(text)
  return day.ok ? weekOf(day.value, start) : undefined
}

const yes = new Set(['1', 'true', 't', 'yes', 'y', 'x'])
const no = new Set(['', '0', 'false', 'f', 'no', 'n'])

function drawnFrom(text: string): boolean | undefined {
  const word = text.toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}

function claimFrom(text: RowText): StoredClaim {
  const whole = (key: 'name' | 'address') => {
    const value = text(key)
    return value === '' ? {} : { [key]: value }
  }
  const birthYear = text('birth_year')
  return {
    first: text('first'),
    middle: text('middle'),
    last: text('last'),
    suffix: text('suffix'),
    house: text('house'),
    street: text('street'),
    unit: text('unit'),
    city: text('city'),
    zip: text('zip'),
    ...whole('name'),
    ...whole('address'),
    ...(birthYear === '' ? {} : { birthYear }),
  }
}
