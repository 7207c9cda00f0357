import type { DuckDBConnection } from '@duckdb/node-api'
import type { RollWords } from './roll-words.ts'
import { eachBlock, textOf } from './rows.ts'

/** What the roll says of a voter beside what is compared. */
export interface VoterLabel {
  readonly voterId: string
  /** The county of registration as the roll writes it; empty when it names none. */
  readonly county: string
}

/** The labels of the given rows of `voter` (below 0 is none), each looked up once. */
export async function voterLabels(
  connection: DuckDBConnection,
  words: RollWords,
  rows: Iterable<number>,
): Promise<(row: number) => VoterLabel | null> {
  const wanted = [...new Set(rows)].filter((row) => row >= 0)
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE wanted_voter (voter INTEGER, place INTEGER)',
  )
  const appender = await connection.createAppender('wanted_voter')
  const places = new Map<number, number>()
  for (const [place, row] of wanted.entries()) {
    places.set(row, place)
    appender.appendInteger(row)
    appender.appendInteger(place)
    appender.endRow()
  }
  appender.closeSync()
  const ids: string[] = Array.from({ length: wanted.length }, () => '')
  const counties = new Int32Array(wanted.length)
  await eachBlock(
    connection,
    `SELECT w.place, v.voter_id, v.county FROM voter v JOIN wanted_voter w ON v.rowid = w.voter`,
    ([at = [], texts = [], codes = []]) => {
      for (let i = 0; i < at.length; i++) {
        const place = Number(at[i])
        ids[place] = textOf(texts[i])
        counties[place] = Number(codes[i])
      }
    },
  )
  return (row) => {
    const place = places.get(row)
    if (place === undefined) return null
    return {
      voterId: ids[place] ?? '',
      county: words.county.shownOf(counties[place] ?? -1),
    }
  }
}
