import type { RecordStore } from '../storage/open-storage.ts'
import { type Dashboard, dashboard } from '../wire/dashboard.ts'
import type { Petition } from '../wire/petition.ts'
import { recordsMark } from './records-mark.ts'

/**
 * The dashboard of the newest count snapshot, with the petition as it is today and whether
 * newer records exist; null before the first count.
 */
export async function latestDashboard(
  records: RecordStore,
  petition: Petition,
): Promise<Dashboard | null> {
  const row = await records
    .selectFrom('count_snapshot')
    .select(['body', 'mark'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const stale = row.mark !== (await recordsMark(records))
  // A snapshot of an earlier version may lack a field; then the next recount makes a new one.
  const shown = dashboard.safeParse({ ...Object(row.body), petition, stale })
  return shown.success ? shown.data : null
}
