import { rm } from 'node:fs/promises'
import { err, ok, type Result } from '@groundswell/basics'
import { parseFieldMap } from '@groundswell/roll'
import { openDatabase, readTable } from '@groundswell/roll/duckdb'
import type { RowProblem } from '../jobs/file-problems.ts'
import { problemSentence, tableRefusalSentence } from './file-sentences.ts'

export interface OpenTable {
  readonly columns: readonly string[]
  /** The fields that the file has a column for. */
  readonly fields: ReadonlySet<string>
  readonly rows: number
  /** Rows that could not be read at all. */
  readonly rejected: number
  readonly problems: readonly RowProblem[]
  /** The rows in file order, `atOnce` at a time. */
  readonly pages: (atOnce: number) => AsyncGenerator<readonly TableRow[]>
  readonly close: () => Promise<void>
}

export interface TableRow {
  /** The line of the file, the header being 1. */
  readonly line: number
  readonly text: (field: string) => string
}

/**
 * Opens a table file (CSV, TSV, gz, zip, Parquet) for reading row by row, its columns found by
 * `map` (`last=LAST_NM,first=FIRST_NM`) or by their usual names. Refused with a sentence for
 * the person when it cannot be read. `scratch` is a database file for the while.
 */
export async function openTable(
  path: string,
  options: {
    readonly map?: string | undefined
    readonly scratch: string
    readonly signal: AbortSignal
  },
): Promise<Result<OpenTable, string>> {
  const map = options.map === undefined ? undefined : parseFieldMap(options.map)
  if (map !== undefined && !map.ok) return err(tableRefusalSentence(map.error))
  const database = await openDatabase(options.scratch, { access: 'write' })
  const close = async () => {
    database.close()
    await rm(options.scratch, { force: true })
    await rm(`${options.scratch}.wal`, { force: true })
  }
  const { connection } = database
  const read = await readTable({
    connection,
    source: path,
    table: 'line_file',
    signal: options.signal,
    ...(map === undefined ? {} : { map: map.value }),
  })
  if (!read.ok) {
    await close()
    return err(tableRefusalSentence(read.error))
  }
  const fields = [...read.value.map.keys()]

  async function* pages(atOnce: number): AsyncGenerator<readonly TableRow[]> {
    const columns = fields.map((field) => `"${field}"`).join(', ')
    const stream = await connection.stream(
      `SELECT line, ${columns} FROM line_file ORDER BY line`,
    )
    let page: TableRow[] = []
    for await (const rows of stream.yieldRowsJs()) {
      for (const [line, ...cells] of rows) {
        const texts = new Map(fields.map((field, at) => [field as string, cells[at]]))
        page.push({
          line: Number(line),
          text: (field) => plainText(texts.get(field)),
        })
        if (page.length < atOnce) continue
        yield page
        page = []
      }
    }
    if (page.length > 0) yield page
  }

  return ok({
    columns: read.value.columns,
    fields: new Set<string>(fields),
    rows: read.value.rows,
    rejected: read.value.rejected,
    problems: read.value.problems.map((problem) => ({
      line: problem.line,
      ...(problem.column === undefined ? {} : { column: problem.column }),
      reason: problem.reason,
      sentence: problemSentence(problem.reason),
    })),
    pages,
    close,
  })
}

/** Every mapped column is text or missing. */
function plainText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
