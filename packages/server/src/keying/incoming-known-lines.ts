import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { forgetBatches } from '../records/forget-batches.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { insertKnownLines, type KnownLine } from './take-in-known-lines.ts'

/**
 * Lays lines of a list aside until the whole list has been read: they lie where known lines
 * lie, each with its ticket, but nobody sees them while their list is coming. Lines that are
 * known or keyed already are left out.
 */
export async function layKnownAside(
  office: Office,
  batch: string,
  lines: readonly KnownLine[],
): Promise<void> {
  if (lines.length === 0) return
  // Of two lists at once the second fails here: one is taken in after the other.
  await sql`
    insert into coming_list (batch) select ${batch}::text
    where not exists (select 1 from coming_list c where c.batch = ${batch})
  `.execute(office.records)
  await insertKnownLines(office, batch, lines)
}

/**
 * Makes the lines laid aside known, all at once: their list is coming no longer. Answers how
 * many they are.
 */
export async function takeInKnownList(
  records: RecordStore,
  batch: string,
): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select count(*)::int as lines from known_line_row where batch = ${batch}
  `.execute(records)
  await records.deleteFrom('coming_list').where('batch', '=', batch).execute()
  return rows[0]?.lines ?? 0
}

/** Forgets lines laid aside by a list that did not come in, a part at a time. */
export function forgetComingList(records: RecordStore): Promise<void> {
  return forgetBatches(records, 'coming_list', 'known_line_row')
}
