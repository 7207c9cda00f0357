import { birthLevels } from './comparison.ts'

const at = {
  other: birthLevels.indexOf('other'),
  nearYear: birthLevels.indexOf('near-year'),
  sameYearOtherDay: birthLevels.indexOf('same-year-other-day'),
  sameYear: birthLevels.indexOf('same-year'),
  nearDate: birthLevels.indexOf('near-date'),
  sameDate: birthLevels.indexOf('same-date'),
}

/**
 * The place in `birthLevels` of two births written as `yyyymmdd`, where 0 is unknown and
 * 00 an unknown part. `near-date` is one slip of a digit, exchanged neighbours, day and month
 * exchanged, or two of the three parts equal.
 */
export function birthLevel(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  const [yearA, yearB] = [Math.trunc(a / 10_000), Math.trunc(b / 10_000)]
  const dayA = a % 10_000
  const dayB = b % 10_000
  if (dayA === 0 || dayB === 0) {
    if (yearA === yearB) return at.sameYear
    return Math.abs(yearA - yearB) === 1 ? at.nearYear : at.other
  }
  if (a === b) return at.sameDate
  const [monthA, monthB] = [Math.trunc(dayA / 100), Math.trunc(dayB / 100)]
  const [domA, domB] = [dayA % 100, dayB % 100]
  if (yearA === yearB) {
    if (monthA === monthB || domA === domB || domA === 0 || domB === 0) return at.nearDate
    if (monthA === domB && domA === monthB) return at.nearDate
    return isExchange(dayA, dayB, 4) ? at.nearDate : at.sameYearOtherDay
  }
  if (dayA === dayB) return at.nearDate
  if (isExchange(a, b, 8)) return at.nearDate
  return Math.abs(yearA - yearB) === 1 ? at.nearYear : at.other
}

/** Whether two numbers of `width` digits differ by one exchange of neighbouring digits. */
function isExchange(a: number, b: number, width: number): boolean {
  let scale = 1
  for (let k = 0; k < width - 1; k++, scale *= 10) {
    const low = Math.trunc(a / scale) % 10
    const high = Math.trunc(a / (scale * 10)) % 10
    if (
      low !== high &&
      a - low * scale - high * scale * 10 + high * scale + low * scale * 10 === b
    ) {
      return true
    }
  }
  return false
}
