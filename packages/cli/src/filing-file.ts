import { ok, type Result } from '@groundswell/basics'
import type { FiledSheet, SheetCount } from '@groundswell/petition/filing'
import { countIn, notANumber } from './county-file.ts'
import { readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/**
 * Reads `sheet,county,lines[,held]`, as the server's `filing/sheets.csv` has it: sheets that
 * came back, their office, filled lines, and why one must not be filed as it is. A sheet
 * whose lines nobody counted is refused with its row.
 */
export function readFilingSheets(path: string): Result<readonly FiledSheet[], Refusal> {
  const sheets: FiledSheet[] = []
  const columns = { required: ['sheet', 'lines'], optional: ['county', 'held'] }
  const read = readDelimitedFile(path, columns, (row) => {
    const lines = countIn(row, 'lines')
    if (Number.isNaN(lines)) return notANumber(path, row, 'lines')
    const [place, held] = [row.cell('county'), row.cell('held')]
    sheets.push({
      id: row.cell('sheet'),
      lines,
      ...(place === '' ? {} : { place }),
      ...(held === '' ? {} : { heldBack: held.split(/\s*;\s*/) }),
    })
    return undefined
  })
  return read.ok ? ok(sheets) : read
}

/** Reads `sheet,lines[,note]`: one side's counts, and what explains a difference. */
export function readSheetCounts(
  path: string,
): Result<
  { readonly counts: readonly SheetCount[]; readonly notes: ReadonlyMap<string, string> },
  Refusal
> {
  const counts = new Map<string, number>()
  const notes = new Map<string, string>()
  const columns = { required: ['sheet', 'lines'], optional: ['note'] }
  const read = readDelimitedFile(path, columns, (row) => {
    const [sheet, lines] = [row.cell('sheet'), countIn(row, 'lines')]
    // The last row of a manifest is its sum.
    if (/^\d+ sheets$/.test(sheet)) return undefined
    if (Number.isNaN(lines) || lines < 0) return notANumber(path, row, 'lines')
    if (counts.has(sheet)) {
      const sentence = `${sheet} stands in the file twice.`
      return { code: 'sheet-twice', sentence, file: path, line: row.line }
    }
    counts.set(sheet, lines)
    if (row.cell('note') !== '') notes.set(sheet, row.cell('note'))
    return undefined
  })
  if (!read.ok) return read
  return ok({ counts: [...counts].map(([sheet, lines]) => ({ sheet, lines })), notes })
}
