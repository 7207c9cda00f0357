import { calendarDate } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { weekOf } from '../records/week-of.ts'
import { cropsByPart } from './form-parts.ts'
import { takeInKnownLines } from './take-in-known-lines.ts'

interface ScannedRow {
  readonly sheet_id: string
  readonly row_number: number
  readonly crop: string | null
  readonly fields: unknown
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly returned_on: string | null
}

/**
 * Makes every scanned row that is used, or may be, a known line with its pictures, so that it
 * can be drawn and keyed; whether a doubtful one is blank is for its readers to say. Lines
 * known from a list get their pictures. Answers how many lines are new.
 */
export async function takeUpScannedRows(office: Office): Promise<number> {
  const rules = await petitionRules(office.records)
  if (rules === null) return 0
  await addPictures(office)
  const { rows } = await sql<ScannedRow>`
    select r.sheet_id, r.row_number, r.crop, r.fields, s.county, s.channel, s.circulator,
      s.returned_on
    from scan_row_in_force r
    join sheet_rows s on s.sheet_id = r.sheet_id
    where r.state <> 'empty'
      and not exists (select 1 from known_line k
        where k.sheet = r.sheet_id and k.row_number = r.row_number)
    order by r.sheet_id, r.row_number
  `.execute(office.records)
  if (rows.length === 0) return 0
  return takeInKnownLines(
    office,
    'scans',
    rows.map((row) => ({
      id: `${row.sheet_id}-${row.row_number}`,
      sheet: row.sheet_id,
      row: row.row_number,
      county: row.county,
      channel: row.channel,
      circulator: row.circulator,
      weekOf: weekOf(calendarDate(row.returned_on ?? rules.start), rules.start),
      ...(row.crop === null ? {} : { crop: row.crop }),
      fieldCrops: cropsByPart(row.fields),
    })),
  )
}

async function addPictures({ records }: Office): Promise<void> {
  await sql`
    update known_line k set crop = r.crop, field_crops = r.fields
    from scan_row_in_force r
    where r.sheet_id = k.sheet and r.row_number = k.row_number and r.fields is not null
      and (r.crop is distinct from k.crop or r.fields is distinct from k.field_crops)
  `.execute(records)
}
