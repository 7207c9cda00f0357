import {
  type CalendarDate,
  calendarDate,
  err,
  ok,
  type Result,
} from '@groundswell/basics'
import {
  type CalendarEntry,
  type DriveCalendar,
  driveCalendar,
  filingDeadline,
  iCalendar,
  whatIf as otherwise,
  type WhatIf,
  warningsOn,
} from '@groundswell/rules'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { table } from '../table.ts'
import { groundsText } from '../words/grounds.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { dateOption } from './date-option.ts'
import { withPack } from './with-pack.ts'

/** `rules deadline`: the last day to file. */
export function deadline(options: {
  readonly rules: string
  readonly kind: string
  readonly start: string
}): Result<Answer, Refusal> {
  const start = dateOption('--start', options.start)
  if (!start.ok) return start
  return withPack(options.rules, (pack) => {
    const asked = filingDeadline(pack, { kind: options.kind, start: start.value })
    if (!asked.ok) return err(rulesRefusal(asked.error))
    const { deadline: last, days } = asked.value
    const how = days === undefined ? '' : `, ${days} days after ${start.value}`
    const text = `${last}${how}\n${groundsText(asked.value)}`
    return ok({ json: asked.value, text })
  })
}

interface CalendarOptions {
  readonly rules: string
  readonly kind?: string
  readonly start: string
  readonly submitted?: string
  readonly filed?: string
  readonly election?: string
  readonly whatIf?: string
  readonly today?: string
  readonly ical?: boolean
}

/** `rules calendar`: all dates of a drive as a table, JSON or iCalendar, or what-if and warnings. */
export function calendar(options: CalendarOptions): Result<Answer, Refusal> {
  const dates = datesOf(options)
  if (!dates.ok) return dates
  const { start, whatIf, today, ...known } = dates.value
  return withPack(options.rules, (pack) => {
    const kind = options.kind ?? pack.kinds[0]?.kind ?? ''
    const asked = driveCalendar(pack, { kind, start, ...known })
    if (!asked.ok) return err(rulesRefusal(asked.error))
    if (whatIf !== undefined) {
      const other = otherwise(pack, { kind, start, ...known }, { start: whatIf })
      return other.ok ? ok(difference(other.value)) : err(rulesRefusal(other.error))
    }
    if (today !== undefined) return ok(warnings(asked.value, today))
    if (options.ical) {
      const stamp = calendarDate(new Date().toISOString().slice(0, 10))
      const text = iCalendar(asked.value, stamp, `${pack.title}, ${kind}`)
      return ok({ json: { ical: text }, text: text.trimEnd() })
    }
    const rows = asked.value.entries.map((entry) => [
      entry.date,
      entry.timing === 'latest' ? `${entry.what} (at the latest)` : entry.what,
      entry.rule,
      sections(entry),
    ])
    return ok({ json: asked.value, text: table(['date', 'what', 'rule', 'law'], rows) })
  })
}

/** The dates among the options, each read by its name. */
function datesOf(options: CalendarOptions): Result<CalendarDates, Refusal> {
  const start = dateOption('--start', options.start)
  if (!start.ok) return start
  const dates: { -readonly [Key in keyof CalendarDates]: CalendarDates[Key] } = {
    start: start.value,
  }
  for (const name of ['submitted', 'filed', 'election', 'whatIf', 'today'] as const) {
    const text = options[name]
    if (text === undefined) continue
    const date = dateOption(name === 'whatIf' ? '--what-if' : `--${name}`, text)
    if (!date.ok) return date
    dates[name] = date.value
  }
  return ok(dates)
}

interface CalendarDates {
  readonly start: CalendarDate
  readonly submitted?: CalendarDate
  readonly filed?: CalendarDate
  readonly election?: CalendarDate
  readonly whatIf?: CalendarDate
  readonly today?: CalendarDate
}

function difference({ before, after, changes, otherLaw }: WhatIf): Answer {
  const rows = changes.map((c) => [
    c.what,
    c.before ?? '',
    c.after ?? '',
    c.days === undefined ? '' : `${c.days > 0 ? '+' : ''}${c.days}`,
  ])
  const dates =
    changes.length === 0
      ? 'No date changes.'
      : table(['what', `from ${before.start}`, `from ${after.start}`, 'days'], rows)
  const text = otherLaw
    ? `${dates}\nThe law of ${after.start} is another text: ${after.pack} instead of ${before.pack}.`
    : dates
  return { json: { before: before.start, after: after.start, otherLaw, changes }, text }
}

function warnings(of: DriveCalendar, today: CalendarDate): Answer {
  const due = warningsOn(of, today)
  const rows = due.map(({ entry, daysLeft, level }) => [
    entry.date,
    `${daysLeft}`,
    level,
    entry.what,
    entry.by,
    sections(entry),
  ])
  const text =
    due.length === 0
      ? `Nothing to warn of on ${today}.`
      : table(['date', 'days', 'how near', 'what', 'by', 'law'], rows)
  return { json: { today, warnings: due }, text }
}

function sections(entry: CalendarEntry): string {
  const open = entry.unverified ? ' (unverified)' : ''
  return `${entry.cites.map((c) => c.section).join('; ')}${open}`
}
