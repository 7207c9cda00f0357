import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * Runs a query and hands over its rows in blocks of columns: numbers for integer columns,
 * strings or null for text. Blocks come as the engine makes them, so memory stays flat.
 */
export async function eachBlock(
  connection: DuckDBConnection,
  sql: string,
  onBlock: (columns: readonly (readonly unknown[])[], rows: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const result = await connection.stream(sql)
  for (;;) {
    signal?.throwIfAborted()
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return
    onBlock(chunk.getColumns(), chunk.rowCount)
  }
}

/** The first row of a small query, as numbers. */
export async function firstNumbers(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly number[]> {
  const reader = await connection.runAndReadAll(sql)
  return (reader.getRows()[0] ?? []).map(Number)
}

/** The names of a table's columns; empty when there is no such table. */
export async function columnsOf(
  connection: DuckDBConnection,
  table: string,
): Promise<ReadonlySet<string>> {
  const reader = await connection.runAndReadAll(
    'SELECT column_name FROM duckdb_columns() WHERE table_name = $1 AND NOT internal',
    [table],
  )
  return new Set(reader.getRows().map((row) => String(row[0])))
}

/** A text value of a block; empty for NULL. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
