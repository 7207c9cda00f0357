import { calendarDate } from '@groundswell/basics'
import type { DriveFacts } from '@groundswell/petition'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/** What is the same for all sheets; null before a sheet was printed. */
export async function driveFacts(
  records: RecordStore,
  rules: PetitionRules,
): Promise<DriveFacts | null> {
  const series = await records
    .selectFrom('sheet_series')
    .select('text_hash')
    .executeTakeFirst()
  if (series === undefined) return null
  const forms = await records
    .selectFrom('sheet_form')
    .select('version')
    .where('text_hash', '=', series.text_hash)
    .execute()
  const notice = await records
    .selectFrom('compliance_notice')
    .select('on_day')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return {
    textHash: series.text_hash,
    formVersions: new Set(forms.map(({ version }) => version)),
    deadline: calendarDate(rules.deadline),
    noticeOn: notice === undefined ? null : calendarDate(notice.on_day),
  }
}
