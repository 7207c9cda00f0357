import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

const forgottenAtOnce = 500

/**
 * Forgets rows that were laid aside by batches which never came in: of `rows`, those of each
 * batch in `coming`, a part at a time, so that nobody waits long; then the batch itself.
 */
export async function forgetBatches(
  records: RecordStore,
  coming: 'coming_batch' | 'coming_list',
  rows: 'line_row' | 'known_line_row',
): Promise<void> {
  const { rows: batches } = await sql<{ batch: string }>`
    select batch from ${sql.table(coming)}
  `.execute(records)
  for (const { batch } of batches) {
    let gone = forgottenAtOnce
    while (gone === forgottenAtOnce) {
      const forgotten = await sql`
        delete from ${sql.table(rows)} where id in (
          select id from ${sql.table(rows)} where batch = ${batch} limit ${forgottenAtOnce})
        returning 1
      `.execute(records)
      gone = forgotten.rows.length
    }
    await sql`delete from ${sql.table(coming)} where batch = ${batch}`.execute(records)
  }
}
