import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import { CsvError, parse } from 'csv-parse/sync'
import type { Refusal } from './refusal.ts'

/** Which columns a file must and may have; names are compared without case or spaces. */
export interface Columns {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
}

/** One row: the cell of a column ('' when the file lacks it) and its line in the file. */
export interface Row {
  readonly cell: (column: string) => string
  readonly line: number
}

const longestRow = 1_000_000

/**
 * Reads a comma-, tab- or semicolon-separated UTF-8 file of figures row by row. Figures
 * that decide something are not repaired: the first thing wrong refuses the whole file and
 * says where. `onRow` may refuse a row too. Answers the number of rows.
 */
export function readDelimitedFile(
  path: string,
  columns: Columns,
  onRow: (row: Row) => Refusal | undefined,
): Result<number, Refusal> {
  const text = fileText(path)
  if (!text.ok) return text
  const firstLine = text.value.slice(0, 65_536).split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [',', '\t', ';'].toSorted(
    (a, b) => firstLine.split(b).length - firstLine.split(a).length,
  )[0]

  let header: readonly string[] | undefined
  let at: readonly number[] = []
  let rows = 0
  let lastLine = 0
  let refusal: Refusal | undefined
  const names = [...columns.required, ...(columns.optional ?? [])]
  const position = new Map(names.map((name, i) => [name, i]))

  function take(cells: readonly string[], line: number): Refusal | undefined {
    if (header === undefined) {
      header = cells.map((name) => normal(name))
      at = names.map((name) => header?.indexOf(normal(name)) ?? -1)
      return headerProblem(path, columns, header)
    }
    if (cells.length !== header.length) {
      const sentence = `The row has ${cells.length} cells, the header has ${header.length}.`
      return { code: 'ragged-row', sentence, file: path, line }
    }
    if (cells.every((cell, i) => normal(cell) === header?.[i])) {
      const sentence = 'The header stands in the file a second time.'
      return { code: 'repeated-header', sentence, file: path, line }
    }
    rows += 1
    const cell = (column: string) => cells[at[position.get(column) ?? -1] ?? -1] ?? ''
    return onRow({ cell, line })
  }

  if (isPlain(text.value)) {
    refusal = takePlainRows(text.value, delimiter ?? ',', (cells, line) =>
      cells === undefined ? rowTooLong(path, line) : take(cells, line),
    )
    if (refusal !== undefined) return err(refusal)
    return counted(path, rows, header !== undefined)
  }
  try {
    parse(text.value, {
      ...(delimiter === undefined ? {} : { delimiter }),
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: longestRow,
      on_record: (cells: readonly string[], context) => {
        refusal = take(cells, context.lines)
        lastLine = context.lines
        if (refusal !== undefined) throw new StopReading()
        return null
      },
    })
  } catch (error) {
    if (refusal !== undefined) return err(refusal)
    if (!(error instanceof CsvError)) throw error
    return err(parserRefusal(path, error, lastLine + 1))
  }
  return counted(path, rows, header !== undefined)
}

function counted(
  file: string,
  rows: number,
  hasHeader: boolean,
): Result<number, Refusal> {
  if (rows > 0) return ok(rows)
  const sentence = hasHeader ? 'The file has a header and no rows.' : 'The file is empty.'
  return err({ code: hasHeader ? 'no-rows' : 'empty-file', sentence, file })
}

/** Whether lines and cells can be parted without a parser: no quotes, no lone returns. */
function isPlain(text: string): boolean {
  return !text.includes('"') && !/\r(?!\n)/.test(text)
}

/**
 * The same rows as the parser gives, for files of a million lines several times sooner. A row
 * that is too long comes without cells.
 */
function takePlainRows(
  text: string,
  delimiter: string,
  take: (cells: readonly string[] | undefined, line: number) => Refusal | undefined,
): Refusal | undefined {
  let line = 0
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const row = text.slice(from, end < 0 ? text.length : end)
    from = end < 0 ? text.length : end + 1
    line += 1
    if (row === '' || row === '\r') continue
    const tooLong = row.length > longestRow
    const cells = tooLong ? undefined : row.split(delimiter).map((cell) => cell.trim())
    const refusal = take(cells, line)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** Leaves the parser after a refusal; it never reaches a caller. */
class StopReading extends Error {}

function fileText(path: string): Result<string, Refusal> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    const sentence =
      reason === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${reason}).`
    return err({ code: 'unreadable-file', sentence, file: path })
  }
  const marked16 = bytes[0] === 0xff && bytes[1] === 0xfe
  if (!marked16) {
    const nul = bytes.indexOf(0)
    if (nul >= 0) {
      const sentence = 'The file holds a NUL byte; it is not text.'
      return err({ code: 'nul-byte', sentence, file: path, line: lineAt(bytes, nul) })
    }
    if (!isUtf8(bytes)) {
      const sentence = 'The file is not UTF-8. Save it as "CSV UTF-8" and try again.'
      return err({ code: 'wrong-encoding', sentence, file: path })
    }
  }
  const text = bytes.toString(marked16 ? 'utf16le' : 'utf8')
  return ok(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
}

function headerProblem(
  file: string,
  columns: Columns,
  header: readonly string[],
): Refusal | undefined {
  for (const column of [...columns.required, ...(columns.optional ?? [])]) {
    const times = header.filter((name) => name === normal(column)).length
    if (times > 1) {
      const sentence = `The column "${column}" stands in the header ${times} times.`
      return { code: 'duplicate-column', sentence, file, line: 1, column }
    }
    if (times === 0 && columns.required.includes(column)) {
      const sentence = `The file has no column "${column}". It has: ${header.join(', ')}.`
      return { code: 'missing-column', sentence, file, line: 1, column }
    }
  }
  return undefined
}

/** The row that cannot be read begins after the last one that could. */
function parserRefusal(file: string, error: CsvError, line: number): Refusal {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return rowTooLong(file, line)
  }
  return { code: 'broken-quote', sentence: error.message, file, line }
}

function rowTooLong(file: string, line: number): Refusal {
  const sentence = `A row is longer than ${longestRow} characters; a quote may be missing.`
  return { code: 'row-too-long', sentence, file, line }
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1
  for (let i = bytes.indexOf(10); i >= 0 && i < offset; i = bytes.indexOf(10, i + 1))
    line += 1
  return line
}

function normal(name: string): string {
  return name.trim().toLowerCase()
}
