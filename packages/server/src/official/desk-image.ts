import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import { openImage } from '../scans/sealed-images.ts'
import type { Me } from '../wire/account.ts'

/**
 * A picture that the verification desk shows: a line under check, or a signature that a
 * registration holds. The official sees the pages and rows of a filing besides. Nothing else
 * of the scans opens here, whatever its name; the look is logged.
 */
export async function deskImage(
  office: Office,
  by: Me,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { rows } = await sql<{ shown: boolean }>`
    select exists (select 1 from frame_line f join drawn_line d
          on d.frame = f.frame and d.line_id = f.line_id
        where f.crop = ${name} or f.fields @> jsonb_build_object('signature', ${name}::text))
      or exists (select 1 from reference_signature where image = ${name})
      or (${by.role === 'official'} and (
        exists (select 1 from filing_page where image = ${name})
        or exists (select 1 from filing_row where crop = ${name}))) as shown
  `.execute(office.records)
  if (!rows[0]?.shown) return null
  const bytes = await openImage(office, name)
  if (bytes === null) return null
  await logAccess(office, {
    by,
    act: 'read-scan',
    recordKind: 'scan',
    recordIds: [name],
  })
  return bytes
}
