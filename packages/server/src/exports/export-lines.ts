import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import type { Me } from '../wire/account.ts'
import type { ExportedTable } from './exported-table.ts'

interface LineExport {
  readonly id: string
  readonly sheet: string
  readonly row_number: number
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly week_of: string
  readonly drawn: boolean
  readonly zone: string | null
  readonly probability: number | null
  readonly decision: string | null
  readonly reason: string | null
  readonly decided_by: string | null
}

/**
 * Every keyed line with how it stands, without names, addresses or voter ids: what an
 * auditor needs to count again. That it was taken is logged.
 */
export async function exportLines(office: Office, by: Me): Promise<ExportedTable> {
  await logAccess(office, {
    by,
    act: 'export-lines',
    recordKind: 'table',
    recordIds: ['lines'],
  })
  const { rows } = await sql<LineExport>`
    select l.id, l.sheet, l.row_number, l.county, l.channel, l.circulator, l.week_of, l.drawn,
      m.zone, m.probability,
      case when f.awaits_second then 'awaits second person' else f.disposition end as decision,
      coalesce(f.reason, m.reason) as reason, f.by_name as decided_by
    from line l
    left join match m on m.line_id = l.id
    left join decision_in_force f on f.line_id = l.id
    order by l.sheet, l.row_number
  `.execute(office.records)
  return {
    header: [
      'line_id',
      'sheet',
      'row',
      'county',
      'channel',
      'circulator',
      'week_of',
      'drawn',
      'zone',
      'probability',
      'decision',
      'reason',
      'decided_by',
    ],
    rows: rows.map((row) => [
      row.id,
      row.sheet,
      row.row_number,
      row.county,
      row.channel,
      row.circulator,
      row.week_of,
      row.drawn,
      row.zone,
      row.probability,
      row.decision,
      row.reason,
      row.decided_by,
    ]),
  }
}
