import { calendarDate, err, ok, type Result } from '@groundswell/basics'
import { driveCalendar, filingDeadline, iCalendar } from '@groundswell/rules'
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
    const text = `${last}, ${days} days after ${start.value}\n${groundsText(asked.value)}`
    return ok({ json: asked.value, text })
  })
}

/** `rules calendar`: all dates of a drive as a table, JSON or iCalendar. */
export function calendar(options: {
  readonly rules: string
  readonly kind?: string
  readonly start: string
  readonly filed?: string
  readonly election?: string
  readonly ical?: boolean
}): Result<Answer, Refusal> {
  const start = dateOption('--start', options.start)
  if (!start.ok) return start
  const filed =
    options.filed === undefined ? undefined : dateOption('--filed', options.filed)
  if (filed?.ok === false) return filed
  const election =
    options.election === undefined
      ? undefined
      : dateOption('--election', options.election)
  if (election?.ok === false) return election

  return withPack(options.rules, (pack) => {
    const asked = driveCalendar(pack, {
      kind: options.kind ?? pack.kinds[0]?.kind ?? '',
      start: start.value,
      ...(filed === undefined ? {} : { filed: filed.value }),
      ...(election === undefined ? {} : { election: election.value }),
    })
    if (!asked.ok) return err(rulesRefusal(asked.error))
    if (options.ical) {
      const today = calendarDate(new Date().toISOString().slice(0, 10))
      const text = iCalendar(asked.value, today)
      return ok({ json: { ical: text }, text: text.trimEnd() })
    }
    const rows = asked.value.entries.map((entry) => [
      entry.date,
      entry.timing === 'latest' ? `${entry.what} (at the latest)` : entry.what,
      entry.rule,
      entry.cites.map((c) => c.section).join('; ') +
        (entry.unverified ? ' (unverified)' : ''),
    ])
    return ok({ json: asked.value, text: table(['date', 'what', 'rule', 'law'], rows) })
  })
}
