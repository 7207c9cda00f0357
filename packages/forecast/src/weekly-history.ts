import { addDays, type CalendarDate, daysBetween } from '@groundswell/basics'

/** Lines turned in on one day. */
export interface DailyTurnIn {
  readonly date: CalendarDate
  readonly lines: number
}

/** The turn-ins as whole weeks that end on the last day. */
export interface WeeklyHistory {
  readonly lastDay: CalendarDate
  readonly total: number
  /** Lines of each week, oldest first; days before the first whole week count in `total` alone. */
  readonly weeks: readonly number[]
  /** For each week its seven days' lines. */
  readonly days: readonly (readonly number[])[]
}

/**
 * Whole weeks counted back from `lastDay`, days without a row being days without lines.
 * Days of one date are added up; days after `lastDay` are left out.
 */
export function weeklyHistory(
  daily: Iterable<DailyTurnIn>,
  lastDay: CalendarDate,
): WeeklyHistory {
  const byAge: number[] = []
  let total = 0
  for (const { date, lines } of daily) {
    const age = daysBetween(date, lastDay)
    if (age < 0) continue
    while (byAge.length <= age) byAge.push(0)
    byAge[age] = (byAge[age] ?? 0) + lines
    total += lines
  }
  const days: number[][] = []
  for (let week = Math.floor(byAge.length / 7) - 1; week >= 0; week--) {
    days.push(Array.from({ length: 7 }, (_, k) => byAge[week * 7 + 6 - k] ?? 0))
  }
  const weeks = days.map((week) => week.reduce((sum, lines) => sum + lines, 0))
  return { lastDay, total, weeks, days }
}

/** The dates after `lastDay`, up to the deadline. */
export function daysLeft(
  lastDay: CalendarDate,
  deadline: CalendarDate,
): readonly CalendarDate[] {
  const count = Math.max(0, daysBetween(lastDay, deadline))
  return Array.from({ length: count }, (_, k) => addDays(lastDay, k + 1))
}
