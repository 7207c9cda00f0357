import type { RecordStore } from '../storage/open-storage.ts'

/**
 * Ends everything by which somebody is or could come in: sessions, phones, unused links.
 * What a phone keeps for use without a network it deletes when it next meets the server.
 */
export async function endSessions(
  records: RecordStore,
  person: { readonly id: string; readonly email: string },
): Promise<void> {
  await records.deleteFrom('session').where('userId', '=', person.id).execute()
  await records.deleteFrom('pocket_device').where('staff_id', '=', person.id).execute()
  await records
    .deleteFrom('staff_link')
    .where('email', '=', person.email)
    .where((e) => e.or([e('used_at', 'is', null), e('printed_at_start', '=', true)]))
    .execute()
}
