import { printedSheetId, type SheetId } from '@groundswell/petition'
import { type RawBuilder, sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { SheetState, SheetSummary } from '../wire/sheet.ts'

interface SummaryRow {
  readonly id: string
  readonly packet_id: string
  readonly county: string
  readonly channel: string
  readonly state: string
  readonly since: string
  readonly holder: string | null
  readonly last_holder: string | null
  readonly place: string | null
  readonly oddities: number
  readonly used: number | null
  readonly unsure: number | null
  readonly empty: number | null
}

/** Sheets that fit `where` (about `s`, the sheet, and `t`, its standing), by serial. */
export async function sheetSummaries(
  records: RecordStore,
  where: RawBuilder<unknown>,
  atMost: number,
): Promise<readonly SheetSummary[]> {
  const { rows } = await sql<SummaryRow>`
    select s.id, s.packet_id, s.county, s.channel, t.state, t.since, t.holder, t.last_holder,
      t.place, t.oddities, r.used, r.unsure, r.empty
    from sheet s
    join sheet_standing t on t.sheet_id = s.id
    left join lateral (
      select count(*) filter (where i.state = 'used')::int as used,
        count(*) filter (where i.state = 'unsure')::int as unsure,
        count(*) filter (where i.state = 'empty')::int as empty
      from scan_row_in_force i where i.sheet_id = s.id having count(*) > 0) r on true
    where ${where}
    order by s.serial
    limit ${atMost}
  `.execute(records)
  return rows.map(summaryOf)
}

function summaryOf(row: SummaryRow): SheetSummary {
  return {
    id: row.id,
    printedId: printedSheetId(row.id as SheetId),
    packet: row.packet_id,
    county: row.county,
    channel: row.channel,
    state: row.state as SheetState,
    since: row.since,
    holder: row.holder,
    lastHolder: row.last_holder,
    place: row.place,
    oddities: row.oddities,
    rows:
      row.used === null
        ? null
        : { used: row.used, unsure: row.unsure ?? 0, empty: row.empty ?? 0 },
  }
}
