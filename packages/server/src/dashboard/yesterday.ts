import { addDays, calendarDate } from '@groundswell/basics'
import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Dashboard } from '../wire/dashboard.ts'

/**
 * What changed since the day before: lines turned in and keyed, decisions made, and the
 * median of the count against the last snapshot of an earlier day.
 */
export async function changesSinceYesterday(
  records: RecordStore,
  now: { readonly asOf: string; readonly at: Date; readonly valid: number },
): Promise<Dashboard['changes']> {
  const since = addDays(calendarDate(now.asOf), -1)
  const dayAgo = new Date(now.at.getTime() - 86_400_000)
  const { rows } = await sql<{ turnedIn: number; keyed: number; decided: number }>`
    select
      (select coalesce(sum(lines), 0)::int from turn_in_in_force where date >= ${since}) as "turnedIn",
      (select count(*)::int from line where keyed_at > ${dayAgo}) as keyed,
      (select count(*)::int from decision where at > ${dayAgo} and disposition <> 'undo') as decided
  `.execute(records)
  const before = await records
    .selectFrom('count_snapshot')
    .select(['as_of', 'valid_median'])
    .where('as_of', '<', now.asOf)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const found = rows[0] ?? { turnedIn: 0, keyed: 0, decided: 0 }
  return [
    { label: 'lines turned in', since, amount: found.turnedIn },
    { label: 'lines keyed', since, amount: found.keyed },
    { label: 'lines decided by people', since, amount: found.decided },
    ...(before === undefined
      ? []
      : [
          {
            label: 'valid signatures (median)',
            since: before.as_of,
            amount: Math.round(now.valid - before.valid_median),
          },
        ]),
  ]
}
