import { sql } from 'kysely'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { FilingSummary } from '../wire/filing.ts'

/** Every filing that stands, by office, with how far it has come. */
export async function filingSummaries(
  records: RecordStore,
  rules: Pick<PetitionRules, 'deadline'>,
): Promise<readonly FilingSummary[]> {
  const { rows } = await sql<{
    id: number
    place: string | null
    on_day: string
    filer: string
    role: FilingSummary['filer']['role']
    authorised_by: string | null
    authorised_on: string | null
    boxes: number
    sheets: number
    lines: number
    received: boolean
    counted: number | null
    by_name: string
  }>`
    select f.id, f.place, f.on_day, f.filer, f.role, f.authorised_by, f.authorised_on, f.boxes,
      f.loose_sheets + count(s.sheet_id)::int as sheets,
      f.loose_lines + coalesce(sum(s.lines), 0)::int as lines,
      exists (select 1 from filing_receipt_in_force r where r.filing_id = f.id) as received,
      (select c.raw from office_count c where c.filing_id = f.id order by c.id desc limit 1)
        as counted,
      f.by_name
    from filing_in_force f left join filing_sheet s on s.filing_id = f.id
    group by f.id, f.place, f.on_day, f.filer, f.role, f.authorised_by, f.authorised_on, f.boxes,
      f.loose_sheets, f.loose_lines, f.by_name
    order by f.place nulls first
  `.execute(records)
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    on: row.on_day,
    filer: {
      role: row.role,
      name: row.filer,
      authorisedBy: row.authorised_by,
      authorisedOn: row.authorised_on,
    },
    boxes: row.boxes,
    sheets: row.sheets,
    lines: row.lines,
    received: row.received,
    counted: row.counted,
    late: row.on_day > rules.deadline,
    by: row.by_name,
  }))
}
