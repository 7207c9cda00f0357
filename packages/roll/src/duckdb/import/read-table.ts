import { open } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { ok, type Result } from '@groundswell/basics'
import {
  type FieldMap,
  type FieldMapRefusal,
  type FieldMapRequest,
  recognisedFieldMap,
  resolveFieldMap,
} from '../../field-map.ts'
import type { ProblemReport } from '../../import-problem.ts'
import { quotedName, quotedText } from '../sql-text.ts'

/** Why a file could not be read at all. Nothing was made. */
export type TableRefusal =
  | { readonly kind: 'no-such-file'; readonly source: string }
  | { readonly kind: 'empty-file'; readonly source: string }
  | FieldMapRefusal

/** A file that was read into a table, and what did not fit. */
export interface ReadTable extends ProblemReport {
  readonly map: FieldMap
  /** Every column of the file, as written. */
  readonly columns: readonly string[]
  readonly rows: number
  readonly rejected: number
}

export interface ReadTableRequest {
  readonly connection: DuckDBConnection
  /** CSV, TSV, pipe-separated, `.gz`, `.zip` or `.parquet`. */
  readonly source: string
  /** The table to make; it must not exist yet. */
  readonly table: string
  /** Without one, the usual header names are recognised. */
  readonly map?: FieldMapRequest
  readonly signal?: AbortSignal
}

/**
 * Reads a file into `table`: `line` (BIGINT, the line of the file, header = 1) and one TEXT
 * column per mapped field, trimmed, NULL when empty, several source columns joined by a
 * space. Rows are in file order of `line`. rows + rejected = data lines of the file.
 */
export async function readTable(
  request: ReadTableRequest,
): Promise<Result<ReadTable, TableRefusal>> {
  const { connection, source, table } = request
  const header = await headerOf(source)
  const map = request.map
    ? resolveFieldMap(request.map, header.columns)
    : recognisedFieldMap(header.columns)
  if (!map.ok) return map
  const columns = [...map.value].map(([field, parts]) => {
    const pieces = parts.map((part) => `trim(${quotedName(part)})`)
    const joined =
      pieces.length === 1 ? pieces[0] : `concat_ws(' ', ${pieces.join(', ')})`
    return `nullif(trim(${joined}), '') AS ${quotedName(field)}`
  })
  const types = header.columns.map((name) => `${quotedText(name)}: 'VARCHAR'`).join(', ')
  await connection.run(`SET preserve_insertion_order = true`)
  await connection.run(
    `CREATE TABLE ${quotedName(table)} AS
     SELECT row_number() OVER () + 1 AS line, ${columns.join(', ')}
     FROM read_csv(${quotedText(source)}, auto_detect = false, header = true,
       all_varchar = true, delim = ${quotedText(header.delimiter)}, quote = '"', escape = '"',
       columns = {${types}})`,
  )
  const count = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER FROM ${quotedName(table)}`,
  )
  const rows = Number(count.getRows()[0]?.[0])
  return ok({
    map: map.value,
    columns: header.columns,
    rows,
    rejected: 0,
    counts: [],
    problems: [],
  })
}

async function headerOf(source: string) {
  const file = await open(source)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    const first = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/)[0] ?? ''
    const delimiter = first.includes('\t') ? '\t' : first.includes('|') ? '|' : ','
    return { delimiter, columns: first.split(delimiter) }
  } finally {
    await file.close()
  }
}
