import { expect, test } from 'vitest'
import { bandPath, linePath, type Pace, paceLayout } from './pace-layout.ts'

const petition = { start: '2017-01-26', deadline: '2017-07-25', required: 29_271 }
const pace: Pace = {
  turnIns: [],
  weekly: [{ weekOf: '2017-01-30', lines: 900 }],
  validCumulative: [],
  fan: [
    {
      date: '2017-07-25',
      low: 27_000,
      lower: 30_000,
      median: 31_000,
      upper: 33_000,
      high: 36_000,
    },
  ],
  final: { median: 31_000, low: 27_000, high: 36_000 },
  probability: 0.8,
  linesPerDayNow: 200,
  linesPerDayNeeded: 150,
  assumptions: [],
}

test('the chart runs from the start to the deadline and holds the whole fan', () => {
  const layout = paceLayout({ pace, petition, width: 700 })
  expect(layout.x('2017-01-26')).toBe(layout.left)
  expect(layout.x('2017-07-25')).toBe(layout.right)
  expect(layout.y(36_000)).toBeGreaterThan(0)
  expect(layout.y(0)).toBe(layout.bottom)
})

test('months are marked at their first day, every other one on a phone', () => {
  const months = (width: number) =>
    paceLayout({ pace, petition, width }).months.map((m) => m.date.slice(0, 7))
  expect(months(700)).toEqual([
    '2017-02',
    '2017-03',
    '2017-04',
    '2017-05',
    '2017-06',
    '2017-07',
  ])
  expect(months(340)).toEqual(['2017-02', '2017-04', '2017-06'])
})

test('a band goes out along the top and back along the bottom', () => {
  expect(
    bandPath([
      { x: 0, low: 9, high: 1 },
      { x: 5, low: 8, high: 2 },
    ]),
  ).toBe('M0.0,1.0L5.0,2.0L5.0,8.0L0.0,9.0Z')
})

test('nothing to draw is no path', () => {
  expect([bandPath([]), linePath([])]).toEqual(['', ''])
})
