import type { RecordStore } from '../storage/open-storage.ts'
import { type Dashboard, dashboard } from '../wire/dashboard.ts'
import type { Petition } from '../wire/petition.ts'
import { recordsMark } from './records-mark.ts'

/**
 * The dashboard of the newest count snapshot, with the petition as it is today and whether
 * newer records exist; null before the first count. A snapshot never changes, so the reader
 * keeps the last one it has read.
 */
export function dashboardReader(records: RecordStore) {
  let kept:
    | { readonly id: number; readonly mark: string; readonly shown: Dashboard | null }
    | undefined

  return async (petition: Petition): Promise<Dashboard | null> => {
    const newest = await records
      .selectFrom('count_snapshot')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (newest === undefined) return null
    if (kept?.id !== newest.id) kept = await readSnapshot(records, newest.id)
    if (kept.shown === null) return null
    return { ...kept.shown, petition, stale: kept.mark !== (await recordsMark(records)) }
  }
}

async function readSnapshot(records: RecordStore, id: number) {
  const { body, mark } = await records
    .selectFrom('count_snapshot')
    .select(['body', 'mark'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // A snapshot of an earlier version may lack a field; then the next recount makes a new one.
  const shown = dashboard.safeParse(body)
  return { id, mark, shown: shown.success ? shown.data : null }
}
