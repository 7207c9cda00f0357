import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysInMonth,
  type Weekday,
  weekday,
} from '@groundswell/basics'

/** A holiday as a statute names it: a day of a month, or the nth weekday of a month. */
export type HolidayRule = FixedHoliday | NthWeekdayHoliday

interface FixedHoliday {
  readonly kind: 'fixed'
  readonly name: string
  readonly month: number
  readonly day: number
  /** Where the holiday goes when it falls on a weekend. */
  readonly onSunday: 'following-monday' | 'stays'
  readonly onSaturday: 'preceding-friday' | 'stays'
  /** First and last year in which the day is a holiday; open when absent. */
  readonly fromYear?: number
  readonly untilYear?: number
}

interface NthWeekdayHoliday {
  readonly kind: 'nth-weekday'
  readonly name: string
  readonly month: number
  readonly weekday: Weekday
  /** 1 is the first of the month, -1 the last. */
  readonly nth: number
  /** Days after that weekday: the day after Thanksgiving has 1. */
  readonly plusDays?: number
}

/** A holiday of one year, on the day on which offices keep it. */
export interface Holiday {
  readonly date: CalendarDate
  readonly name: string
}

/** The days on which offices keep the holidays of one calendar year, in order. */
export function holidaysOfYear(rules: readonly HolidayRule[], year: number): Holiday[] {
  return rules
    .flatMap((rule) => {
      if (rule.kind === 'nth-weekday') {
        const day = nthWeekday(year, rule.month, rule.weekday, rule.nth)
        return [{ date: addDays(day, rule.plusDays ?? 0), name: rule.name }]
      }
      if (year < (rule.fromYear ?? year) || year > (rule.untilYear ?? year)) return []
      return [{ date: observed(rule, year), name: rule.name }]
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The nth weekday of a month; `nth` -1 is the last one. */
export function nthWeekday(
  year: number,
  month: number,
  day: Weekday,
  nth: number,
): CalendarDate {
  if (nth < 0) {
    const last = dateOf(year, month, daysInMonth(year, month))
    return addDays(last, -((weekday(last) - day + 7) % 7))
  }
  const first = dateOf(year, month, 1)
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (nth - 1))
}

function observed(rule: FixedHoliday, year: number): CalendarDate {
  const day = dateOf(year, rule.month, rule.day)
  if (weekday(day) === 7 && rule.onSunday === 'following-monday') return addDays(day, 1)
  if (weekday(day) === 6 && rule.onSaturday === 'preceding-friday')
    return addDays(day, -1)
  return day
}

function dateOf(year: number, month: number, day: number): CalendarDate {
  const pad = (n: number, width: number) => n.toString().padStart(width, '0')
  return calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}
