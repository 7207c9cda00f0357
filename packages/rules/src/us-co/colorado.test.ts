import { calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bandEdges,
  filingDeadline,
  outcome,
  packOn,
  rejectedDuplicateProjection,
  requirement,
  sampleSize,
} from '../index.ts'

const pack = packOn('us-co', calendarDate('2012-07-01'))
if (!pack.ok) throw new Error('no pack')
const colorado = pack.value

test.each([
  [46, 106_119, 5_306, 4_290, 86_105, 85_799, '99.65', 'full-check'],
  [82, 182_090, 9_105, 4_547, 86_105, 90_935, '105.61', 'full-check'],
  [96, 183_691, 9_185, 6_353, 98_492, 127_054, '129.00', 'sufficient'],
] as const)('Initiative %i comes out as it was published', (...row) => {
  const [, raw, sample, valid, required, projected, percent, says] = row
  const result = rejectedDuplicateProjection(colorado, { raw, sample, valid, required })
  expect(result).toMatchObject({ value: { projected, percent, outcome: says } })
  expect(sampleSize(colorado, raw)).toMatchObject({ value: { size: sample } })
})

test('every line of No. 46 was checked in the end, and it was short', () => {
  const all = { raw: 106_119, sample: 106_119, valid: 82_246, required: 86_105 }
  const result = rejectedDuplicateProjection(colorado, all)
  expect(result).toMatchObject({ value: { method: 'every-line', projected: 82_246 } })
  expect(86_105 - 82_246).toBe(3_859)
})

test('at least 4,000 lines are drawn, which nobody has verified', () => {
  expect(sampleSize(colorado, 60_000)).toMatchObject({
    value: { size: 4_000, unverified: true },
  })
  expect(sampleSize(colorado, 3_000)).toMatchObject({ value: { size: 3_000 } })
})

test('exactly 90 % fails and exactly 110 % passes', () => {
  const says = (projected: number) => {
    const result = outcome(colorado, { projected, required: 10_000 })
    return result.ok ? result.value.outcome : undefined
  }
  expect([9_000, 9_001, 10_999, 11_000].map(says)).toEqual([
    'insufficient',
    'full-check',
    'full-check',
    'sufficient',
  ])
  expect(bandEdges(colorado, 10_000)).toMatchObject({
    value: { fullCheckFrom: 9_001, sufficientFrom: 11_000 },
  })
})

test('the projection is the nearest whole number to the exact quotient', () => {
  const counts = fc.tuple(fc.integer({ min: 1, max: 400_000 }), fc.nat(99), fc.nat(99))
  fc.assert(
    fc.property(counts, ([raw, size, share]) => {
      const sample = Math.max(1, Math.floor((raw * size) / 100))
      const valid = Math.floor((sample * share) / 99)
      const result = rejectedDuplicateProjection(colorado, { raw, sample, valid })
      if (!result.ok) throw new Error(JSON.stringify(result.error))
      const twice = 2n * BigInt(result.value.projected) * BigInt(sample)
      const difference = twice - 2n * BigInt(raw) * BigInt(valid)
      expect(difference <= BigInt(sample) && difference > -BigInt(sample)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('the requirement is 5 % of the vote for Secretary of State', () => {
  expect(requirement(colorado, { kind: 'statute' })).toMatchObject({
    value: { required: 86_105 },
  })
  const base = 2_484_758
  expect(requirement(colorado, { kind: 'statute', base })).toMatchObject({
    value: { required: 124_238 },
  })
})

test('six months from the title end three months before the election at the latest', () => {
  const due = (on: string) => {
    const result = filingDeadline(colorado, { kind: 'statute', start: calendarDate(on) })
    return result.ok ? result.value.deadline : undefined
  }
  expect(due('2012-02-29')).toBe('2012-08-06')
  expect(due('2011-08-31')).toBe('2012-02-29')
})
