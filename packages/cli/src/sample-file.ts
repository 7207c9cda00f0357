import { ok, type Result } from '@groundswell/basics'
import type { SampleRow } from '@groundswell/petition/draw'
import { countIn, notANumber } from './county-file.ts'
import { readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/** The rows of a published sample and the line of the file on which each stands. */
export interface SampleFile {
  readonly rows: readonly SampleRow[]
  readonly lineOf: (row: number) => number
}

/** Reads `line_id[,draw,of,county,ticket]` as `sample draw` writes it. */
export function readSampleFile(path: string): Result<SampleFile, Refusal> {
  const rows: SampleRow[] = []
  const at: number[] = []
  const columns = {
    required: ['line_id'],
    optional: ['draw', 'of', 'county', 'ticket'],
  }
  const read = readDelimitedFile(path, columns, (row) => {
    const { cell, line } = row
    for (const column of ['draw', 'of']) {
      if (cell(column) !== '' && Number.isNaN(countIn(row, column))) {
        return notANumber(path, row, column)
      }
    }
    rows.push({
      line: cell('line_id'),
      ...(cell('draw') === '' ? {} : { position: countIn(row, 'draw') }),
      ...(cell('of') === '' ? {} : { of: countIn(row, 'of') }),
      ...(cell('county') === '' ? {} : { place: cell('county') }),
      ...(cell('ticket') === '' ? {} : { ticket: cell('ticket') }),
    })
    at.push(line)
    return undefined
  })
  if (!read.ok) return read
  return ok({ rows, lineOf: (row) => at[row - 1] ?? 0 })
}
