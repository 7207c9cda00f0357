import { calendarDate } from '@groundswell/basics'
import type { CalendarQuestion } from '@groundswell/rules'
import { filedDay, toldEvents } from '../duties/drive-events.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { DriveCalendarAnswer } from '../wire/calendar.ts'

/** What the calendar of this drive is asked with, and where its day of filing comes from. */
export interface DriveQuestion {
  readonly question: CalendarQuestion
  readonly filedIs: DriveCalendarAnswer['filedIs']
}

/**
 * The drive's own dates: its start, the filing of the text where somebody told it, and the day
 * of filing that is recorded, else planned; without either the law's last day is reckoned with.
 */
export async function calendarQuestion(
  records: RecordStore,
  rules: PetitionRules,
): Promise<DriveQuestion> {
  const told = await toldEvents(records)
  const filed = await filedDay(records)
  const planned = told.get('filing')?.on
  const submitted = told.get('submission')?.on
  const known = filed ?? planned
  return {
    question: {
      kind: rules.kind,
      start: calendarDate(rules.start),
      ...(submitted === undefined ? {} : { submitted }),
      ...(known === undefined ? {} : { filed: known }),
    },
    filedIs: filed !== null ? 'filed' : planned === undefined ? 'last-day' : 'planned',
  }
}
