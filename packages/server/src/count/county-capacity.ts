import { addDays, calendarDate, daysBetween } from '@groundswell/basics'
import type { TurnInGroup } from './turn-ins-by-group.ts'

const recentDays = 28
/** A county is not asked for more than so many times what it ever brought a day. */
const stretch = 2

export interface CountyPace {
  readonly county: string
  /** Lines a day over the last four weeks. */
  readonly recent: number
  /** Lines that it could still give until the deadline, if it doubled its best pace. */
  readonly capacity: number
}

/**
 * How many more lines each county could give: twice the lines a day that it brought at its
 * best, over the last four weeks or since the start, for each day that is left. A judgement,
 * not a measurement; what rests on it says so.
 */
export function countyCapacity(
  groups: readonly TurnInGroup[],
  drive: { readonly start: string; readonly asOf: string; readonly daysLeft: number },
): readonly CountyPace[] {
  const today = calendarDate(drive.asOf)
  const since = addDays(today, -recentDays)
  const days = Math.max(1, daysBetween(calendarDate(drive.start), today))
  const byCounty = Map.groupBy(groups, ({ county }) => county)
  return [...byCounty].map(([county, own]) => {
    const sum = (some: readonly TurnInGroup[]) =>
      some.reduce((total, { lines }) => total + lines, 0)
    const recent = sum(own.filter(({ weekOf }) => weekOf >= since)) / recentDays
    const best = Math.max(recent, sum(own) / days)
    return {
      county,
      recent,
      capacity: Math.max(0, Math.floor(stretch * best * drive.daysLeft)),
    }
  })
}
