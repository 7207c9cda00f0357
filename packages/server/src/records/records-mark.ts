import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/**
 * A short text that changes whenever something that a count rests on is added: the newest
 * turn-in, line, decision and match run, and the requirement.
 */
export async function recordsMark(records: RecordStore): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws('/',
      coalesce((select max(id) from turn_in), 0),
      (select count(*) from line),
      coalesce((select max(id) from decision), 0),
      coalesce((select run from match limit 1), ''),
      coalesce((select required || ' ' || coalesce(as_of::text, '') from petition), '')) as mark
  `.execute(records)
  return rows[0]?.mark ?? ''
}
