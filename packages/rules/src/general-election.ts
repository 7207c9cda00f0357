import { addDays, type CalendarDate, daysBetween, yearOf } from '@groundswell/basics'
import { nthWeekday } from './holiday.ts'

/** Which elections a qualified measure can go to, and what is due before them. */
export interface GeneralElectionRule {
  readonly held: 'november-of-even-years'
  readonly cites: readonly string[]
  /** When the call for missing arguments goes out at the latest. */
  readonly callForArguments?: {
    readonly daysBefore: number
    readonly cites: readonly string[]
  }
}

/** The general election of a year: the Tuesday after the first Monday of November. */
export function generalElectionDay(year: number): CalendarDate {
  return addDays(nthWeekday(year, 11, 1, 1), 1)
}

/** The first general election of an even year at least `days` after `date`. */
export function generalElectionAfter(date: CalendarDate, days: number): CalendarDate {
  const year = yearOf(date) + (yearOf(date) % 2)
  const election = generalElectionDay(year)
  return daysBetween(date, election) >= days ? election : generalElectionDay(year + 2)
}
