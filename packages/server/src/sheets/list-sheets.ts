import { type RawBuilder, sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { SheetList, SheetState } from '../wire/sheet.ts'
import { sheetSummaries } from './sheet-summary.ts'

const most = 200

export interface SheetFilter {
  readonly state?: SheetState | undefined
  readonly packet?: string | undefined
  readonly holder?: string | undefined
  /** Only sheets with something odd in their lives. */
  readonly odd?: boolean | undefined
}

/** Sheets that fit, and how many stand in each state over the whole drive. */
export async function listSheets(
  records: RecordStore,
  filter: SheetFilter,
): Promise<SheetList> {
  const { rows } = await sql<{ state: SheetState; sheets: number }>`
    select state, count(*)::int as sheets from sheet_standing group by state order by state
  `.execute(records)
  return {
    total: rows.reduce((sum, { sheets }) => sum + sheets, 0),
    counts: [...rows],
    sheets: [...(await sheetSummaries(records, whereOf(filter), most))],
  }
}

function whereOf(filter: SheetFilter): RawBuilder<unknown> {
  const parts = [sql`true`]
  if (filter.state !== undefined) parts.push(sql`t.state = ${filter.state}`)
  if (filter.packet !== undefined) parts.push(sql`s.packet_id = ${filter.packet}`)
  if (filter.holder !== undefined) parts.push(sql`t.holder = ${filter.holder}`)
  if (filter.odd === true) parts.push(sql`t.oddities > 0`)
  return sql.join(parts, sql` and `)
}
