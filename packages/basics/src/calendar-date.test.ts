import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  calendarDate,
  daysBetween,
  parseCalendarDate,
  weekday,
} from './calendar-date.ts'

const anyDate = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((d) => calendarDate(d.toISOString().slice(0, 10)))

test('180 days after 26 January 2017 is 25 July 2017', () => {
  expect(addDays(calendarDate('2017-01-26'), 180)).toBe('2017-07-25')
})

test('a date that the calendar lacks is refused', () => {
  expect(parseCalendarDate('2017-02-29').ok).toBe(false)
  expect(parseCalendarDate('2016-02-29').ok).toBe(true)
  expect(parseCalendarDate('1900-02-29').ok).toBe(false)
  expect(parseCalendarDate('2017-13-01').ok).toBe(false)
  expect(parseCalendarDate('17-01-01').ok).toBe(false)
})

test('25 July 2017 was a Tuesday', () => {
  expect(weekday(calendarDate('2017-07-25'))).toBe(2)
})

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

test('the arithmetic agrees with the platform calendar', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      const platform = new Date(`${date}T00:00:00Z`)
      platform.setUTCDate(platform.getUTCDate() + days)
      expect(addDays(date, days)).toBe(platform.toISOString().slice(0, 10))
      expect(weekday(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay() || 7)
    }),
  )
})
