import { type CalendarDate, calendarDate } from '@groundswell/basics'
import type { Office } from '../office.ts'

/** The day the drive's figures speak of: today, or the fixed day of a demonstration. */
export async function petitionDay({
  records,
  clock,
}: Pick<Office, 'records' | 'clock'>): Promise<CalendarDate> {
  const row = await records.selectFrom('petition').select('as_of').executeTakeFirst()
  return calendarDate(row?.as_of ?? clock().toISOString().slice(0, 10))
}
