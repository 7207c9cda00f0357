import type { RecordStore } from '../storage/open-storage.ts'

export type ReadingRow = Awaited<ReturnType<typeof readingsOfLine>>[number]

/** The readings of a line in force, in the order in which they were made. */
export async function readingsOfLine(records: RecordStore, lineId: string) {
  return records
    .selectFrom('reading_in_force')
    .selectAll()
    .where('line_id', '=', lineId)
    .orderBy('id')
    .execute()
}
