import { calendarDate, daysBetween } from '@groundswell/basics'
import type { ForecastAnswer } from '../count/forecast-answer.ts'
import { weekOf } from '../records/week-of.ts'
import type { Dashboard } from '../wire/dashboard.ts'
import type { Petition } from '../wire/petition.ts'

/** Days that the present pace is measured over. */
const recentDays = 14

/** Turn-ins, the valid count so far, and the fan to the deadline. */
export function paceShown(
  petition: Petition,
  answer: ForecastAnswer,
  turnIns: readonly { readonly date: string; readonly lines: number }[],
  needed: Dashboard['needed'],
): Dashboard['pace'] {
  let cumulative = 0
  const days = turnIns.map(({ date, lines }) => {
    cumulative += lines
    return { date, lines, cumulative }
  })
  const weeks = new Map<string, number>()
  for (const { date, lines } of turnIns) {
    const week = weekOf(calendarDate(date), petition.start)
    weeks.set(week, (weeks.get(week) ?? 0) + lines)
  }
  const asOf = calendarDate(petition.asOf)
  const recent = turnIns
    .filter(({ date }) => daysBetween(calendarDate(date), asOf) < recentDays)
    .reduce((sum, { lines }) => sum + lines, 0)
  const span = Math.max(
    1,
    Math.min(recentDays, daysBetween(calendarDate(petition.start), asOf) + 1),
  )
  return {
    turnIns: days,
    weekly: [...weeks].map(([week, lines]) => ({ weekOf: week, lines })),
    validCumulative: answer.pace.past.map((day) => ({ ...day })),
    fan: answer.pace.fan.map((day) => ({ ...day })),
    final: answer.pace.final,
    probability: answer.pace.probability,
    linesPerDayNow: recent / span,
    linesPerDayNeeded: needed.linesPerDay,
    assumptions: [...answer.pace.assumptions],
  }
}
