import {
  type CalendarDate,
  daysBetween,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import {
  driveCalendar,
  type CalendarEntry as Entry,
  iCalendar,
  type Refusal,
  warningsOn,
  whatIf,
} from '@groundswell/rules'
import type { Office } from '../office.ts'
import { citedLaw } from '../records/cited-law.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type {
  CalendarEntry,
  CalendarWhatIf,
  DriveCalendarAnswer,
} from '../wire/calendar.ts'
import { calendarQuestion } from './calendar-question.ts'

/** All dates of the drive as they stand today; null before a petition is set up. */
export async function calendarAnswer(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<Omit<DriveCalendarAnswer, 'feed'> | null> {
  const rules = await petitionRules(office.records)
  if (rules === null) return null
  const { question, filedIs } = await calendarQuestion(office.records, rules)
  const calendar = orBug(driveCalendar(rules.pack, question))
  const today = await petitionDay(office)
  const entries = calendar.entries.map((entry) => entryShown(entry, today))
  const ahead = entries.filter(({ daysLeft }) => daysLeft >= 0)
  const next = ahead.find(({ by }) => by === 'proponents') ?? ahead[0]
  return {
    rules: calendar.pack,
    today,
    start: calendar.start,
    filed: calendar.filed,
    filedIs,
    entries,
    next: next?.id ?? null,
    warnings: warningsOn(calendar, today).map(({ entry, level }) => ({
      entry: entryShown(entry, today),
      level,
    })),
  }
}

export type WhatIfRefusal = 'no-petition-yet' | 'bad-input' | 'unknown-rules'

/** What another start or another day of filing would change, date by date. */
export async function whatIfAnswer(
  office: Pick<Office, 'records' | 'clock'>,
  other: { readonly start?: string | undefined; readonly filed?: string | undefined },
): Promise<Result<CalendarWhatIf, WhatIfRefusal>> {
  const rules = await petitionRules(office.records)
  if (rules === null) return err('no-petition-yet')
  const days: { start?: CalendarDate; filed?: CalendarDate } = {}
  for (const key of ['start', 'filed'] as const) {
    const text = other[key]
    if (text === undefined) continue
    const day = parseCalendarDate(text)
    if (!day.ok) return err('bad-input')
    days[key] = day.value
  }
  const { question, filedIs } = await calendarQuestion(office.records, rules)
  // A plan made for one start says nothing about another; a filing that was done stays done.
  const { filed: _planned, ...unfiled } = question
  const base = days.start !== undefined && filedIs === 'planned' ? unfiled : question
  const found = whatIf(rules.pack, base, days)
  if (!found.ok)
    return err(found.error.kind === 'no-version' ? 'unknown-rules' : 'bad-input')
  const { after, changes, otherLaw } = found.value
  return ok({
    start: after.start,
    filed: after.filed,
    rules: after.pack,
    otherLaw,
    changes: changes.map((each) => ({
      id: each.id,
      what: each.what,
      before: each.before ?? null,
      after: each.after ?? null,
      days: each.days ?? null,
      ruleBefore: each.rule?.before ?? null,
      ruleAfter: each.rule?.after ?? null,
    })),
  })
}

/** The calendar as iCalendar text; null before a petition is set up. */
export async function calendarText(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<string | null> {
  const rules = await petitionRules(office.records)
  if (rules === null) return null
  const { question } = await calendarQuestion(office.records, rules)
  const calendar = orBug(driveCalendar(rules.pack, question))
  return iCalendar(calendar, await petitionDay(office), rules.title)
}

function entryShown(entry: Entry, today: CalendarDate): CalendarEntry {
  const { id, what, date, rule, timing, by, cites } = entry
  return {
    id,
    what,
    date,
    rule,
    timing,
    by,
    daysLeft: daysBetween(today, date),
    law: citedLaw(cites),
  }
}

/** A petition was set up with a deadline that follows from its pack, so a refusal is a bug. */
function orBug<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`no calendar: ${result.error.kind}`)
  return result.value
}
