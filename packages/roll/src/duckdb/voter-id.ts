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

/** The labels of the voters that stand for lines. */
export interface VoterLabels {
  /** Looks up the voters of these lines, as they stand now, unless it was done before. */
  readonly load: (connection: DuckDBConnection, lines: Int32Array) => Promise<void>
  /** The label of a line's voter; null when it has none or was not loaded. */
  readonly of: (line: number) => VoterLabel | null
}

/** Labels by line, where `rows` holds the row of `voter` of every line, below 0 for none. */
export function voterLabels(words: RollWords, rows: Int32Array): VoterLabels {
  const ids: (string | undefined)[] = Array.from({ length: rows.length })
  const counties = new Int32Array(rows.length)
  return {
    load: async (connection, lines) => {
      const line = lines.filter((at) => (rows[at] ?? -1) >= 0 && ids[at] === undefined)
      const voter = line.map((at) => rows[at] ?? -1)
      const columns = new Map(Object.entries({ voter, line }))
      await createIntegerTable(connection, 'wanted_voter', columns)
      await eachBlock(
        connection,
        `SELECT w.line, v.voter_id, v.county
         FROM voter v JOIN wanted_voter w ON v.rowid = w.voter`,
        ([at = [], texts = [], codes = []]) => {
          for (let i = 0; i < at.length; i++) {
            const here = Number(at[i])
            ids[here] = textOf(texts[i])
            counties[here] = Number(codes[i])
          }
        },
      )
    },
    of: (line) => {
      const voterId = ids[line]
      if (voterId === undefined) return null
      return { voterId, county: words.county.shownOf(counties[line] ?? -1) }
    },
  }
}
