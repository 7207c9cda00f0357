import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/** A person reads about so many lines an hour until the desk has measured it. */
const usualReadingsPerHour = 200
/** Pauses longer than this are not work. */
const longestPauseSeconds = 120
/** So many readings make a measurement. */
const enough = 50

/** How fast lines are keyed: two people read each, so a line costs two readings. */
export interface KeyingSpeed {
  readonly readingsPerHour: number
  readonly linesPerHour: number
  readonly measured: boolean
}

/** The speed of the last four weeks, by the time between a person's readings; else the usual. */
export async function keyingSpeed(records: RecordStore, now: Date): Promise<KeyingSpeed> {
  const since = new Date(now.getTime() - 28 * 86_400_000)
  const { rows } = await sql<{ n: number; seconds: number | null }>`
    select count(*)::int as n, sum(gap)::float8 as seconds from (
      select extract(epoch from at - lag(at) over (partition by by_id order by id)) as gap
      from reading_in_force where at > ${since}) each
    where gap between 0 and ${longestPauseSeconds}
  `.execute(records)
  const { n, seconds } = rows[0] ?? { n: 0, seconds: null }
  const measured = n >= enough && seconds !== null && seconds > 0
  const perHour = measured
    ? Math.max(20, Math.round((3600 * n) / (seconds ?? 1)))
    : usualReadingsPerHour
  return { readingsPerHour: perHour, linesPerHour: Math.round(perHour / 2), measured }
}
