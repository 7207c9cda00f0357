import type { DuckDBConnection } from '@duckdb/node-api'
import type { Voter } from '../candidate.ts'
import type { Codes } from './codes.ts'
import { createIntegerTable } from './integer-table.ts'
import type { RollWords } from './roll-words.ts'
import { eachBlock, textOf } from './rows.ts'
import { shownCodes } from './shown-voter.ts'
import { quotedName } from './sql-text.ts'
import { voterColumns } from './voter-table.ts'

/** One voter's row number and codes. */
export interface VoterRow {
  readonly row: number
  readonly codes: Codes
}

/** SQL for voter rows from either layout of the roll; `rowid` of `voter` names a voter. */
export function voterRowsSql(from: 'voter' | 'voter_by_name', where: string): string {
  const columns = voterColumns.map(quotedName).join(', ')
  const row = from === 'voter' ? 'rowid::INTEGER' : 'voter'
  return `SELECT ${row}, ${columns} FROM ${from} WHERE ${where}`
}

/** Reads voter rows by a query that `voterRowsSql` made. */
export async function readVoterRows(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly VoterRow[]> {
  const found: VoterRow[] = []
  await eachBlock(connection, sql, (columns, rows) => {
    const at = (column: number, row: number) => Number(columns[column]?.[row])
    for (let i = 0; i < rows; i++) {
      found.push({
        row: at(0, i),
        codes: {
          last: at(1, i),
          first: at(2, i),
          middle: at(3, i),
          suffix: at(4, i),
          birth: at(5, i),
          house: at(6, i),
          street: at(7, i),
          unit: at(8, i),
          city: at(9, i),
          zip: at(10, i),
        },
      })
    }
  })
  return found
}

/** The whole voters behind some rows, by row number. */
export async function readVoters(
  connection: DuckDBConnection,
  words: RollWords,
  rows: readonly VoterRow[],
): Promise<ReadonlyMap<number, Voter>> {
  const found = new Map<number, Voter>()
  if (rows.length === 0) return found
  const codesOf = new Map(rows.map((row) => [row.row, row.codes]))
  await eachBlock(
    connection,
    await wholeVotersSql(connection, words, rows),
    ([at = [], ids = [], counties = [], statuses = []]) => {
      for (let i = 0; i < at.length; i++) {
        const codes = codesOf.get(Number(at[i]))
        if (codes === undefined) continue
        found.set(Number(at[i]), {
          voterId: textOf(ids[i]),
          ...shownCodes(words, codes),
          county: words.county.shownOf(Number(counties[i])),
          status: words.status.shownOf(Number(statuses[i])),
        })
      }
    },
  )
  return found
}

/** A query of more parts than this costs more than one look at the whole roll. */
const mostZips = 100

async function wholeVotersSql(
  connection: DuckDBConnection,
  words: RollWords,
  rows: readonly VoterRow[],
): Promise<string> {
  const columns = 'rowid::INTEGER, voter_id, county, status'
  // A home is found by the order of the table in no time, a bare row number is not. Homes of
  // one postal code lie together, and each further part of a query costs more than reading them.
  const homes = new Map<number, Set<string>>()
  for (const { codes } of rows) {
    const here = homes.get(codes.zip) ?? new Set()
    homes.set(codes.zip, here.add(homeCondition(words, codes)))
  }
  if (homes.size <= mostZips) {
    return [...homes]
      .map(
        ([zip, here]) =>
          `SELECT ${columns} FROM voter WHERE zip = ${zip} AND (${[...here].join(' OR ')})`,
      )
      .join(' UNION ALL ')
  }
  const asked = new Map([['voter', Int32Array.from(rows, ({ row }) => row)]])
  await createIntegerTable(connection, 'asked_row', asked)
  return `SELECT ${columns} FROM voter WHERE rowid IN (SELECT voter FROM asked_row)`
}

function homeCondition(words: RollWords, codes: Codes): string {
  const street = words.street.formOf(codes.street)
  const core = street === null ? -1 : words.coreOf(street.core)
  const number = words.house.formOf(codes.house)?.number ?? -1
  return `(core = ${core} AND number = ${number})`
}
