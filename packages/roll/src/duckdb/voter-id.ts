import type { DuckDBConnection } from '@duckdb/node-api'
import { eachBlock, textOf } from './rows.ts'

/** The voter ids of the given rows of `voter` (-1 is none), each looked up once. */
export async function voterIdsOf(
  connection: DuckDBConnection,
  rows: Iterable<number>,
): Promise<ReadonlyMap<number, string>> {
  await connection.run('CREATE OR REPLACE TEMP TABLE wanted_voter (voter INTEGER)')
  const appender = await connection.createAppender('wanted_voter')
  for (const row of new Set(rows)) {
    if (row < 0) continue
    appender.appendInteger(row)
    appender.endRow()
  }
  appender.closeSync()
  const ids = new Map<number, string>()
  await eachBlock(
    connection,
    `SELECT w.voter, v.voter_id FROM wanted_voter w JOIN voter v ON v.rowid = w.voter`,
    ([voters = [], texts = []]) => {
      for (const [i, voter] of voters.entries()) {
        ids.set(Number(voter), textOf(texts[i]))
      }
    },
  )
  return ids
}
