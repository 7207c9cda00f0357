import {
  calendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Me } from '../wire/account.ts'
import type { DriveEvent, DutyInput } from '../wire/duty.ts'
import { dutyAnswer } from './duty-answer.ts'
import { openDocument } from './sealed-documents.ts'

export type DutyRefusal =
  | 'no-petition-yet'
  | 'no-such-record'
  | 'date-in-future'
  | 'told-by-records'
  | 'bad-input'
  | 'duty-done'

/**
 * Records that a duty was done. Refused: a duty that these rules do not know, a month for a
 * duty without months or none for one with, one that is done already, one that other records
 * tell, and a day that has not come.
 */
export async function recordDuty(
  office: Office,
  by: Me,
  input: DutyInput,
): Promise<Result<{ readonly id: number }, DutyRefusal>> {
  const answer = await dutyAnswer(office)
  if (answer === null) return err('no-petition-yet')
  const ofThis = answer.duties.filter(({ duty }) => duty === input.duty)
  const found = ofThis.find(({ month }) => month === (input.month ?? null))
  if (ofThis.length === 0) return err('no-such-record')
  if (found === undefined) return err('bad-input')
  if (!found.recordable) return err('told-by-records')

  if (found.done !== null) return err('duty-done')
  const on = parseCalendarDate(input.on ?? answer.today)
  if (!on.ok || on.value > answer.today) return err('date-in-future')
  const { document } = input
  const kept =
    document !== undefined && (await openDocument(office, document.sha256)) !== null
  const row = await office.records
    .insertInto('duty_record')
    .values({
      duty: input.duty,
      month: input.month ?? null,
      on_day: on.value,
      note: input.note || null,
      document: document?.sha256 ?? null,
      document_name: document?.name ?? null,
      document_kept: kept,
      takes_back: null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return ok({ id: row.id })
}

/** Takes the record of a duty back; both stay on record. */
export async function takeBackDuty(
  office: Office,
  by: Me,
  id: number,
): Promise<Result<{ readonly id: number }, 'no-such-record' | 'nothing-to-undo'>> {
  const record = await office.records
    .selectFrom('duty_record as r')
    .leftJoin('duty_record as u', 'u.takes_back', 'r.id')
    .select(['r.duty', 'r.month', 'r.on_day', 'u.id as undone'])
    .where('r.id', '=', id)
    .where('r.takes_back', 'is', null)
    .executeTakeFirst()
  if (record === undefined) return err('no-such-record')
  if (record.undone !== null) return err('nothing-to-undo')
  await office.records
    .insertInto('duty_record')
    .values({
      duty: record.duty,
      month: record.month,
      on_day: record.on_day,
      note: null,
      document: null,
      document_name: null,
      takes_back: id,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok({ id })
}

/**
 * Tells a day that duties are counted from; null withdraws it. A planned filing lies between
 * the start and the last day to file; the other days have come.
 */
export async function tellEvent(
  office: Office,
  by: Me,
  { event, on }: { readonly event: DriveEvent; readonly on: string | null },
): Promise<Result<void, 'no-petition-yet' | 'date-in-future' | 'outside-the-window'>> {
  const rules = await petitionRules(office.records)
  if (rules === null) return err('no-petition-yet')
  if (on !== null) {
    const day = parseCalendarDate(on)
    const isPlan = event === 'filing'
    const today = await petitionDay(office)
    if (!day.ok || (!isPlan && day.value > today)) return err('date-in-future')
    const outside =
      day.value < calendarDate(rules.start) || day.value > calendarDate(rules.deadline)
    if (isPlan && outside) return err('outside-the-window')
  }
  await office.records
    .insertInto('drive_event')
    .values({ event, on_day: on, by_id: by.id, by_name: by.name, at: office.clock() })
    .execute()
  return ok(undefined)
}
