import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/** Raw lines in hand of one county, channel, circulator and week. */
export interface TurnInGroup {
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly weekOf: string
  readonly lines: number
}

/** Turn-ins in force, summed by group. */
export async function turnInsByGroup(
  records: RecordStore,
): Promise<readonly TurnInGroup[]> {
  const { rows } = await sql<TurnInGroup>`
    select county, channel, circulator, week_of as "weekOf", sum(lines)::int as lines
    from turn_in_in_force
    group by county, channel, circulator, week_of
    order by county, channel, circulator, week_of
  `.execute(records)
  return rows
}

/** Turn-ins in force, summed by day. */
export async function turnInsByDay(
  records: RecordStore,
): Promise<readonly { readonly date: string; readonly lines: number }[]> {
  const { rows } = await sql<{ date: string; lines: number }>`
    select date, sum(lines)::int as lines from turn_in_in_force group by date order by date
  `.execute(records)
  return rows
}
