import { type RawBuilder, sql } from 'kysely'
import { staysShown } from '../assurances/assurances-shown.ts'
import type { Office } from '../office.ts'
import { currentRoll } from '../records/current-roll.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { Rechecks } from '../wire/second-look.ts'

/** The newest recheck of each decision in force that a newer roll puts in doubt. */
const doubts = sql`
  select r.* from recheck r
  join decision_in_force f on f.id = r.decision_id
  where not exists (select 1 from recheck later
    where later.decision_id = r.decision_id and later.id > r.id)`

const isKept = sql`exists (
  select 1 from recheck_kept_in_force k where k.recheck_id = r.id)`

/** Decisions in force that a newer roll puts in doubt and that nobody has confirmed since. */
export const openRechecks = sql`${doubts} and not ${isKept}`

const keptRechecks = sql`${doubts} and ${isKept}`

/** What the roll in force answers otherwise than the one before it. */
export async function rechecksShown({ records }: Office, me: Me): Promise<Rechecks> {
  const roll = await currentRoll(records)
  if (roll === null) return { roll: null, changes: [], doubted: [], kept: [] }
  const { rows: changes } = await sql<{ before: string; after: string; lines: number }>`
    select before_zone as before, after_zone as after, count(*)::int as lines
    from recheck where to_snapshot = ${roll.seq} group by before_zone, after_zone
    order by lines desc, before_zone, after_zone
  `.execute(records)
  return {
    roll: { source: roll.source, importedAt: roll.imported_at.toISOString() },
    changes,
    doubted: await doubted(records, openRechecks, sql`order by o.id limit 100`, me),
    kept: await doubted(records, keptRechecks, sql`order by o.id desc limit 20`, me),
  }
}

/** The decisions that these rechecks (`o`) put in doubt. */
async function doubted(
  records: RecordStore,
  rechecks: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  me: Me,
): Promise<Rechecks['doubted']> {
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
    from (${rechecks}) o
    join line l on l.id = o.line_id
    join decision d on d.id = o.decision_id
    join roll_snapshot s on s.seq = coalesce(d.snapshot_seq, o.from_snapshot)
    ${order}
  `.execute(records)
  const stays = await staysShown(
    records,
    rows.map(({ id }) => id),
    me,
  )
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
    stays: stays.get(row.id) ?? [],
  }))
}
