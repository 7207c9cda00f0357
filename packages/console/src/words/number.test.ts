import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  axisNumber,
  chanceWords,
  counted,
  fileSize,
  outOf100,
  percent,
  plusMinus,
  range,
  rounded,
  signed,
} from './number.ts'

test('running text has no more digits than the interval supports', () => {
  expect(rounded(412_345, 13_500)).toBe('412,000')
  expect(rounded(20_484, 600)).toBe('20,500')
  expect(rounded(20_484, 290)).toBe('20,500')
  expect(rounded(20_484, 0)).toBe('20,484')
})

test('rounding never moves a number by more than a quarter of its half width', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 2, max: 500_000 }),
      (value, halfWidth) => {
        const back = Number(rounded(value, halfWidth).replaceAll(',', ''))
        expect(Math.abs(back - value)).toBeLessThanOrEqual(halfWidth / 4 + 1e-9)
      },
    ),
  )
})

test('an interval is two numbers, an exact count is one', () => {
  expect(range({ low: 19_987, high: 21_130 })).toBe('20,000–21,100')
  expect(range({ low: 7, high: 7 })).toBe('7')
})

test('a chance is never called impossible or certain unless it is', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(outOf100)).toEqual([
    '0',
    'fewer than 1',
    '50',
    'more than 99',
    '100',
  ])
})

test('signs, plurals, percents and sizes read as people write them', () => {
  expect([signed(1204), signed(-37), signed(0.2)]).toEqual(['+1,204', '−37', '0'])
  expect([counted(1, 'line'), counted(2, 'line')]).toEqual(['1 line', '2 lines'])
  expect([percent(0.764), percent(0.0123, 1)]).toEqual(['76\u00a0%', '1.2\u00a0%'])
  expect([plusMinus(13_512), plusMinus(0)]).toEqual(['±14,000', '±0'])
  expect([fileSize(12), fileSize(3_400_000)]).toEqual(['12 bytes', '3.4 MB'])
  expect([axisNumber(20_000), axisNumber(1_200_000)]).toEqual(['20,000', '1.2 M'])
})

test('a chance in a tight place is neither nothing nor all', () => {
  expect([0.0004, 0.93, 0.9999].map(chanceWords)).toEqual([
    '<1\u00a0%',
    '93\u00a0%',
    '>99\u00a0%',
  ])
})
