import type { RecordStore } from '../storage/open-storage.ts'
import type { AccountAct } from '../storage/pocket-tables.ts'
import type { Me } from '../wire/account.ts'

/** Records that something was done to an account. */
export async function noteAccount(
  records: RecordStore,
  note: {
    readonly staffId: string
    readonly act: AccountAct
    readonly detail?: string
    readonly by: Me
    readonly at: Date
  },
): Promise<void> {
  await records
    .insertInto('account_event')
    .values({
      at: note.at,
      staff_id: note.staffId,
      act: note.act,
      detail: note.detail ?? '',
      by_id: note.by.id,
      by_name: note.by.name,
    })
    .execute()
}
