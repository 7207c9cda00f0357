import { type DuckDBConnection, DuckDBDataChunk, INTEGER } from '@duckdb/node-api'

/** As many rows as the engine takes in one piece. */
const chunkRows = 2048

/**
 * Makes the table `table` of whole-number columns, in place of any before it, from arrays of
 * one length: whole pieces at a time, where a call for every value would take seconds.
 */
export async function createIntegerTable(
  connection: DuckDBConnection,
  table: string,
  columns: ReadonlyMap<string, Int32Array>,
): Promise<void> {
  const names = [...columns.keys()].map((name) => `"${name}" INTEGER`)
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${names.join(', ')})`)
  const values = [...columns.values()]
  const rows = values[0]?.length ?? 0
  const appender = await connection.createAppender(table)
  for (let from = 0; from < rows; from += chunkRows) {
    const to = Math.min(from + chunkRows, rows)
    const chunk = DuckDBDataChunk.create(
      values.map(() => INTEGER),
      to - from,
    )
    for (const [c, column] of values.entries()) {
      const vector = chunk.getColumnVector(c)
      for (let i = from; i < to; i++) vector.setItem(i - from, column[i] ?? -1)
      vector.flush()
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
