import type { RecordStore } from '../storage/open-storage.ts'
import type { PetitionChange } from '../wire/petition.ts'

/** Writes the fields that are given; a changed requirement without a note says so itself. */
export async function changePetition(
  records: RecordStore,
  change: PetitionChange,
): Promise<void> {
  const note =
    change.requirementNote ??
    (change.required === undefined ? undefined : 'Entered by the manager.')
  const fields = {
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.identifier === undefined ? {} : { identifier: change.identifier }),
    ...(change.required === undefined ? {} : { required: change.required }),
    ...(note === undefined ? {} : { requirement_note: note }),
    ...(change.secondLookAtRejections === undefined
      ? {}
      : { second_look_at_rejections: change.secondLookAtRejections }),
    ...(change.asOf === undefined ? {} : { as_of: change.asOf }),
  }
  if (Object.keys(fields).length === 0) return
  await records.updateTable('petition').set(fields).execute()
}
