import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { currentRoll } from '../records/current-roll.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Rechecks } from '../wire/second-look.ts'

/** Decisions in force that a newer roll puts in doubt and that nobody has confirmed since. */
export const openRechecks = sql`
  select r.* from recheck r
  join decision_in_force f on f.id = r.decision_id
  where not exists (select 1 from recheck_kept k where k.recheck_id = r.id)
    and not exists (select 1 from recheck later
      where later.decision_id = r.decision_id and later.id > r.id)`

/** What the roll in force answers otherwise than the one before it. */
export async function rechecksShown({ records }: Office): Promise<Rechecks> {
  const roll = await currentRoll(records)
  if (roll === null) return { roll: null, changes: [], doubted: [] }
  const { rows: changes } = await sql<{ before: string; after: string; lines: number }>`
    select before_zone as before, after_zone as after, count(*)::int as lines
    from recheck where to_snapshot = ${roll.seq} group by before_zone, after_zone
    order by lines desc, before_zone, after_zone
  `.execute(records)
  return {
    roll: { source: roll.source, importedAt: roll.imported_at.toISOString() },
    changes,
    doubted: [...(await doubted(records))],
  }
}

async function doubted(records: RecordStore): Promise<Rechecks['doubted']> {
  const { rows } = await sql<{
    id: number
    line_id: string
    sheet: string
    row_number: number
    disposition: string
    reason: string | null
    by_name: string
    decided_at: Date
    source: string
    before_zone: string
    after_zone: string
  }>`
    select o.id, o.line_id, l.sheet, l.row_number, d.disposition, d.reason, d.by_name,
      d.at as decided_at, s.source, o.before_zone, o.after_zone
    from (${openRechecks}) o
    join line l on l.id = o.line_id
    join decision d on d.id = o.decision_id
    join roll_snapshot s on s.seq = coalesce(d.snapshot_seq, o.from_snapshot)
    order by o.id limit 100
  `.execute(records)
  return rows.map((row) => ({
    recheckId: row.id,
    lineId: row.line_id,
    sheet: row.sheet,
    row: row.row_number,
    disposition: row.disposition,
    reason: row.reason,
    by: row.by_name,
    decidedAt: row.decided_at.toISOString(),
    rollThen: row.source,
    before: row.before_zone,
    after: row.after_zone,
  }))
}
