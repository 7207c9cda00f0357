import { expect, test } from 'vitest'
import {
  dayAndMonth,
  hoursOfWork,
  longDate,
  monthName,
  roughly,
  shortDate,
} from './date.ts'

test('a date of law reads the same in every zone', () => {
  expect(longDate('2017-07-25')).toBe('25 July 2017')
  expect([
    dayAndMonth('2017-07-05'),
    shortDate('2017-07-05'),
    monthName('2017-07-05'),
  ]).toEqual(['5 July', '5 Jul', 'Jul'])
})

test('what is not a date stays as it is', () => {
  expect([longDate('soon'), shortDate('2017-13-01')]).toEqual(['soon', '2017-13-01'])
})

test('time left is rough', () => {
  expect([3, 42, 70, 190, 3_700, 9_000].map(roughly)).toEqual([
    '5 seconds',
    '40 seconds',
    'a minute',
    '3 minutes',
    'an hour',
    '3 hours',
  ])
})

test('hours of work are said in minutes below an hour', () => {
  expect([0.01, 0.4, 2.1].map(hoursOfWork)).toEqual(['a minute', '25 minutes', '2 hours'])
})
