import { type CalendarDate, calendarDate } from '@groundswell/basics'
import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/** Days of the drive that a person told: the newest word of each kind of event. */
export async function toldEvents(
  records: RecordStore,
): Promise<ReadonlyMap<'submission' | 'first-money' | 'filing', ToldEvent>> {
  const { rows } = await sql<{
    event: 'submission' | 'first-money' | 'filing'
    on_day: string | null
    by_name: string
  }>`
    select distinct on (event) event, on_day, by_name from drive_event order by event, id desc
  `.execute(records)
  return new Map(
    rows.flatMap(({ event, on_day, by_name }) =>
      on_day === null
        ? []
        : [[event, { on: calendarDate(on_day), by: by_name }] as const],
    ),
  )
}

export interface ToldEvent {
  readonly on: CalendarDate
  readonly by: string
}

/** The day on which the petition was filed with the last office so far; null before the first. */
export async function filedDay(records: RecordStore): Promise<CalendarDate | null> {
  const row = await records
    .selectFrom('filing_in_force')
    .select('on_day')
    .orderBy('on_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : calendarDate(row.on_day)
}
