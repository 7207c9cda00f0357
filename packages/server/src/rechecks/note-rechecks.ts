import { type RawBuilder, sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

interface RunUnderRoll {
  readonly run: string
  readonly snapshotSeq: number
  readonly newestDecision: number
}

/**
 * Notes what the matches of a run, laid aside, answer otherwise than an older roll did. Where
 * a person had decided and the new answer speaks against it, the decision is named: it stands,
 * and somebody must look. `which` picks lines of the run, about `i`.
 */
export async function layRechecks(
  records: RecordStore,
  { run, snapshotSeq }: Pick<RunUnderRoll, 'run' | 'snapshotSeq'>,
  which: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    insert into incoming_recheck (line_id, from_snapshot, before_zone, after_zone, decision_id)
    select line_id, from_snapshot, before, after, doubted from (
      select i.line_id, m.snapshot_seq, m.zone as before, i.zone as after,
        case
          when f.disposition = 'rejected' and f.reason = 'NOT_REGISTERED'
            and i.zone <> 'none' and (m.zone = 'none' or i.zone = 'accept' and m.zone <> 'accept')
            then f.id
          when f.disposition = 'valid'
            and (i.zone = 'none' or i.zone = 'accept' and i.voter_id is distinct from f.voter_id)
            and (m.zone <> i.zone or m.voter_id is distinct from i.voter_id)
            then f.id
        end as doubted, f.id as decided
      from match_row i
      join match_row m on m.line_id = i.line_id and m.run <> ${run}
        and m.snapshot_seq <> ${snapshotSeq}
      left join lateral (
        select d.* from decision d
        where d.line_id = i.line_id and d.disposition <> 'undo'
          and not exists (select 1 from decision u where u.undoes = d.id)
        order by d.version desc limit 1) f on true
      where i.run = ${run} and ${which}) as found (line_id, from_snapshot, before, after,
        doubted, decided)
    where doubted is not null or (decided is null and before <> after)
  `.execute(records)
}

/** Records the rechecks of a run as it comes into force; lines decided meanwhile are asked anew. */
export async function takeInRechecks(
  inside: RecordStore,
  laid: RunUnderRoll,
  now: Date,
): Promise<void> {
  const decidedSince = sql`(select line_id from decision where id > ${laid.newestDecision})`
  await sql`delete from incoming_recheck where line_id in ${decidedSince}`.execute(inside)
  await layRechecks(inside, laid, sql`i.line_id in ${decidedSince}`)
  await sql`
    insert into recheck (line_id, from_snapshot, to_snapshot, before_zone, after_zone,
      decision_id, at)
    select r.line_id, r.from_snapshot, ${laid.snapshotSeq}::bigint, r.before_zone, r.after_zone,
      r.decision_id, ${now}::timestamptz
    from incoming_recheck r where exists (select 1 from line_row l where l.id = r.line_id)
  `.execute(inside)
  await sql`delete from incoming_recheck`.execute(inside)
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
