import {
  type CalendarDate,
  err,
  ok,
  type RandomStream,
  type Result,
  randomStream,
} from '@groundswell/basics'
import type { CountPosterior } from './count-posterior.ts'
import { type Band, bandOf, type Interval, intervalOf } from './interval.ts'
import { addedBy } from './more-lines.ts'
import { gammaVariate, normalVariate } from './random-variate.ts'
import {
  type DailyTurnIn,
  daysLeft,
  type WeeklyHistory,
  weeklyHistory,
} from './weekly-history.ts'
import {
  afterSurprise,
  type LevelAndGrowth,
  nextWeek,
  type WeeklyState,
  weeklyStates,
} from './weekly-level.ts'

export interface PaceQuestion {
  readonly daily: readonly DailyTurnIn[]
  readonly deadline: CalendarDate
  readonly required: number
  readonly seed: string
  /** The last day whose turn-ins are complete; by default the last day with a row. */
  readonly lastDay?: CalendarDate
  /** Turns lines to come into distinct valid ones; without it every line counts as one. */
  readonly count?: { readonly posterior: CountPosterior; readonly raw: number }
  /** Possible futures; 2,000 by default. */
  readonly futures?: number
}

/** What is expected in hand at the end of a day. */
export interface FanPoint extends Band {
  readonly date: CalendarDate
}

/** The forecast to the deadline, with the keys of `groundswell pace --json`. */
export interface Pace extends Interval {
  /** That the requirement is met by the deadline. */
  readonly probability: number
  readonly fan: readonly FanPoint[]
  /** Lines turned in altogether on the deadline. */
  readonly lines: Interval
  /** Lines a day in the last four weeks, and lines a day that the requirement asks from now on. */
  readonly linesPerDay: number
  readonly linesPerDayNeeded: number | null
  readonly assumptions: readonly string[]
}

export type PaceProblem =
  | { readonly kind: 'no-turn-ins'; readonly field: 'daily' }
  | {
      readonly kind: 'not-a-count'
      readonly field: 'lines'
      readonly date: CalendarDate
      readonly value: number
    }
  | {
      readonly kind: 'deadline-passed'
      readonly field: 'deadline'
      readonly deadline: CalendarDate
      readonly lastDay: CalendarDate
    }

/**
 * Where the drive will stand on each day to the deadline. Weeks to come are the drive's
 * weekly level, which keeps drifting as it has drifted, times surprises drawn from its
 * own weeks; days follow the pattern of whole past weeks; a rush before the deadline is
 * possible though not seen yet. Forecasts lines turned in, not signatures given: sheets
 * lag signatures by days or weeks.
 */
export function pace(question: PaceQuestion): Result<Pace, PaceProblem> {
  const { daily, deadline, required, count } = question
  const wrong = daily.find((d) => !Number.isSafeInteger(d.lines) || d.lines < 0)
  if (wrong) {
    const { date, lines: value } = wrong
    return err({ kind: 'not-a-count', field: 'lines', date, value })
  }
  const last = daily.reduce(
    (max, d) => (d.date > max ? d.date : max),
    daily[0]?.date ?? '',
  )
  const lastDay = question.lastDay ?? daily.find((d) => d.date === last)?.date
  if (lastDay === undefined) return err({ kind: 'no-turn-ins', field: 'daily' })
  if (deadline < lastDay) {
    return err({ kind: 'deadline-passed', field: 'deadline', deadline, lastDay })
  }
  const history = weeklyHistory(daily, lastDay)
  const dates = daysLeft(lastDay, deadline)
  const futures = question.futures ?? 2000
  const stream = randomStream(`${question.seed}/pace`)
  const stateOf = weeklyStates(history.weeks)
  const valid = dates.map(() => new Float64Array(futures))
  const finalLines = new Float64Array(futures)
  const final = new Float64Array(futures)

  for (let i = 0; i < futures; i++) {
    const coming = futureDays(stream, {
      history,
      state: stateOf(stream),
      days: dates.length,
    })
    const luck = normalVariate(stream)
    const draw = count ? i % count.posterior.draws : 0
    let more = 0
    const inHand = () => {
      if (!count) return history.total + more
      const base = count.posterior.distinct[draw] ?? 0
      return (
        base + addedBy(count.posterior, { draw, raw: count.raw, more, luck }).distinct
      )
    }
    for (const [k, turnedIn] of coming.entries()) {
      more += turnedIn
      const column = valid[k]
      if (column) column[i] = inHand()
    }
    finalLines[i] = history.total + more
    final[i] = inHand()
  }
  const reached = final.filter((n) => n >= required).length
  return ok({
    ...intervalOf(final),
    probability: reached / futures,
    fan: dates.map((date, k) => ({ date, ...bandOf(valid[k] ?? final) })),
    lines: intervalOf(finalLines),
    linesPerDay: recentPace(history),
    linesPerDayNeeded: paceNeeded(question, history, dates.length),
    assumptions: assumptions(question, history),
  })
}

