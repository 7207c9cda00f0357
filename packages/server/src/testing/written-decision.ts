import type { Insertable } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Tables } from '../storage/tables.ts'

type Decision = Insertable<Tables['decision']>

/** Writes a decision about a line as Rosa's, whatever the desk would say of it; answers its id. */
export async function writtenDecision(
  records: RecordStore,
  about: Pick<Decision, 'line_id' | 'disposition'> & Partial<Decision>,
): Promise<number> {
  const { id } = await records
    .insertInto('decision')
    .values({
      version: 1,
      reason: null,
      voter_id: null,
      voter_county: null,
      person_key: null,
      snapshot_seq: null,
      undoes: null,
      note: null,
      key_id: null,
      by_id: 'rosa',
      by_name: 'Rosa',
      at: new Date('2017-05-25T12:00:00Z'),
      ...about,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(id)
}
