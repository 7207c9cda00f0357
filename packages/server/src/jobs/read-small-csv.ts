import { createReadStream } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import { CsvError, parse } from 'csv-parse'

export interface SmallCsv {
  readonly header: readonly string[]
  /** Each row with the file's line it starts on (the header stands on line 1). */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export interface CsvRefusal {
  readonly line: number
  readonly sentence: string
}

const longestRowBytes = 100_000

/**
 * Reads a small CSV file (turn-ins, at most `mostRows` rows) as a whole. Refused: a broken
 * quote, a row of another length than the header, a NUL, a row longer than 100 kB, text that
 * is not UTF-8, no header, too many rows.
 */
export async function readSmallCsv(
  path: string,
  mostRows: number,
): Promise<Result<SmallCsv, CsvRefusal>> {
  const rows: { line: number; cells: string[] }[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parser = parse({
    bom: true,
    info: true,
    skip_empty_lines: true,
    max_record_size: longestRowBytes,
  })
  try {
    const source = createReadStream(path)
    source.on('data', (chunk) => {
      if (typeof chunk === 'string') return
      try {
        decoder.decode(chunk, { stream: true })
        if (chunk.includes(0)) parser.destroy(new TypeError('NUL'))
      } catch {
        parser.destroy(new TypeError('not UTF-8'))
      }
    })
    source.on('error', (error) => parser.destroy(error))
    source.pipe(parser)
    for await (const record of parser) {
      const row = recordOf(record)
      rows.push(row)
      if (rows.length > mostRows + 1) {
        return err({
          line: row.line,
          sentence: `The file has more than ${mostRows} rows.`,
        })
      }
    }
  } catch (error) {
    return err({ line: rows.length + 1, sentence: sentenceFor(error) })
  }
  const [header, ...data] = rows
  if (header === undefined) return err({ line: 1, sentence: 'The file is empty.' })
  return ok({ header: header.cells, rows: data })
}

function recordOf(value: unknown): { line: number; cells: string[] } {
  const { record, info } = Object(value)
  const parts: unknown[] = Array.isArray(record) ? record : []
  const cells = parts.map(String)
  // The reader says where a row ends; line breaks inside its cells lie before that.
  const breaks = cells.join('').match(/\r\n|\r|\n/g)?.length ?? 0
  return { line: Number(Object(info).lines) - breaks, cells }
}

function sentenceFor(error: unknown): string {
  if (error instanceof TypeError && error.message === 'NUL') {
    return 'The file holds a NUL byte; it is not a text file.'
  }
  if (error instanceof TypeError && error.message === 'not UTF-8') {
    return 'The file is not UTF-8 text. Save it as "CSV UTF-8".'
  }
  if (!(error instanceof CsvError)) throw error
  if (
    error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' ||
    error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS'
  ) {
    return 'A row has more or fewer columns than the header.'
  }
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? 'A row is longer than 100,000 characters.'
    : 'A quotation mark is not closed or stands where none may stand.'
}
