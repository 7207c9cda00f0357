import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import {
  businessDaysBetween,
  driveCalendar,
  filingDeadline,
  noDuplicateProjection,
  outcome,
  packOn,
  requirement,
  sampleSize,
  withdrawalInTime,
} from '../index.ts'

const pack = packOn('us-nv', calendarDate('2018-07-01'))
if (!pack.ok) throw new Error('no pack')
const nevada = pack.value

test('the requirement is rounded up in each of four districts', () => {
  expect(requirement(nevada, { kind: 'amendment' })).toMatchObject({
    value: { required: 112_544, perDistrict: 28_136 },
  })
  // One more than a single rounding of ten percent of the same voters.
  const base = 1_125_429
  expect(requirement(nevada, { kind: 'amendment', base })).toMatchObject({
    value: { required: 112_544, perDistrict: 28_136 },
  })
  expect(Math.ceil(base / 10)).toBe(112_543)
})

test.each([
  [500, 500],
  [501, 500],
  [10_000, 500],
  [10_001, 501],
  [25_591, 1_280],
])('of %i lines %i are drawn', (raw, size) => {
  expect(sampleSize(nevada, raw)).toMatchObject({ value: { size } })
})

test('bands: below 90 % fails, from 100 % passes, and the statewide rule is unverified', () => {
  const says = (projected: number) => {
    const result = outcome(nevada, { projected, required: 10_000 })
    if (!result.ok) throw new Error()
    expect(result.value.unverified).toBe(true)
    return `${result.value.percent} ${result.value.outcome}`
  }
  expect([8_999, 9_000, 9_999, 10_000].map(says)).toEqual([
    '89.99 insufficient',
    '90.00 full-check',
    '99.99 full-check',
    '100.00 sufficient',
  ])
})

test('the projection says that it rests on an unverified section', () => {
  const counts = { raw: 20_000, sample: 1_000, valid: 700, required: 13_000 }
  expect(noDuplicateProjection(nevada, counts)).toMatchObject({
    value: { projected: 14_000, outcome: 'sufficient', unverified: true },
  })
})

describe('P9 the official count', () => {
  test('takes 13 working days, across a holiday on a weekday', () => {
    const filed = calendarDate('2018-06-19')
    const start = calendarDate('2018-01-02')
    const calendar = driveCalendar(nevada, { kind: 'amendment', start, filed })
    if (!calendar.ok) throw new Error(JSON.stringify(calendar.error))
    const day = (id: string) => calendar.value.entries.find((e) => e.id === id)?.date
    expect(day('raw-count')).toBe('2018-06-25')
    expect(day('sample')).toBe('2018-07-09')
    expect(businessDaysBetween(nevada, filed, calendarDate('2018-07-09'))).toBe(13)
  })

  test('starts on a published day, which is not computed', () => {
    const start = calendarDate('2018-01-02')
    const refused = { error: { kind: 'not-in-this-pack' } }
    expect(filingDeadline(nevada, { kind: 'statute', start })).toMatchObject(refused)
    expect(driveCalendar(nevada, { kind: 'statute', start })).toMatchObject(refused)
  })
})

test('a signer can withdraw on the filing day if the request comes first', () => {
  const day = calendarDate('2018-06-19')
  const asked = (sameDay: 'before' | 'after') =>
    withdrawalInTime(nevada, { received: day, filed: day, sameDay })
  expect(asked('before')).toMatchObject({ value: { accepted: true } })
  expect(asked('after')).toMatchObject({ value: { accepted: false } })
})
