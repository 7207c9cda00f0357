import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/**
 * Lines that a person may key next: what they have open, then lines on which two others
 * differ, then drawn lines read once and among them those that are to be read blind by a
 * third, then drawn lines in the order of their tickets. In that order the lines keyed so far
 * are a random part of the draw whenever the work stops. Nobody is given a line that they have
 * read, and nobody one that a colleague has open.
 */
export async function nextKeyingLines(
  records: RecordStore,
  wish: { readonly staffId: string; readonly now: Date; readonly atMost: number },
): Promise<readonly string[]> {
  const { staffId, now, atMost } = wish
  const { rows } = await sql<{ id: string }>`
    with open as (${openLines})
    select o.id from open o
    left join keying_lease k on k.line_id = o.id and k.until > ${now}
    where (o.drawn or k.staff_id = ${staffId} or o.readings > 0)
      and (k.staff_id is null or k.staff_id = ${staffId})
      and not exists (
        select 1 from reading_in_force r where r.line_id = o.id and r.by_id = ${staffId})
    order by k.wished_at desc nulls last, (k.staff_id = ${staffId}) is true desc,
      o.readings desc, o.ticket, o.id
    limit ${atMost}
  `.execute(records)
  return rows.map(({ id }) => id)
}

export interface KeyingStages {
  readonly toRead: number
  readonly toReadAgain: number
  readonly toSettle: number
  readonly toReadBlind: number
  readonly settled: number
}

/** How many lines are at which stage, drawn ones and all that two people differ on. */
export async function keyingStages(records: RecordStore): Promise<KeyingStages> {
  const { rows } = await sql<KeyingStages>`
    select count(*) filter (where o.drawn and o.readings = 0)::int as "toRead",
      count(*) filter (where o.readings = 1 and not o.blind)::int as "toReadAgain",
      count(*) filter (where o.readings >= 2)::int as "toSettle",
      count(*) filter (where o.readings = 1 and o.blind)::int as "toReadBlind",
      (select count(*)::int from settled_line) as settled
    from (${openLines}) o
  `.execute(records)
  return rows[0] ?? { toRead: 0, toReadAgain: 0, toSettle: 0, toReadBlind: 0, settled: 0 }
}

/**
 * Lines that somebody is to read, as a subquery. Three parts, so that each begins at an index:
 * what is drawn, what somebody has begun, and agreed lines to be read blind. These rank as if
 * read once, and nothing tells them apart.
 */
export const openLines = sql`
  select k.id, k.ticket, true as drawn, false as blind,
    (select count(*)::int from reading_in_force r where r.line_id = k.id) as readings
  from draw_threshold_in_force t
  join known_line k on k.stratum = t.stratum and k.ticket < t.threshold
  where not exists (select 1 from settled_line s where s.line_id = k.id)
    and not exists (select 1 from line l where l.id = k.id)
  union all
  select k.id, k.ticket, false, false,
    (select count(*)::int from reading_in_force r where r.line_id = k.id)
  from (select line_id from reading_in_force union select line_id from keying_lease) b
  join known_line k on k.id = b.line_id
  left join draw_threshold_in_force t on t.stratum = k.stratum
  where k.ticket >= coalesce(t.threshold, 0)
    and not exists (select 1 from settled_line s where s.line_id = k.id)
    and not exists (select 1 from line l where l.id = k.id)
  union all
  select k.id, k.ticket, true, true, case when b.state = 'open' then 1 else 2 end
  from blind_check b join known_line k on k.id = b.line_id
  where b.state <> 'checked'`

/** Whether a known line is in the draw. */
export async function isDrawnNow(records: RecordStore, lineId: string): Promise<boolean> {
  const { rows } = await sql<{ drawn: boolean }>`
    select k.ticket < t.threshold as drawn from known_line k
    join draw_threshold_in_force t on t.stratum = k.stratum where k.id = ${lineId}
  `.execute(records)
  return rows[0]?.drawn ?? false
}
