import { calendarDate } from '@groundswell/basics'
import { sql } from 'kysely'
import { type KnownLine, takeInKnownLines } from '../keying/take-in-known-lines.ts'
import type { Office } from '../office.ts'
import { weekOf } from '../records/week-of.ts'

interface WrittenRow {
  readonly sheet: string
  readonly row: number
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly returned_on: string
  readonly crop: string | null
  readonly fields: unknown
  readonly image: string | null
}

/**
 * Makes the rows of these sheets known to the draw: used ones, and those of which nobody is
 * sure, because whoever keys one says whether it holds anything. Answers how many are new.
 */
export async function makeRowsKnown(
  office: Office,
  batch: string,
  sheets: readonly string[],
): Promise<number> {
  if (sheets.length === 0) return 0
  const { records } = office
  const petition = await records.selectFrom('petition').select('start').executeTakeFirst()
  if (petition === undefined) return 0
  const { rows } = await sql<WrittenRow>`
    select i.sheet_id as sheet, i.row_number as row, r.county, r.channel, r.circulator,
      r.returned_on, i.crop, i.fields, i.image
    from scan_row_in_force i join sheet_rows r on r.sheet_id = i.sheet_id
    where i.sheet_id = any(${[...sheets]}::text[]) and i.state <> 'empty'
      and r.returned_on is not null
    order by i.sheet_id, i.row_number
  `.execute(records)
  return takeInKnownLines(
    office,
    batch,
    rows.map((row) => knownLine(row, petition.start)),
  )
}

function knownLine(row: WrittenRow, start: string): KnownLine {
  // A page that a person named has no pictures of rows; the whole page must do.
  const crop = row.crop ?? row.image
  const fieldCrops = Object(row.fields) as Record<string, string>
  return {
    id: `${row.sheet}-${row.row}`,
    sheet: row.sheet,
    row: row.row,
    county: row.county,
    channel: row.channel,
    circulator: row.circulator,
    weekOf: weekOf(calendarDate(row.returned_on), start),
    ...(crop === null ? {} : { crop }),
    ...(Object.keys(fieldCrops).length === 0 ? {} : { fieldCrops }),
  }
}
