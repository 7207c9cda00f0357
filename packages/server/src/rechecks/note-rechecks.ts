import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/**
 * Notes, before the matches of a run come into force, what they answer otherwise than an older
 * roll did. Where a person had decided and the new answer speaks against it, the decision is
 * named: it stands, and somebody must look.
 */
export async function noteRechecks(
  inside: RecordStore,
  run: { readonly id: string; readonly snapshotSeq: number; readonly now: Date },
): Promise<void> {
  await sql`
    insert into recheck (line_id, from_snapshot, to_snapshot, before_zone, after_zone,
      decision_id, at)
    select line_id, from_snapshot, to_snapshot, before, after, doubted, at from (
      select i.line_id, m.snapshot_seq, ${run.snapshotSeq}::bigint, m.zone as before, i.zone as after,
        case
          when f.disposition = 'rejected' and f.reason = 'NOT_REGISTERED'
            and i.zone <> 'none' and (m.zone = 'none' or i.zone = 'accept' and m.zone <> 'accept')
            then f.id
          when f.disposition = 'valid'
            and (i.zone = 'none' or i.zone = 'accept' and i.voter_id is distinct from f.voter_id)
            and (m.zone <> i.zone or m.voter_id is distinct from i.voter_id)
            then f.id
        end as doubted,
        ${run.now}::timestamptz, f.id as decided
      from incoming_match i
      join match m on m.line_id = i.line_id and m.snapshot_seq <> ${run.snapshotSeq}
      left join decision_in_force f on f.line_id = i.line_id
      where i.run = ${run.id}) as found (line_id, from_snapshot, to_snapshot, before, after,
        doubted, at, decided)
    where doubted is not null or (decided is null and before <> after)
  `.execute(inside)
}

/** How many lines a newer roll answers otherwise, and how many decisions it puts in doubt. */
export async function recheckCounts(
  records: RecordStore,
  snapshotSeq: number,
): Promise<{ readonly changed: number; readonly doubted: number }> {
  const { rows } = await sql<{ changed: number; doubted: number }>`
    select count(*)::int as changed, count(decision_id)::int as doubted
    from recheck where to_snapshot = ${snapshotSeq}
  `.execute(records)
  return rows[0] ?? { changed: 0, doubted: 0 }
}
