import { calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimate, firstStage, packOn, requirement, secondStage } from '../index.ts'

const pack = packOn('us-or', calendarDate('2012-07-01'))
if (!pack.ok) throw new Error('no pack')
const oregon = pack.value
const petition8 = { raw: 152_127, sample: 1_000, valid: 768 }

describe('the two samples', () => {
  test('Petition 8 of 2006 qualified on the first', () => {
    const result = firstStage(oregon, { ...petition8, required: 100_840 })
    expect(result).toMatchObject({
      value: {
        margin: '0.022',
        adjusted: '0.6660',
        projected: 101_317,
        outcome: 'sufficient',
        unverified: true,
      },
    })
  })

  test('one pair in a second sample of 5 % removes 400', () => {
    const counts = { raw: 100_000, sample: 5_000, valid: 4_000, firstSample: 1_000 }
    const asked = (duplicates: number) => {
      const result = secondStage(oregon, { ...counts, duplicates, required: 80_000 })
      if (!result.ok) throw new Error(JSON.stringify(result.error))
      return result.value
    }
    expect(asked(1).weight).toBe('400.0000')
    expect(asked(0).projected - asked(1).projected).toBe(400)
    expect([asked(0).outcome, asked(1).outcome]).toEqual(['sufficient', 'insufficient'])
  })

  test('P6 reject only after the second, which must be larger', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000),
        fc.integer({ min: 1, max: 200_000 }),
        (valid, required) => {
          const result = firstStage(oregon, { ...petition8, valid, required })
          expect(result).not.toHaveProperty('value.outcome', 'insufficient')
        },
      ),
    )
    const second = { ...petition8, duplicates: 0, required: 150_000, firstSample: 1_000 }
    expect(secondStage(oregon, second)).toMatchObject({
      error: { kind: 'impossible-count', field: 'sample' },
    })
  })

  test('are told apart by the size of the first', () => {
    const report = { ...petition8, required: 100_840 }
    expect(estimate(oregon, report)).toMatchObject({ value: { method: 'first-sample' } })
    const later = { ...report, sample: 7_606, valid: 5_800, firstSample: 1_000 }
    expect(estimate(oregon, later)).toMatchObject({ value: { method: 'second-sample' } })
  })

  test('refuse more pairs than the valid lines can make', () => {
    const counts = { raw: 100_000, sample: 5_000, valid: 10, firstSample: 1_000 }
    expect(secondStage(oregon, { ...counts, duplicates: 6, required: 1 })).toMatchObject({
      error: { kind: 'impossible-count', field: 'duplicates' },
    })
  })
})

test.each([
  [1_453_548, 2012, 87_213, 116_284, 58_142],
  [1_469_717, 2016, 88_184, 117_578, 58_789],
  [1_866_997, 2020, 112_020, 149_360, 74_680],
])('of a vote of %i in %i', (base, electionYear, statute, amendment, referendum) => {
  const expected = { statute, amendment, referendum }
  for (const [kind, required] of Object.entries(expected)) {
    expect(requirement(oregon, { kind, base })).toMatchObject({ value: { required } })
    expect(requirement(oregon, { kind, electionYear })).toMatchObject({
      value: { required },
    })
  }
})

test('no number is kept where the sources disagree', () => {
  expect(requirement(oregon, { kind: 'statute', electionYear: 2026 })).toMatchObject({
    error: { kind: 'no-published-number' },
  })
})
