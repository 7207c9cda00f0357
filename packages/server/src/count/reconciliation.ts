import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { ReconciliationRow } from '../wire/scan.ts'
import { countedLines } from './counted-lines.ts'

interface CountedSheets {
  readonly id: number
  readonly date: string
  readonly packet: string | null
  readonly county: string
  readonly circulator: string
  readonly lines: number
  readonly sheets: number
  readonly sheets_read: number
  readonly used: number
  readonly unsure: number
  readonly shared: number
}

/**
 * Every hand count that names its sheets beside what was read from them, oldest first. A
 * correction of a count speaks of the same sheets. Sheets that two counts name (handed in,
 * given out again, handed in once more) prove neither, so such counts stand as counted.
 */
export async function reconciliation(
  records: RecordStore,
): Promise<readonly ReconciliationRow[]> {
  const { rows } = await sql<CountedSheets>`
    with recursive root (id, root) as (
      select id, id from turn_in where corrects is null
      union all
      select t.id, r.root from turn_in t join root r on t.corrects = r.id),
    named as (
      select t.id, t.date, t.county, t.circulator, t.lines, s.sheet_id
      from turn_in_in_force t join root r on r.id = t.id
      join turn_in_sheet s on s.turn_in_id = r.root
      where t.sheets > 0 or t.lines > 0),
    often as (select sheet_id from named group by sheet_id having count(*) > 1)
    select n.id, n.date, min(s.packet_id) as packet, n.county, n.circulator, n.lines,
      count(*)::int as sheets, count(r.sheet_id)::int as sheets_read,
      coalesce(sum(r.used), 0)::int as used, coalesce(sum(r.unsure), 0)::int as unsure,
      count(o.sheet_id)::int as shared
    from named n
    join sheet s on s.id = n.sheet_id
    left join sheet_rows r on r.sheet_id = n.sheet_id
    left join often o on o.sheet_id = n.sheet_id
    group by n.id, n.date, n.county, n.circulator, n.lines
    order by n.id
  `.execute(records)
  return rows.map(rowOf)
}

function rowOf(row: CountedSheets): ReconciliationRow {
  const isWhole = row.sheets_read === row.sheets && row.shared === 0
  const read = row.shared > 0 ? { used: 0, unsure: 0 } : row
  const { lines, low, high } = countedLines(row.lines, read, isWhole)
  return {
    turnIn: row.id,
    on: row.date,
    packet: row.packet,
    county: row.county,
    circulator: row.circulator,
    sheets: row.sheets,
    sheetsRead: row.sheets_read,
    counted: row.lines,
    used: row.used,
    unsure: row.unsure,
    taken: lines,
    verdict: !isWhole
      ? 'not-read-yet'
      : row.lines < low
        ? 'read-more'
        : row.lines > high
          ? 'read-fewer'
          : 'agrees',
  }
}
