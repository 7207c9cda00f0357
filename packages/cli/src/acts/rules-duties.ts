import {
  type CalendarDate,
  calendarDate,
  err,
  ok,
  type Result,
} from '@groundswell/basics'
import {
  type DutyFacts,
  type DutyStanding,
  dutyGate,
  dutyTimeText,
  type Pack,
  petitionKind,
  requirement,
} from '@groundswell/rules'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { grouped } from '../table.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { dateOption } from './date-option.ts'
import { withPack } from './with-pack.ts'

export interface DutyOptions {
  readonly rules: string
  readonly kind?: string
  readonly today?: string
  readonly start?: string
  readonly submitted?: string
  readonly firstMoney?: string
  readonly filed?: string
  readonly required?: number
  readonly gathered: number
  readonly done: readonly string[]
  readonly month: readonly string[]
  readonly lacking: readonly string[]
}

/** `rules duties`: what the law asks of a drive, what is missing, by when, and what it costs. */
export function duties(options: DutyOptions): Result<Answer, Refusal> {
  return withPack(options.rules, (pack) => {
    const facts = factsOf(pack, options)
    if (!facts.ok) return facts
    const gate = dutyGate(pack, facts.value)
    const blocked = gate.blocked.map(
      ({ what, duties: stopping }) => `${what} waits for ${stopping.join(', ')}`,
    )
    const text = [
      ...gate.duties.map(dutyText),
      '',
      ...(blocked.length === 0 ? ['Nothing is blocked today.'] : blocked),
      `${grouped(gate.linesAtStake)} lines at stake.`,
    ]
    const times = new Map(pack.duties.map((d) => [d.id, dutyTimeText(d.when)]))
    const json = {
      pack: pack.reference,
      kind: facts.value.kind,
      today: facts.value.today,
      ...gate,
      duties: gate.duties.map((d) => ({ ...d, when: times.get(d.duty) })),
    }
    return ok({ json, text: text.join('\n') })
  })
}

/** A duty in two or three lines: how it stands, what it costs, by which law. */
function dutyText(standing: DutyStanding): string {
  const { state, month, due, daysLeft, title, cites, unverified } = standing
  const days = daysLeft === undefined ? '' : daysWords(daysLeft)
  const when = [month ?? due, days].filter(Boolean).join(', ')
  const law = `${cites.map((c) => c.section).join('; ')}${unverified ? ' (unverified)' : ''}`
  const costs = state === 'done' ? [] : [`costs  ${costText(standing)}`]
  return [
    `${state.padEnd(8)} ${title}${when === '' ? '' : ` (${when})`}`,
    ...[...costs, `law    ${law}`].map((line) => `         ${line}`),
  ].join('\n')
}

function daysWords(daysLeft: number): string {
  if (daysLeft === 0) return 'today'
  return daysLeft > 0 ? `${daysLeft} days left` : `${-daysLeft} days late`
}

function costText({ cost, lacking, threshold }: DutyStanding): string {
  const lines = lacking === undefined ? [] : [`${grouped(lacking.lines)} lines`]
  const from =
    threshold === undefined ? [] : [`owed from ${grouped(threshold)} signatures`]
  return [...lines, ...from, cost].join('; ')
}

function factsOf(pack: Pack, options: DutyOptions): Result<DutyFacts, Refusal> {
  const kind = options.kind ?? pack.kinds[0]?.kind ?? ''
  const known = petitionKind(pack, kind)
  if (!known.ok) return err(rulesRefusal(known.error))
  const required = options.required ?? requirementOf(pack, kind)
  const today = dateOption(
    '--today',
    options.today ?? new Date().toISOString().slice(0, 10),
  )
  if (!today.ok) return today
  const events: { -readonly [Key in keyof DutyFacts['events']]: CalendarDate } = {}
  for (const [event, field, text] of [
    ['submission', '--submitted', options.submitted],
    ['circulation', '--start', options.start],
    ['first-money', '--first-money', options.firstMoney],
    ['filing', '--filed', options.filed],
  ] as const) {
    if (text === undefined) continue
    const day = dateOption(field, text)
    if (!day.ok) return day
    events[event] = day.value
  }
  const done = pairs(pack, '--done', options.done, dayOrRefusal)
  const months = pairs(pack, '--month', options.month, (text, field) =>
    /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
      ? ok(text)
      : err({
          code: 'not-a-month',
          field,
          sentence: `"${text}" is no month; write YYYY-MM.`,
        }),
  )
  const lacking = pairs(pack, '--lacking', options.lacking, countsOrRefusal)
  if (!done.ok) return done
  if (!months.ok) return months
  if (!lacking.ok) return lacking
  return ok({
    kind,
    today: today.value,
    events,
    required,
    gathered: options.gathered,
    done: done.value.map(([duty, on]) => ({ duty, on })),
    months: months.value.map(([duty, month]) => ({ duty, month })),
    lacking: lacking.value.map(([duty, counts]) => ({ duty, ...counts })),
  })
}

/** Without a number nothing is owed at a share of it; a share of nothing is never reached. */
function requirementOf(pack: Pack, kind: string): number {
  const found = requirement(pack, { kind })
  return found.ok ? found.value.required : Number.MAX_SAFE_INTEGER
}

/** `duty=value`, the duty one that the pack knows. */
function pairs<T>(
  pack: Pack,
  field: string,
  texts: readonly string[],
  read: (text: string, field: string) => Result<T, Refusal>,
): Result<readonly (readonly [string, T])[], Refusal> {
  const found: (readonly [string, T])[] = []
  for (const text of texts) {
    const at = text.indexOf('=')
    const duty = text.slice(0, Math.max(0, at))
    if (!pack.duties.some(({ id }) => id === duty)) {
      const sentence = `"${text}" does not begin with a duty of ${pack.reference} and "=". There are: ${pack.duties.map(({ id }) => id).join(', ')}.`
      return err({ code: 'unknown-duty', field, sentence })
    }
    const value = read(text.slice(at + 1), field)
    if (!value.ok) return value
    found.push([duty, value.value])
  }
  return ok(found)
}

function dayOrRefusal(text: string, field: string): Result<CalendarDate, Refusal> {
  const day = dateOption(field, text)
  return day.ok ? ok(calendarDate(day.value)) : day
}

function countsOrRefusal(
  text: string,
  field: string,
): Result<{ readonly number: number; readonly lines: number }, Refusal> {
  const parts = /^(\d{1,9}):(\d{1,9})$/.exec(text)
  if (parts !== null) return ok({ number: Number(parts[1]), lines: Number(parts[2]) })
  const sentence = `"${text}" is not NUMBER:LINES, such as 3:27 for three sheets with 27 lines.`
  return err({ code: 'not-counts', field, sentence })
}
