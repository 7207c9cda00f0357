import { pack } from '@groundswell/rules'
import type { RecordStore } from '../storage/open-storage.ts'

/** Whether a rejection for this reason needs another person: by the law, or by the petition. */
export async function needsSecondPerson(
  records: RecordStore,
  reason: string,
): Promise<boolean> {
  const row = await records
    .selectFrom('petition')
    .select(['rules', 'second_look_at_rejections'])
    .executeTakeFirst()
  if (row === undefined) return false
  const rules = pack(row.rules)
  const byLaw =
    rules.ok && (rules.value.secondReviewer?.reasons.includes(reason) ?? false)
  return byLaw || row.second_look_at_rejections
}
