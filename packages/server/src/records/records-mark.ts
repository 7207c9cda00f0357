import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/**
 * A short text that changes whenever something that a count rests on is added: the newest
 * turn-in, decision, ruling, return of a sheet, finished import, match or reading of scans, and
 * the requirement. It is asked with
 * every dashboard, so it looks at indexes and small tables alone.
 */
export async function recordsMark(records: RecordStore): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws('/',
      coalesce((select max(id) from turn_in), 0),
      coalesce((select max(id) from decision), 0),
      coalesce((select max(seq) from job
        where kind in ('import-lines', 'match', 'read-scans') and state = 'done'), 0),
      coalesce((select max(id) from scan_ruling), 0),
      coalesce((select max(seq) from custody_event
        where kind in ('returned', 'found', 'voided', 'corrected')), 0),
      (select required || ' ' || coalesce(as_of::text, '') from petition)) as mark
  `.execute(records)
  return rows[0]?.mark ?? ''
}
