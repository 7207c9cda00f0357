import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/**
 * A short text that changes whenever something that a count rests on is added: the newest
 * turn-in, decision, and finished import or match, and the requirement. It is asked with
 * every dashboard, so it looks at indexes and small tables alone.
 */
export async function recordsMark(records: RecordStore): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws('/',
      coalesce((select max(id) from turn_in), 0),
      coalesce((select max(id) from decision), 0),
      coalesce((select max(seq) from job
        where kind in ('import-lines', 'match') and state = 'done'), 0),
      (select required || ' ' || coalesce(as_of::text, '') from petition)) as mark
  `.execute(records)
  return rows[0]?.mark ?? ''
}
