import type { SheetId } from '@groundswell/petition'
import { sql } from 'kysely'
import { complianceAnswer } from '../compliance/compliance-answer.ts'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/** A sheet that came back, with what is known of it for the filing. */
export interface FilingSheet {
  readonly id: SheetId
  readonly packet: string
  readonly county: string
  readonly state: 'returned' | 'scanned' | 'damaged' | 'boxed' | 'filed' | 'received'
  /** The box, while it is in one. */
  readonly place: string | null
  /** Filled spaces: as a person counted them, else as they were read; null when neither. */
  readonly lines: number | null
  readonly unsure: number
  readonly source: 'read' | 'counted' | 'unknown'
}

/** Every sheet that came back and is neither lost nor void, by serial. */
export async function filingSheets(
  records: RecordStore,
): Promise<readonly FilingSheet[]> {
  const { rows } = await sql<{
    id: SheetId
    packet: string
    county: string
    state: FilingSheet['state']
    place: string | null
    counted: number | null
    used: number | null
    unsure: number | null
  }>`
    select s.id, s.packet_id as packet, s.county, t.state, t.place, c.lines as counted,
      r.used, r.unsure
    from sheet s
    join sheet_standing t on t.sheet_id = s.id
    left join lateral (
      select k.lines from sheet_count k where k.sheet_id = s.id order by k.id desc limit 1
    ) c on true
    left join sheet_rows r on r.sheet_id = s.id
    where t.state in ('returned', 'scanned', 'damaged', 'boxed', 'filed', 'received')
    order by s.serial
  `.execute(records)
  return rows.map(({ counted, used, unsure, ...sheet }) => ({
    ...sheet,
    lines: counted ?? used,
    unsure: counted === null ? (unsure ?? 0) : 0,
    source: counted !== null ? 'counted' : used !== null ? 'read' : 'unknown',
  }))
}

/** By sheet, the kinds of defects for which the office would throw it out today. */
export async function heldSheets(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const gate = await complianceAnswer(office)
  const held = new Map<string, string[]>()
  for (const { sheet, kind, effect, status } of gate?.findings ?? []) {
    if (effect !== 'rejects-sheet' || status === 'cured') continue
    held.set(sheet, [...(held.get(sheet) ?? []), kind])
  }
  return held
}
