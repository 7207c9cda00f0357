import { ok, type Result } from '@groundswell/basics'
import type { CountyCounts } from '@groundswell/rules'
import { type Row, readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/**
 * Reads `county,raw,sample,valid,duplicates`. Nothing is passed over: a file that lacks a
 * column, repeats one or holds anything but whole numbers is refused with its place.
 */
export function readCountyFile(path: string): Result<readonly CountyCounts[], Refusal> {
  const counts: CountyCounts[] = []
  const columns = ['county', 'raw', 'sample', 'valid', 'duplicates']
  const read = readDelimitedFile(path, { required: columns }, (row) => {
    for (const column of columns.slice(1)) {
      if (Number.isNaN(countIn(row, column))) return notANumber(path, row, column)
    }
    counts.push({
      county: row.cell('county'),
      raw: countIn(row, 'raw'),
      sample: countIn(row, 'sample'),
      valid: countIn(row, 'valid'),
      duplicates: countIn(row, 'duplicates'),
    })
    return undefined
  })
  return read.ok ? ok(counts) : read
}

/** A cell as a whole number, `24034` or `24,034`; NaN for anything else, blank included. */
export function countIn(row: Row, column: string): number {
  const text = row.cell(column)
  if (!/^-?\d{1,3}(,\d{3})+$|^-?\d+$/.test(text)) return Number.NaN
  const n = Number(text.replaceAll(',', ''))
  return Number.isSafeInteger(n) ? n : Number.NaN
}

/** The refusal of a cell that is not a whole number. */
export function notANumber(file: string, row: Row, column: string): Refusal {
  const sentence = `"${row.cell(column).slice(0, 40)}" is not a whole number.`
  return { code: 'not-a-number', sentence, file, line: row.line, column }
}