/** Lines of each day to come, in one possible future. */
function futureDays(
  stream: RandomStream,
  given: {
    readonly history: WeeklyHistory
    readonly state: WeeklyState
    readonly days: number
  },
): readonly number[] {
  const { history, days } = given
  const { surprises, spread } = given.state
  // The level rests on that many weeks: its own error is that of their mean.
  const uncertain =
    history.weeks.length < 3 ? 0.5 : (0.4 * spread) / Math.sqrt(history.weeks.length)
  let state: LevelAndGrowth = {
    ...given.state,
    level: given.state.level * Math.exp(uncertain * normalVariate(stream)),
  }
  const rush = deadlineRush(stream, days)
  const coming: number[] = []
  while (coming.length < days) {
    const surprise = surprises[stream.below(surprises.length)] ?? 0
    const week = Math.max(0, nextWeek(state) * (1 + surprise))
    for (const share of weekPattern(stream, history)) {
      const day = coming.length
      if (day < days) coming.push(Math.round(week * share * rush(day)))
    }
    state = afterSurprise(state, surprise)
  }
  return coming
}

/**
 * Drives hurry at the end. Three futures in ten have a rush that past weeks do not show: it
 * starts somewhere in the last five weeks and multiplies the pace, on average by 2.6.
 */
function deadlineRush(stream: RandomStream, days: number): (day: number) => number {
  const happens = stream.uniform() < 0.3
  const start = Math.max(0, days - Math.ceil(35 * stream.uniform()))
  const height = 1.6 * gammaVariate(stream, 1)
  return (day) => (happens && day >= start ? 1 + height : 1)
}

/** How one of the last eight weeks with lines spread them over its days. */
function weekPattern(stream: RandomStream, history: WeeklyHistory): readonly number[] {
  const recent = history.days.filter((_, k) => (history.weeks[k] ?? 0) > 0).slice(-8)
  const week = recent.length > 0 ? recent[stream.below(recent.length)] : undefined
  const total = week?.reduce((sum, lines) => sum + lines, 0) ?? 0
  return week && total > 0 ? week.map((lines) => lines / total) : EVEN_WEEK
}

const EVEN_WEEK = Array.from({ length: 7 }, () => 1 / 7)

function recentPace({ weeks, total }: WeeklyHistory): number {
  const recent = weeks.slice(-4)
  if (recent.length === 0) return total
  return recent.reduce((sum, w) => sum + w, 0) / (7 * recent.length)
}

/** Lines a day from now on that just meet the requirement in the median; `null` when none can. */
function paceNeeded(
  { required, count }: PaceQuestion,
  history: WeeklyHistory,
  days: number,
): number | null {
  if (!count) return perDay(required - history.total, days)
  const { posterior, raw } = count
  const middle = medianDraw(posterior)
  const missing = required - (posterior.distinct[middle] ?? 0)
  if (missing <= 0) return 0
  const gain = (more: number) =>
    addedBy(posterior, { draw: middle, raw, more, luck: 0 }).distinct
  let high = required
  while (gain(high) < missing) {
    high *= 2
    if (high > 50 * required) return null
  }
  let low = 0
  while (high - low > 1) {
    const between = Math.floor((low + high) / 2)
    if (gain(between) >= missing) high = between
    else low = between
  }
  return perDay(high, days)
}

function perDay(lines: number, days: number): number | null {
  if (lines <= 0) return 0
  return days === 0 ? null : Math.ceil(lines / days)
}

function medianDraw({ distinct }: CountPosterior): number {
  const order = [...distinct.keys()].sort(
    (a, b) => (distinct[a] ?? 0) - (distinct[b] ?? 0),
  )
  return order[Math.floor(order.length / 2)] ?? 0
}

function assumptions(question: PaceQuestion, history: WeeklyHistory): readonly string[] {
  const found = [
    `Lines turned in by ${history.lastDay} are complete; lines signed but not yet turned in are not in hand and come later (the forecast is of turn-ins).`,
    'Weeks to come drift and scatter as the weeks so far did; three futures in ten have a rush at the end that has not shown yet.',
    'Nobody changes the drive because of this forecast.',
  ]
  if (!question.count) {
    found.push('No review was given: every line counts as one valid signature.')
  } else {
    found.push(
      'Lines to come are as valid as today’s and from the same signers: duplicates grow with the square.',
    )
  }
  if (history.weeks.length < 3) {
    found.push(
      `Only ${history.weeks.length} whole weeks are known: the fan is a guess to within a factor of two.`,
    )
  }
  return found
}
