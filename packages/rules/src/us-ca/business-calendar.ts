import type { BusinessCalendar } from '../business-day.ts'
import type { HolidayRule } from '../holiday.ts'

/**
 * The days on which California's public offices close. Gov. Code 6701: a Sunday holiday is
 * kept on Monday; on a Saturday only Veterans Day moves, to the Friday before.
 */
export const californiaCalendar: BusinessCalendar = {
  holidays: [
    sundayMoves("New Year's Day", 1, 1),
    monday('Martin Luther King Jr. Day', 1, 3),
    monday("Presidents' Day", 2, 3),
    sundayMoves('Cesar Chavez Day', 3, 31),
    monday('Memorial Day', 5, -1),
    sundayMoves('Independence Day', 7, 4),
    monday('Labor Day', 9, 1),
    { ...sundayMoves('Veterans Day', 11, 11), onSaturday: 'preceding-friday' },
    { kind: 'nth-weekday', name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
    {
      kind: 'nth-weekday',
      name: 'Day after Thanksgiving',
      month: 11,
      weekday: 4,
      nth: 4,
      plusDays: 1,
    },
    sundayMoves('Christmas Day', 12, 25),
  ],
  cites: ['ca-gov-6800', 'ca-gov-6700'],
}

function sundayMoves(name: string, month: number, day: number) {
  return {
    kind: 'fixed',
    name,
    month,
    day,
    onSunday: 'following-monday',
    onSaturday: 'stays',
  } as const
}

function monday(name: string, month: number, nth: number): HolidayRule {
  return { kind: 'nth-weekday', name, month, weekday: 1, nth }
}
