import { randomUUID } from 'node:crypto'
import type { ReceivedFile } from '../http/read-upload.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/**
 * Records that a file came in. False, and nothing recorded, when its very bytes stand in the
 * records already as turn-ins, lines or scans. A roll may be imported again.
 */
export async function noteUpload(
  records: RecordStore,
  file: ReceivedFile,
  byName: string,
  now: Date,
): Promise<boolean> {
  if (await isTakenIn(records, file.sha256)) return false
  await records
    .insertInto('upload')
    .values({
      id: randomUUID(),
      kind: file.kind,
      file_name: file.fileName,
      bytes: file.bytes,
      sha256: file.sha256,
      profile: file.profile ?? null,
      map: file.map ?? null,
      at: now,
      by_name: byName,
    })
    .execute()
  return true
}

/** Whether turn-ins, lines or scans from a file with these bytes are in the records. */
export async function isTakenIn(records: RecordStore, sha256: string): Promise<boolean> {
  for (const table of ['turn_in', 'line', 'known_line'] as const) {
    const row = await records
      .selectFrom(table)
      .select('batch')
      .where('batch', '=', sha256)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  const scans = await records
    .selectFrom('scan_file')
    .select('sha256')
    .where('sha256', '=', sha256)
    .where('finished_at', 'is not', null)
    .executeTakeFirst()
  return scans !== undefined
}
