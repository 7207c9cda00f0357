import { addDays, type CalendarDate, yearOf } from '@groundswell/basics'
import { nthWeekday } from './holiday.ts'

/** Which elections a qualified measure can go to, and what is due before them. */
export interface GeneralElectionRule {
  readonly held: 'november-of-even-years' | 'november-of-every-year'
  readonly cites: readonly string[]
  /** When the call for missing arguments goes out at the latest. */
  readonly callForArguments?: {
    readonly daysBefore: number
    readonly cites: readonly string[]
  }
}

/** Anything that may hold general elections, such as a pack. */
interface HasGeneralElection {
  readonly generalElection?: GeneralElectionRule
}

/** The general election of a year: the Tuesday after the first Monday of November. */
export function generalElectionDay(year: number): CalendarDate {
  return addDays(nthWeekday(year, 11, 1, 1), 1)
}

/** The first general election on or after a day; nothing where there are none. */
export function electionAfter(
  { generalElection }: HasGeneralElection,
  date: CalendarDate,
): CalendarDate | undefined {
  if (!generalElection) return undefined
  const every = generalElection.held === 'november-of-every-year' ? 1 : 2
  const year = yearOf(date) + (yearOf(date) % every)
  const election = generalElectionDay(year)
  return date <= election ? election : generalElectionDay(year + every)
}
