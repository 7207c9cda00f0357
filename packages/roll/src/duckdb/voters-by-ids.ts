import type { Voter } from '../candidate.ts'
import { textHash } from './bytes-hash.ts'
import type { DeskRoll } from './desk-candidates.ts'
import { createIntegerTable } from './integer-table.ts'
import { quotedText } from './sql-text.ts'
import { readVoterRows, readVoters, voterRowsSql } from './voter-row.ts'

/** Up to so many ids are looked up one by one; for more, one walk over the roll is shorter. */
const mostAlone = 12

/** The voters with these ids, in the order of the roll; ids that the roll lacks are left out. */
export async function votersByIds(
  roll: DeskRoll,
  voterIds: readonly string[],
): Promise<readonly Voter[]> {
  if (voterIds.length === 0) return []
  const { connection, words } = roll
  const ids = [...new Set(voterIds)]
  const rows = await readVoterRows(
    connection,
    ids.length > mostAlone ? await manySql(roll, ids) : await fewSql(roll, ids),
  )
  return [...(await readVoters(connection, words, rows)).values()]
}

/** The order of hashed ids says where a voter lies; the id itself whether it is the one. */
async function fewSql({ connection }: DeskRoll, ids: readonly string[]): Promise<string> {
  const reader = await connection.runAndReadAll(
    ids
      .map((id) => `SELECT voter FROM voter_by_id WHERE id_hash = ${textHash(id)}`)
      .join(' UNION ALL '),
  )
  const wanted = ids.map(quotedText).join(', ')
  const places = reader
    .getRows()
    .map(([row]) => Number(row))
    .sort((a, b) => a - b)
  const alone = places.map((row) =>
    voterRowsSql('voter', `rowid = ${row} AND voter_id IN (${wanted})`),
  )
  return alone.join(' UNION ALL ') || voterRowsSql('voter', 'false')
}

async function manySql(
  { connection }: DeskRoll,
  ids: readonly string[],
): Promise<string> {
  await connection.run('CREATE OR REPLACE TEMP TABLE asked_voter (voter_id VARCHAR)')
  const appender = await connection.createAppender('asked_voter')
  for (const id of ids) {
    appender.appendVarchar(id)
    appender.endRow()
  }
  appender.closeSync()
  const id_hash = Int32Array.from(ids, textHash)
  await createIntegerTable(connection, 'asked_hash', new Map([['id_hash', id_hash]]))
  return voterRowsSql(
    'voter',
    `id_hash IN (SELECT id_hash FROM asked_hash)
     AND voter_id IN (SELECT voter_id FROM asked_voter)`,
  )
}
