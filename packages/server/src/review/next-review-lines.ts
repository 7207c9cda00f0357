import { sql } from 'kysely'
import { openRechecks } from '../rechecks/rechecks-shown.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/** While a colleague has a line open this long, others get other lines first. */
const openMinutes = 3

/**
 * The ids of the next lines for a person. A line waits when the machine leaves it to people
 * and nobody has decided, when somebody asked for a second look or rejected it where two must
 * (then for anybody else), and when a newer roll puts its decision in doubt.
 * Second looks come first, then drawn lines, because they speak for the lines that were not
 * keyed, then those nearest to certain, because they go fastest.
 */
export async function nextReviewLines(
  records: RecordStore,
  wish: { readonly staffId: string; readonly now: Date; readonly atMost: number },
): Promise<readonly string[]> {
  const since = new Date(wish.now.getTime() - openMinutes * 60_000)
  const { rows } = await sql<{ id: string }>`
    with waiting as (${waitingLines})
    select w.id
    from waiting w
    left join lateral (
      select true as taken from access_log a
      where a.record_kind = 'line' and a.record_id = w.id and a.act = 'read-claim'
        and a.at > ${since} and a.staff_id <> ${wish.staffId}
        and a.staff_id is distinct from w.asked_by
      limit 1) other on true
    where w.asked_by is distinct from ${wish.staffId}
    order by coalesce(other.taken, false), w.asked_by is null, w.drawn desc,
      w.probability desc, w.id
    limit ${wish.atMost}
  `.execute(records)
  return rows.map((row) => row.id)
}

/** How many lines wait for a person. */
export async function countWaiting(records: RecordStore): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from (${waitingLines}) w`.execute(records)
  return rows[0]?.n ?? 0
}

// Two parts, so that each begins at an index: what the machine left, and what was asked for.
const waitingLines = sql`
  select l.id, l.drawn, m.probability,
    case when f.disposition = 'second-look' or f.awaits_second then f.by_id end as asked_by
  from match m
  join line l on l.id = m.line_id
  left join lateral (
    select d.disposition, d.by_id, d.awaits_second from decision d
    where d.line_id = m.line_id and d.disposition <> 'undo'
      and not exists (select 1 from decision u where u.undoes = d.id)
    order by d.version desc limit 1) f on true
  where m.zone = 'review' and l.mark = 'written'
    and (f.disposition is null or f.disposition = 'second-look' or f.awaits_second)
  union all
  select l.id, l.drawn, coalesce(m.probability, 0), f.by_id
  from decision_in_force f
  join line l on l.id = f.line_id
  left join match m on m.line_id = l.id
  where (f.disposition = 'second-look' or f.awaits_second) and m.zone is distinct from 'review'
  union
  select l.id, l.drawn, coalesce(m.probability, 0), ''
  from (${openRechecks}) o
  join line l on l.id = o.line_id
  join decision_in_force f on f.line_id = o.line_id
  left join match m on m.line_id = l.id
  where f.disposition <> 'second-look' and not f.awaits_second`
