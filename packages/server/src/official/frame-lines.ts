import type { Frame } from '@groundswell/petition/draw'
import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/** Where the lines of a frame come from: the office's own file, or the drive's records. */
export type FrameSource = 'filing' | 'lines-on-record'

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
    insert into frame_line (frame, place, line_id, county, sheet, row_number, claim, key_id)
    select ${frame}::int, place, line_id, county, sheet, row_number, claim, key_id
    from (${lines(source)}) l
  `.execute(inside)
}

// Lines on record keep their sealed claim in their own table; it is read from there.
function lines(source: FrameSource) {
  return source === 'filing'
    ? sql`select place, line_id, county, sheet, row_number, claim, key_id from filed_line`
    : sql`
      select row_number() over (order by county, sheet, row_number)::int as place,
        id as line_id, county, sheet, row_number, null::bytea as claim, null::text as key_id
      from line`
}

function asFrame(rows: readonly ListedLine[]): Frame {
  return {
    lines: rows.map((row) => row.line_id),
    places: rows.map((row) => row.county),
  }
}
