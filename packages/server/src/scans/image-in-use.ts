import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/**
 * Whether anything still shows the image: a page or row of the drive's scans or of a filing,
 * a line of a frame, a voter's reference. Images of equal bytes are kept once for all of them.
 */
export async function isImageInUse(records: RecordStore, name: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select 1 from scan_page where image = ${name})
      or exists (select 1 from scan_row where crop = ${name})
      or exists (select 1 from filing_page where image = ${name})
      or exists (select 1 from filing_row where crop = ${name})
      or exists (select 1 from frame_line where crop = ${name})
      or exists (select 1 from reference_signature where image = ${name}) as used
  `.execute(records)
  return rows[0]?.used ?? false
}
