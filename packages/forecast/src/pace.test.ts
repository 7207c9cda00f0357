import { addDays, calendarDate, weekday } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { runPaceBacktest } from './calibration/pace-backtest.ts'
import { pace } from './pace.ts'

const first = calendarDate('2017-01-26')
const deadline = calendarDate('2017-07-25')

function steady(days: number, lines = 100) {
  return Array.from({ length: days }, (_, k) => ({ date: addDays(first, k), lines }))
}

function answerOf(question: Partial<Parameters<typeof pace>[0]>) {
  const answer = pace({
    daily: steady(91),
    deadline,
    required: 16_000,
    seed: '42',
    ...question,
  })
  if (!answer.ok) throw new Error(answer.error.kind)
  return answer.value
}

test('a hundred lines a day for 91 days come to about 18,000 in 181', () => {
  const { median, low, high, fan, lines, linesPerDay } = answerOf({})
  expect(median).toBeGreaterThan(17_500)
  expect(median).toBeLessThan(19_500)
  expect(low).toBeLessThan(18_100)
  expect(high).toBeGreaterThan(18_500)
  expect(lines).toEqual({ median, low, high })
  expect(linesPerDay).toBe(100)
  expect(fan).toHaveLength(90)
  expect(fan[0]?.date).toBe('2017-04-27')
  expect(fan.at(-1)).toMatchObject({ date: deadline, median, low, high })
})

test('the fan only rises and only widens', () => {
  const { fan } = answerOf({})
  for (const [k, point] of fan.entries()) {
    const before = fan[k - 1] ?? { low: 9100, median: 9100, high: 9100 }
    expect(point.low).toBeGreaterThanOrEqual(before.low)
    expect(point.median).toBeGreaterThanOrEqual(before.median)
    expect(point.high - point.low).toBeGreaterThanOrEqual(before.high - before.low - 20)
    expect(point.lower).toBeLessThanOrEqual(point.upper)
  }
})

test('a requirement in hand is met, one far away is not', () => {
  expect(answerOf({ required: 9100 }).probability).toBe(1)
  expect(answerOf({ required: 9100 }).linesPerDayNeeded).toBe(0)
  expect(answerOf({ required: 900_000 }).probability).toBe(0)
  expect(answerOf({ required: 18_100 }).linesPerDayNeeded).toBe(100)
})

test('on the last day the count is what is in hand', () => {
  const { median, low, high, fan } = answerOf({ daily: steady(181) })
  expect([low, median, high]).toEqual([18_100, 18_100, 18_100])
  expect(fan).toEqual([])
})

test('a drive of three days gives a wide fan and says that it guesses', () => {
  const { low, high, assumptions } = answerOf({ daily: steady(3) })
  expect(high / low).toBeGreaterThan(2)
  expect(assumptions.join(' ')).toContain('whole weeks are known')
})

test('the order of the days and days without a row change nothing', () => {
  const daily = steady(91).map((d, k) => ({ ...d, lines: k % 7 > 4 ? 0 : 140 }))
  const told = [...daily].reverse().filter((d) => d.lines > 0)
  const lastDay = addDays(first, 90)
  expect(answerOf({ daily: told, lastDay })).toEqual(answerOf({ daily, lastDay }))
})

test('a drive that turns in on Fridays alone rises on Fridays alone', () => {
  // 27 January 2017, the second day, was a Friday.
  const daily = steady(91).map((d, k) => ({ ...d, lines: k % 7 === 1 ? 700 : 0 }))
  const { fan } = answerOf({ daily, lastDay: addDays(first, 90) })
  for (const [k, point] of fan.entries()) {
    const before = fan[k - 1]?.median ?? 9100
    expect(point.median > before, point.date).toBe(weekday(point.date) === 5)
  }
})

test('no turn-ins, a deadline gone by and a negative day are refused', () => {
  const question = { daily: steady(3), deadline, required: 1, seed: '' }
  expect(pace({ ...question, daily: [] })).toMatchObject({
    ok: false,
    error: { kind: 'no-turn-ins' },
  })
  expect(pace({ ...question, deadline: first })).toMatchObject({
    ok: false,
    error: { kind: 'deadline-passed', lastDay: '2017-01-28' },
  })
  expect(pace({ ...question, daily: [{ date: first, lines: -1 }] })).toMatchObject({
    ok: false,
    error: { kind: 'not-a-count', date: first, value: -1 },
  })
})

test('thirty days before the deadline the 90 % fan holds most finals of every kind of drive', () => {
  for (const { kind, coverage } of runPaceBacktest({ drives: 60, seed: 'test' })) {
    // A true 87 % of 60 falls below 75 % once in a hundred.
    expect(coverage, kind).toBeGreaterThanOrEqual(0.75)
  }
})
