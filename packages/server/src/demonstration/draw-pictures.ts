import { lineTicket } from '@groundswell/petition'
import { writtenLine } from '@groundswell/petition/scan'
import { sql } from 'kysely'
import { keyingSeed } from '../keying/keying-seed.ts'
import type { Office } from '../office.ts'
import { nextReviewLines } from '../review/next-review-lines.ts'
import { keepImage } from '../scans/sealed-images.ts'
import type { WrittenFields } from './drive-files.ts'

/**
 * Pictures in invented hands, as if some sheets had been scanned: for the lines that are drawn
 * first, with the rows above and below them, and for the lines that wait for a decision. All
 * others are read from the paper in hand.
 */
export async function drawPictures(
  office: Office,
  given: {
    readonly lines: number
    /** So many of the lines that wait for a decision. */
    readonly waiting: number
    readonly seed: string
    readonly written: ReadonlyMap<string, WrittenFields>
  },
): Promise<void> {
  await makeWaitingLinesKnown(office, given.waiting)
  const { rows } = await sql<{ id: string; first: boolean }>`
    with first as (
      (select id, sheet, row_number from known_line where batch <> ${batch}
        order by ticket limit ${given.lines})
      union all
      select id, sheet, row_number from known_line where batch = ${batch})
    select k.id, bool_or(k.id = f.id) as first from known_line k
    join first f on f.sheet = k.sheet and k.row_number between f.row_number - 1 and f.row_number + 1
    group by k.id order by k.id
  `.execute(office.records)
  for (const { id, first } of rows) {
    const written = given.written.get(id)
    if (written === undefined) continue
    const picture = writtenLine(textsOf(written), `${given.seed} ${id}`)
    const crop = await keepImage(office, picture.row)
    const fields: Record<string, string> = {}
    if (first) {
      for (const [part, bytes] of picture.fields) {
        fields[part] = await keepImage(office, bytes)
      }
    }
    await office.records
      .updateTable('known_line')
      .set({ crop, field_crops: JSON.stringify(fields) })
      .where('id', '=', id)
      .execute()
  }
}

const batch = 'demonstration pictures'

/** Lines that were keyed from a file and wait for a person, as rows of scanned sheets. */
async function makeWaitingLinesKnown(office: Office, atMost: number): Promise<void> {
  const ids = await nextReviewLines(office.records, {
    staffId: '',
    now: office.clock(),
    atMost,
  })
  const seed = await keyingSeed(office)
  await sql`
    insert into known_line (id, sheet, row_number, county, channel, circulator, week_of,
      stratum, ticket, batch, came_at)
    select l.id, l.sheet, l.row_number, l.county, l.channel, l.circulator, l.week_of,
      l.county || '|' || l.channel, w.ticket, ${batch}::text, ${office.clock()}::timestamptz
    from unnest(${ids}::text[], ${ids.map((id) => lineTicket(seed, id))}::bigint[])
      as w (id, ticket)
    join line l on l.id = w.id and l.channel <> 'online'
    left join draw_threshold_in_force t on t.stratum = l.county || '|' || l.channel
    -- They were keyed before the draw of lines to key, which must not seem to hold them.
    where w.ticket >= coalesce(t.threshold, 0)
    on conflict do nothing
  `.execute(office.records)
}

function textsOf(written: WrittenFields) {
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(' ')
  const { first, middle, last, suffix, house, street, unit, city, zip } = written
  return {
    'printed-name': joined(first, middle, last, suffix),
    'residence-address': joined(house, street, unit),
    city: joined(city, zip),
  }
}
