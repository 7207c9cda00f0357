import { err, ok, parseCalendarDate, type Result } from '@groundswell/basics'
import {
  countPosterior,
  type DailyTurnIn,
  type Pace,
  type PaceProblem,
  pace,
} from '@groundswell/forecast'
import type { Answer, Desk } from '../command.ts'
import { countIn, notANumber } from '../county-file.ts'
import { readDelimitedFile } from '../delimited-file.ts'
import { readEvidence } from '../evidence-file.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
import { percent } from '../words/count.ts'
import { dateOption } from './date-option.ts'

interface PaceOptions {
  readonly daily: string
  readonly deadline: string
  readonly required: number
  readonly asOf?: string
  readonly raw?: string
  readonly reviewed?: string
  readonly pairs?: string
  readonly seed: string
}

/** `pace`: the fan from the last complete day to the deadline, and the odds of the requirement. */
export async function paceAhead(
  options: PaceOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const deadline = dateOption('--deadline', options.deadline)
  if (!deadline.ok) return deadline
  const asOf =
    options.asOf === undefined ? undefined : dateOption('--as-of', options.asOf)
  if (asOf?.ok === false) return asOf
  if (options.required < 1) {
    const sentence = 'The requirement must be at least 1.'
    return err({ code: 'impossible-count', field: '--required', sentence })
  }
  desk.progress({ step: 'reading', done: 0 })
  const daily = readDaily(options.daily)
  if (!daily.ok) return daily
  const { seed, required } = options
  const count = await countOf(options)
  if (!count.ok) return count
  desk.progress({ step: 'looking ahead', done: 0 })
  const ahead = pace({
    daily: daily.value,
    deadline: deadline.value,
    required,
    seed,
    ...(asOf === undefined ? {} : { lastDay: asOf.value }),
    ...(count.value === undefined ? {} : { count: count.value }),
  })
  if (!ahead.ok) return err(paceRefusal(ahead.error, options))
  const json = { ...ahead.value, required, deadline: deadline.value, seed }
  return ok({ json, text: paceText(ahead.value, required) })
}

function readDaily(path: string): Result<readonly DailyTurnIn[], Refusal> {
  const daily: DailyTurnIn[] = []
  const read = readDelimitedFile(path, { required: ['date', 'lines'] }, (row) => {
    const date = parseCalendarDate(row.cell('date'))
    const lines = countIn(row, 'lines')
    if (!date.ok) {
      const sentence = `"${row.cell('date').slice(0, 40)}" is not a date; write YYYY-MM-DD.`
      return { code: 'not-a-date', sentence, file: path, line: row.line, column: 'date' }
    }
    if (!(lines >= 0)) return notANumber(path, row, 'lines')
    daily.push({ date: date.value, lines })
    return undefined
  })
  return read.ok ? ok(daily) : read
}

async function countOf(options: PaceOptions) {
  const { raw, reviewed, pairs, seed } = options
  if (raw === undefined || reviewed === undefined) return ok(undefined)
  const evidence = await readEvidence({ raw, reviewed, pairs })
  if (!evidence.ok) return evidence
  const posterior = countPosterior({ evidence: evidence.value, seed })
  return ok({ posterior, raw: evidence.value.raw })
}

function paceText(ahead: Pace, required: number): string {
  const weekly = ahead.fan.filter((_, i) => (ahead.fan.length - 1 - i) % 7 === 0)
  const rows = weekly.map((p) => [
    p.date,
    grouped(p.low),
    grouped(p.median),
    grouped(p.high),
  ])
  const range = `${grouped(ahead.low)}–${grouped(ahead.high)}`
  return [
    table(['by the end of', 'low', 'median', 'high'], rows),
    '',
    `at the deadline  ${grouped(ahead.median)}   (90 % sure: ${range}) of ${grouped(required)}`,
    `requirement met  ${percent(ahead.probability)}`,
    `lines a day      ${grouped(ahead.linesPerDay)} in the last four weeks${
      ahead.linesPerDayNeeded === null
        ? ''
        : `, ${grouped(Math.ceil(ahead.linesPerDayNeeded))} needed from now on`
    }`,
    ...ahead.assumptions.map((assumption) => `assumes ${assumption}`),
  ].join('\n')
}

function paceRefusal(problem: PaceProblem, options: PaceOptions): Refusal {
  switch (problem.kind) {
    case 'no-turn-ins':
      return {
        code: problem.kind,
        file: options.daily,
        sentence: 'There are no turn-ins.',
      }
    case 'not-a-count': {
      const sentence = `${problem.date} has ${problem.value} lines; a whole number is wanted.`
      return { code: problem.kind, file: options.daily, column: 'lines', sentence }
    }
    case 'deadline-passed': {
      const sentence = `The deadline ${problem.deadline} lies before the last turn-in, ${problem.lastDay}.`
      return { code: problem.kind, field: '--deadline', sentence }
    }
  }
}
