import type { Frame } from '@groundswell/petition/draw'
import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/** Where a frame comes from: the office's own list or scans, or the drive's records. */
export type FrameSource = 'filing' | 'scans' | 'lines-on-record'

interface ListedLine {
  readonly line_id: string
  readonly county: string
}

/** The lines that a frame from this source would hold, in the order that is committed to. */
export async function proposedFrame(
  records: RecordStore,
  source: FrameSource,
): Promise<Frame> {
  const { rows } = await sql<ListedLine>`
    select line_id, county from (${lines(source)}) l order by place
  `.execute(records)
  return asFrame(rows)
}

/** The committed frame `frame`. */
export async function committedFrame(
  records: RecordStore,
  frame: number,
): Promise<Frame> {
  const rows = await records
    .selectFrom('frame_line')
    .select(['line_id', 'county'])
    .where('frame', '=', frame)
    .orderBy('place')
    .execute()
  return asFrame(rows)
}

/** Keeps the lines of the source as frame `frame`, in their order. */
export async function keepFrame(
  inside: RecordStore,
  frame: number,
  source: FrameSource,
): Promise<void> {
  await sql`
    insert into frame_line
      (frame, place, line_id, county, sheet, row_number, claim, key_id, crop, fields)
    select ${frame}::int, place, line_id, county, sheet, row_number, claim, key_id, crop, fields
    from (${lines(source)}) l
  `.execute(inside)
}

// Lines on record keep their sealed claim in their own table; it is read from there.
function lines(source: FrameSource) {
  switch (source) {
    case 'filing':
      return sql`
        select place, line_id, county, sheet, row_number, claim, key_id,
          null::text as crop, null::jsonb as fields
        from filed_line`
    case 'scans':
      return sql`
        select row_number() over (order by county, sheet, row_number)::int as place,
          line_id, county, sheet, row_number, null::bytea as claim, null::text as key_id,
          crop, fields
        from filing_scan_line`
    case 'lines-on-record':
      return sql`
        select row_number() over (order by l.county, l.sheet, l.row_number)::int as place,
          l.id as line_id, l.county, l.sheet, l.row_number, null::bytea as claim,
          null::text as key_id, r.crop, r.fields
        from line l left join scan_row_in_force r
          on r.sheet_id = l.sheet and r.row_number = l.row_number`
  }
}

function asFrame(rows: readonly ListedLine[]): Frame {
  return {
    lines: rows.map((row) => row.line_id),
    places: rows.map((row) => row.county),
  }
}
