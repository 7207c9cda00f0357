import { tmpdir } from 'node:os'
import type { DuckDBConnection } from '@duckdb/node-api'
import { err, ok, type Result } from '@groundswell/basics'
import type { FieldMap } from '../../field-map.ts'
import { problemTally } from '../../import-problem.ts'
import { quotedName } from '../sql-text.ts'
import { delimitedScan, type ScannedFile } from './delimited-scan.ts'
import { delimitedLayout, type FileLayout } from './file-layout.ts'
import { readParquet } from './read-parquet.ts'
import type { ReadTable, ReadTableRequest } from './read-table-request.ts'
import { scannedSelect } from './scanned-select.ts'
import { type SourceBytes, sourceBytes, UnpackingFailed } from './source-bytes.ts'
import type { TableRefusal } from './table-refusal.ts'
import { wantedFields } from './wanted-fields.ts'

export type { TableRefusal } from './table-refusal.ts'
/**
 * Reads a file into `table`: `line` (BIGINT, the line of the file, header = 1) and one TEXT
 * column per mapped field, trimmed, NULL when empty, several source columns joined by a
 * space. rows + rejected = data lines of the file, checked. A refusal leaves no table.
 */
export async function readTable(
  request: ReadTableRequest,
): Promise<Result<ReadTable, TableRefusal>> {
  const { source, signal } = request
  const bytes = await sourceBytes(source)
  if (!bytes.ok) return bytes
  if (bytes.value.packing === 'parquet') return await readParquet(request)
  try {
    const layout = await delimitedLayout(bytes.value, source)
    if (!layout.ok) return layout
    const map = wantedFields(request, layout.value.columns)
    if (!map.ok) return map
    return await readDelimited(request, bytes.value, layout.value, map.value)
  } catch (error) {
    if (signal?.aborted) return err({ kind: 'aborted' })
    if (error instanceof UnpackingFailed) return err({ kind: error.reason, source })
    throw error
  }
}

async function readDelimited(
  request: ReadTableRequest,
  bytes: SourceBytes,
  layout: FileLayout,
  map: FieldMap,
): Promise<Result<ReadTable, TableRefusal>> {
  const { source, signal, connection, onProgress } = request
  const tally = problemTally(request.keepProblems ?? 20)
  const file = await delimitedScan({
    source,
    bytes,
    layout,
    scratch: request.scratch ?? tmpdir(),
    onProblem: tally.add,
    onRead: (done) => onProgress?.(done, bytes.size),
    signal,
  })
  try {
    const { good, rejected } = file.counts
    if (good === 0) {
      return err(
        rejected === 0
          ? { kind: 'no-rows', source, columns: layout.columns }
          : { kind: 'no-good-row', source, rejected },
      )
    }
    const rows = await createTable(connection, request.table, file, layout, map)
    if (rows !== good)
      throw new Error(`${good} good records made ${rows} rows of ${source}`)
    return ok({ map, columns: layout.columns, rows, rejected, ...tally.report() })
  } finally {
    await file.discard()
  }
}

async function createTable(
  connection: DuckDBConnection,
  table: string,
  file: ScannedFile,
  layout: FileLayout,
  map: FieldMap,
): Promise<number> {
  const kept = await connection.runAndReadAll(
    "SELECT current_setting('preserve_insertion_order')",
  )
  // Line numbers are counted while reading, which only means something in file order.
  await connection.run('SET preserve_insertion_order = true')
  try {
    await connection.run(
      `CREATE TABLE ${quotedName(table)} AS ${scannedSelect(file, layout, map)}`,
    )
  } finally {
    await connection.run(
      `SET preserve_insertion_order = ${kept.getRows()[0]?.[0] === true}`,
    )
  }
  const count = await connection.runAndReadAll(
    `SELECT count(*) FROM ${quotedName(table)}`,
  )
  return Number(count.getRows()[0]?.[0])
}
