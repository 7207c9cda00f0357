import type { HolidayRule } from './holiday.ts'

/**
 * The holidays that offices in the American states keep alike: a Saturday is kept on Friday,
 * a Sunday on Monday. The states' own lists differ; a pack that uses these says that its list
 * is unverified.
 */
export const americanHolidays: readonly HolidayRule[] = [
  fixed("New Year's Day", 1, 1),
  monday('Martin Luther King Jr. Day', 1, 3),
  monday("Presidents' Day", 2, 3),
  monday('Memorial Day', 5, -1),
  fixed('Independence Day', 7, 4),
  monday('Labor Day', 9, 1),
  fixed('Veterans Day', 11, 11),
  { kind: 'nth-weekday', name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
  fixed('Christmas Day', 12, 25),
]

function fixed(name: string, month: number, day: number): HolidayRule {
  return {
    kind: 'fixed',
    name,
    month,
    day,
    onSunday: 'following-monday',
    onSaturday: 'preceding-friday',
  }
}

function monday(name: string, month: number, nth: number): HolidayRule {
  return { kind: 'nth-weekday', name, month, weekday: 1, nth }
}
