import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/** So long a line stays with the person who has it open; typing renews it. */
const leaseMinutes = 5

/** Until when a lease taken now holds. */
export function leaseUntil(now: Date): Date {
  return new Date(now.getTime() + leaseMinutes * 60_000)
}

/**
 * Gives a line to a person unless somebody else has it: false then. Of two who ask at once
 * the database lets one through.
 */
export async function takeLease(
  records: RecordStore,
  wish: {
    readonly lineId: string
    readonly staffId: string
    readonly now: Date
    /** True when the person asked for this very line: it then lies on top. */
    readonly onTop?: boolean
  },
): Promise<boolean> {
  const { lineId, staffId, now } = wish
  const wishedAt = wish.onTop ? now : null
  const { rows } = await sql`
    insert into keying_lease (line_id, staff_id, until, wished_at)
    values (${lineId}, ${staffId}, ${leaseUntil(now)}, ${wishedAt})
    on conflict (line_id) do update
      set staff_id = excluded.staff_id, until = excluded.until,
        wished_at = case when keying_lease.staff_id = excluded.staff_id
          then coalesce(excluded.wished_at, keying_lease.wished_at) else excluded.wished_at end,
        draft = case when keying_lease.staff_id = excluded.staff_id then keying_lease.draft end,
        key_id = case when keying_lease.staff_id = excluded.staff_id then keying_lease.key_id end
      where keying_lease.staff_id = excluded.staff_id or keying_lease.until <= ${now}
    returning line_id
  `.execute(records)
  return rows.length > 0
}

/** Whether a person has a line, or nobody has it any more. */
export async function mayWrite(
  records: RecordStore,
  wish: { readonly lineId: string; readonly staffId: string; readonly now: Date },
): Promise<boolean> {
  const row = await records
    .selectFrom('keying_lease')
    .select(['staff_id', 'until'])
    .where('line_id', '=', wish.lineId)
    .executeTakeFirst()
  return row === undefined || row.staff_id === wish.staffId || row.until <= wish.now
}

/** Puts a line back; others may take it. */
export async function endLease(
  records: RecordStore,
  wish: { readonly lineId: string; readonly staffId: string },
): Promise<void> {
  await records
    .deleteFrom('keying_lease')
    .where('line_id', '=', wish.lineId)
    .where('staff_id', '=', wish.staffId)
    .execute()
}
