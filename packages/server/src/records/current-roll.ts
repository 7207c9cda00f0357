import type { RecordStore } from '../storage/open-storage.ts'
import type { RollSnapshotRow } from '../storage/tables.ts'

/** The roll snapshot in force: the newest one that was imported; null before the first. */
export async function currentRoll(records: RecordStore): Promise<RollSnapshotRow | null> {
  const row = await records
    .selectFrom('roll_snapshot')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
