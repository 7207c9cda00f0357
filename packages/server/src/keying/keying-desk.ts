import { errorRate, withShared } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { ErrorRate, KeyingDesk, KeyingTask } from '../wire/keying.ts'
import { sharedErrorsFound } from './blind-checks.ts'
import { keyingTask } from './keying-task.ts'
import { takeLease } from './lease.ts'
import { keyingStages, nextKeyingLines } from './next-keying-lines.ts'

/**
 * The transcription desk of one person: this line and the next, both held for them, and how
 * the work goes. After a reload the same lines lie there again.
 */
export async function keyingDesk(office: Office, by: Me): Promise<KeyingDesk> {
  const { records } = office
  const now = office.clock()
  const tasks: KeyingTask[] = []
  // Somebody may be faster; a few more are asked for than are needed.
  const ids = await nextKeyingLines(records, { staffId: by.id, now, atMost: 6 })
  for (const lineId of ids) {
    if (tasks.length === 2) break
    if (!(await takeLease(records, { lineId, staffId: by.id, now }))) continue
    const task = await keyingTask(office, by, lineId)
    if (task !== null) tasks.push(task)
  }
  return {
    tasks,
    ...(await keyingStages(records)),
    ...(await readingPace(office, by)),
    ...(await errorsShown(records, by)),
  }
}

async function errorsShown(
  records: RecordStore,
  by: Me,
): Promise<Pick<KeyingDesk, 'errorRate' | 'everyone' | 'shared' | 'withShared'>> {
  const own = await keyingErrors(records, by.id)
  const shared = await sharedErrorsFound(records)
  return {
    errorRate: own,
    everyone: await keyingErrors(records),
    shared,
    withShared: shared.fields === 0 ? null : withShared(own, shared),
  }
}

/** How often fields are read wrongly: by one person, or by all first and second readers. */
export async function keyingErrors(
  records: RecordStore,
  staffId?: string,
): Promise<ErrorRate> {
  const { rows } = await sql<{ fields: number; errors: number }>`
    select coalesce(sum(fields), 0)::int as fields, coalesce(sum(errors), 0)::int as errors
    from reading_error where ${staffId ?? null}::text is null or by_id = ${staffId ?? null}
  `.execute(records)
  const { fields, errors } = rows[0] ?? { fields: 0, errors: 0 }
  return errorRate(errors, fields)
}

/** Readings an hour over the last hour, by the time between the first and the last of them. */
async function readingPace(
  office: Office,
  by: Me,
): Promise<Pick<KeyingDesk, 'mine' | 'ratePerHour' | 'lastIsMine'>> {
  const now = office.clock()
  const today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  const hourAgo = new Date(now.getTime() - 3_600_000)
  const { rows } = await sql<{
    mine: number
    lastHour: number
    minutes: number | null
    all: number
  }>`
    select count(*) filter (where at >= ${today})::int as mine,
      count(*) filter (where at >= ${hourAgo})::int as "lastHour",
      (extract(epoch from max(at) filter (where at >= ${hourAgo})
        - min(at) filter (where at >= ${hourAgo})) / 60)::float8 as minutes,
      count(*)::int as all
    from reading_in_force where by_id = ${by.id}
  `.execute(office.records)
  const found = rows[0] ?? { mine: 0, lastHour: 0, minutes: null, all: 0 }
  const isEnough = found.lastHour >= 5 && found.minutes !== null && found.minutes > 0
  return {
    mine: found.mine,
    lastIsMine: found.all > 0,
    ratePerHour: isEnough
      ? Math.round(((found.lastHour - 1) * 60) / (found.minutes ?? 1))
      : null,
  }
}
