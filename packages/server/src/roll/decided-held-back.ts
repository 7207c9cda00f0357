import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { DecidedHeldBack } from './held-back.ts'

/**
 * The lines that the matcher left to people and that people have decided, by the matcher's
 * reason, and in how many of them the voter it found was the signer and the line good (a
 * repeat, or a sheet of the wrong county, says nothing against the match). Decisions undone and second looks do not count.
 */
export async function decidedHeldBack(
  records: RecordStore,
): Promise<readonly DecidedHeldBack[]> {
  const { rows } = await sql<DecidedHeldBack>`
    select m.reason, count(*)::int as lines,
      count(*) filter (where f.person_key = m.person_key
        and (f.disposition = 'valid' or f.reason in ('DUPLICATE', 'WRONG_COUNTY')))::int as hits
    from match m
    join decision_in_force f on f.line_id = m.line_id
    where m.zone = 'review' and f.disposition in ('valid', 'rejected')
    group by m.reason
    order by m.reason
  `.execute(records)
  return rows
}
