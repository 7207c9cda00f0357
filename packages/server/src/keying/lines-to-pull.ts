import { type LineToPull, pullList } from '@groundswell/petition'
import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { PullList } from '../wire/keying.ts'
import { openLines } from './next-keying-lines.ts'

/**
 * The sheets to fetch for the drawn lines that are still to be read, box by box. Lines with a
 * picture need no paper and are only counted.
 */
export async function linesToPull(records: RecordStore): Promise<PullList> {
  const { rows } = await sql<LineToPull & { readonly hasPicture: boolean }>`
    select k.sheet, k.row_number as row, k.county, t.place, s.packet_id as packet, t.holder,
      k.crop is not null or coalesce(k.field_crops, '{}'::jsonb) <> '{}'::jsonb as "hasPicture"
    from (${openLines}) o
    join known_line k on k.id = o.id
    left join sheet s on s.id = k.sheet
    left join sheet_standing t on t.sheet_id = s.id
    where o.drawn
  `.execute(records)
  const onPaper = rows.filter(({ hasPicture }) => !hasPicture)
  const places = pullList(onPaper)
  return {
    lines: onPaper.length,
    withPicture: rows.length - onPaper.length,
    places: places.map(({ place, sheets }) => ({
      place,
      sheets: sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })),
    })),
  }
}
