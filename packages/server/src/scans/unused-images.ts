import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { dropImage } from './sealed-images.ts'

/**
 * Removes those of the images that nothing shows any more: no page, row or field of the
 * drive's scans or of a filing, no line of a frame, no voter's reference. Images of equal
 * bytes are kept once for all of them.
 */
export async function dropUnusedImages(
  office: Pick<Office, 'records' | 'folder'>,
  names: Iterable<string>,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select n.name from unnest(${[...new Set(names)]}::text[]) as n (name)
    where not exists (select 1 from scan_page where image = n.name)
      and not exists (select 1 from scan_row where crop = n.name)
      and not exists (select 1 from scan_row, jsonb_each_text(fields) f where f.value = n.name)
      and not exists (select 1 from filing_page where image = n.name)
      and not exists (select 1 from filing_row where crop = n.name)
      and not exists (select 1 from filing_row, jsonb_each_text(fields) f
        where f.value = n.name)
      and not exists (select 1 from frame_line where crop = n.name)
      and not exists (select 1 from frame_line, jsonb_each_text(fields) f
        where f.value = n.name)
      and not exists (select 1 from reference_signature where image = n.name)
  `.execute(office.records)
  for (const { name } of rows) await dropImage(office, name)
}
