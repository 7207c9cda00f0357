import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { FieldMapRequest, RollProfile } from '@groundswell/roll'
import { openDatabase, readTable } from '@groundswell/roll/duckdb'

export interface CountySource {
  readonly source: string
  readonly database: string
  readonly profile: RollProfile | undefined
  readonly map: FieldMapRequest | undefined
  readonly signal: AbortSignal
}

/**
 * Notes each voter's id and county of registration in a file beside the snapshot: a matcher
 * has no use for the county, but a signature counts only on the sheet of its own county.
 */
export async function keepCounties(from: CountySource): Promise<void> {
  const path = countyFile(from.database)
  const database = await openDatabase(`${path}.importing`, { access: 'write' })
  try {
    const wanted = from.map ?? from.profile?.fields
    const { connection } = database
    const read = await readTable({
      connection,
      source: from.source,
      table: 'voter_file',
      only: ['voter_id', 'id', 'county'],
      signal: from.signal,
      ...(wanted === undefined ? {} : { map: wanted }),
    })
    if (!read.ok) throw new Error(`a roll that was just imported: ${read.error.kind}`)
    const county = read.value.map.has('county') ? 'first(county)' : 'NULL::VARCHAR'
    const id = read.value.map.has('voter_id') ? 'voter_id' : 'id'
    await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS kept`)
    await connection.run(
      `CREATE TABLE kept.voter_county AS
       SELECT ${id} AS voter_id, ${county} AS county FROM voter_file
       WHERE ${id} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    )
    await connection.run('DETACH kept')
  } finally {
    database.close()
    await rm(`${path}.importing`, { force: true })
    await rm(`${path}.importing.wal`, { force: true })
  }
}

const idsAtOnce = 50_000

/**
 * The county of registration of each voter, as the roll writes it, empty when it does not
 * say. Voters who are not on the roll are left out.
 */
export async function countiesOf(
  rollDatabase: string,
  voterIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const path = countyFile(rollDatabase)
  const ids = [...new Set(voterIds)]
  if (ids.length === 0 || !existsSync(path)) return found
  const database = await openDatabase(path, { access: 'read' })
  try {
    for (let at = 0; at < ids.length; at += idsAtOnce) {
      const part = JSON.stringify(ids.slice(at, at + idsAtOnce))
      const rows = await database.connection.runAndReadAll(
        `SELECT v.voter_id, v.county FROM voter_county v
         JOIN (SELECT unnest(from_json($1, '["VARCHAR"]')) AS id) w ON w.id = v.voter_id`,
        [part],
      )
      for (const [id, county] of rows.getRowsJS()) {
        if (typeof id === 'string')
          found.set(id, typeof county === 'string' ? county : '')
      }
    }
    return found
  } finally {
    database.close()
  }
}

function countyFile(rollDatabase: string): string {
  return `${rollDatabase}.counties`
}
