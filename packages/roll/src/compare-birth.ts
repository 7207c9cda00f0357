import { birthLevels } from './comparison.ts'
import { isOneEdit } from './edit-distance.ts'

const at = {
  other: birthLevels.indexOf('other'),
  nearYear: birthLevels.indexOf('near-year'),
  sameYearOtherDay: birthLevels.indexOf('same-year-other-day'),
  twoParts: birthLevels.indexOf('two-parts'),
  sameYear: birthLevels.indexOf('same-year'),
  nearDate: birthLevels.indexOf('near-date'),
  sameDate: birthLevels.indexOf('same-date'),
}

/**
 * The place in `birthLevels` of two births written as `yyyymmdd`, where 0 is unknown and
 * 00 an unknown part. `near-date` is one part with one slip (a digit wrong, lost or exchanged)
 * or day and month exchanged; `two-parts` is one part altogether different.
 */
export function birthLevel(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  const [yearA, yearB] = [Math.trunc(a / 10_000), Math.trunc(b / 10_000)]
  const [dayOfYearA, dayOfYearB] = [a % 10_000, b % 10_000]
  if (dayOfYearA === 0 || dayOfYearB === 0) {
    if (yearA === yearB) return at.sameYear
    return Math.abs(yearA - yearB) === 1 ? at.nearYear : at.other
  }
  if (a === b) return at.sameDate
  const [monthA, monthB] = [Math.trunc(dayOfYearA / 100), Math.trunc(dayOfYearB / 100)]
  const [dayA, dayB] = [dayOfYearA % 100, dayOfYearB % 100]
  if (yearA === yearB) {
    if (dayA === 0 || dayB === 0)
      return monthA === monthB ? at.nearDate : at.sameYearOtherDay
    if (monthA === dayB && dayA === monthB) return at.nearDate
    if (monthA === monthB) return isSlip(dayA, dayB) ? at.nearDate : at.twoParts
    if (dayA === dayB) return isSlip(monthA, monthB) ? at.nearDate : at.twoParts
    return at.sameYearOtherDay
  }
  if (dayOfYearA === dayOfYearB) return isSlip(yearA, yearB) ? at.nearDate : at.twoParts
  return Math.abs(yearA - yearB) === 1 ? at.nearYear : at.other
}

/** One slip of the pen, with or without the zero in front: 1 for 10, 01 for 11, 1986 for 1968. */
function isSlip(a: number, b: number): boolean {
  const padded = (n: number) => String(n).padStart(2, '0')
  return isOneEdit(String(a), String(b)) || isOneEdit(padded(a), padded(b))
}
