import type { DuckDBConnection } from '@duckdb/node-api'
import { createIntegerTable } from './integer-table.ts'
import type { RollWords } from './roll-words.ts'
import { eachBlock, textOf } from './rows.ts'

/** What the roll says of a voter beside what is compared. */
export interface VoterLabel {
  readonly voterId: string
  /** The county of registration as the roll writes it; empty when it names none. */
  readonly county: string
}

/** The label of every line's row of `voter`, by line; null where the row is below 0. */
export async function voterLabels(
  connection: DuckDBConnection,
  words: RollWords,
  rows: Int32Array,
): Promise<(line: number) => VoterLabel | null> {
  const lines = Int32Array.from(rows.keys()).filter((line) => (rows[line] ?? -1) >= 0)
  const wanted = lines.map((line) => rows[line] ?? -1)
  await createIntegerTable(
    connection,
    'wanted_voter',
    new Map([
      ['voter', wanted],
      ['line', lines],
    ]),
  )
  const ids: string[] = Array.from({ length: rows.length }, () => '')
  const counties = new Int32Array(rows.length)
  await eachBlock(
    connection,
    `SELECT w.line, v.voter_id, v.county FROM voter v JOIN wanted_voter w ON v.rowid = w.voter`,
    ([at = [], texts = [], codes = []]) => {
      for (let i = 0; i < at.length; i++) {
        const line = Number(at[i])
        ids[line] = textOf(texts[i])
        counties[line] = Number(codes[i])
      }
    },
  )
  return (line) => {
    if ((rows[line] ?? -1) < 0) return null
    return {
      voterId: ids[line] ?? '',
      county: words.county.shownOf(counties[line] ?? -1),
    }
  }
}
