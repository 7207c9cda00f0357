import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf, textOf } from './rows.ts'

/** The id of the open snapshot, null when it was not made by an import. */
export async function snapshotIdOf(connection: DuckDBConnection): Promise<string | null> {
  if (!(await columnsOf(connection, 'snapshot')).has('id')) return null
  const reader = await connection.runAndReadAll('SELECT id FROM snapshot')
  return textOf(reader.getRows()[0]?.[0]) || null
}
