import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/** How a line stands now: decided by a person, or what the machine says. */
export interface LineStanding {
  readonly id: string
  readonly county: string
  readonly version: number
  readonly decision: 'valid' | 'rejected' | 'second-look' | null
  readonly decidedBy: string | null
  /** The decision in force, and whether it waits for another person. */
  readonly decisionId: number | null
  readonly awaitsSecond: boolean
  readonly zone: 'accept' | 'review' | 'none' | null
  readonly matchReason: string | null
}

/** The standing of one line; null when there is no such line. */
export async function lineStanding(
  records: RecordStore,
  lineId: string,
): Promise<LineStanding | null> {
  const { rows } = await sql<LineStanding>`
    select l.id, l.county,
      coalesce((select max(version) from decision d where d.line_id = l.id), 0) as version,
      f.disposition as decision,
      f.by_id as "decidedBy",
      f.id as "decisionId",
      coalesce(f.awaits_second, false) as "awaitsSecond",
      m.zone,
      m.reason as "matchReason"
    from line l
    left join decision_in_force f on f.line_id = l.id
    left join match m on m.line_id = l.id
    where l.id = ${lineId}
  `.execute(records)
  return rows[0] ?? null
}
