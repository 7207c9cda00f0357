import { calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  estimate,
  filingDeadline,
  type PairTestCounts,
  packOn,
  pairTest,
  requirement,
  sampleSize,
  withdrawalInTime,
} from '../index.ts'

const pack = packOn('us-wa', calendarDate('2014-07-01'))
if (!pack.ok) throw new Error('no pack')
const washington = pack.value
const i1351 = {
  raw: 348_072,
  sample: 10_512,
  invalid: 890,
  duplicates: 9,
  required: 246_372,
}

describe('WAC 434-379-010', () => {
  test('on Initiative 1351 of 2014 gives the figures of the published table', () => {
    expect(pairTest(washington, i1351)).toMatchObject({
      value: {
        samplingRatio: '0.0302006',
        allowance: '44.7493',
        upperInvalid: '30951.30',
        maximumPairs: '70748.70',
        expectedPairs: '64.5284',
        acceptablePairs: '51.27',
        outcome: 'sufficient',
      },
    })
  })

  test('with the seven open lines counted as invalid decides the same', () => {
    expect(pairTest(washington, { ...i1351, invalid: 897 })).toMatchObject({
      value: {
        upperInvalid: '31188.90',
        maximumPairs: '70511.10',
        expectedPairs: '64.3117',
        acceptablePairs: '51.08',
        outcome: 'sufficient',
      },
    })
  })

  test('accepts up to 51 pairs and canvasses from 52, and only accepting is unverified', () => {
    const with51 = pairTest(washington, { ...i1351, duplicates: 51 })
    expect(with51).toMatchObject({ value: { outcome: 'sufficient', unverified: true } })
    const with52 = pairTest(washington, { ...i1351, duplicates: 52 })
    expect(with52).toMatchObject({ value: { outcome: 'full-check' } })
    expect(with52).not.toHaveProperty('value.unverified')
  })

  test('refuses valid lines that do not go into the sample beside the others', () => {
    // 9,606 valid, 890 invalid and 9 duplicates leave 7 lines open.
    expect(estimate(washington, { ...i1351, valid: 9606 })).toMatchObject({ ok: true })
    expect(estimate(washington, { ...i1351, valid: 9614 })).toMatchObject({
      error: { kind: 'impossible-count', field: 'valid' },
    })
  })

  test('P5 never rejects: P below zero or too many pairs give a full canvass', () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.nat(9_999), fc.nat(9_999), fc.nat(400), (...n) => {
        const [lines, share, bad, duplicates] = n
        const raw = lines + 1
        const sample = Math.max(1, Math.floor((raw * share) / 9_999))
        const invalid = Math.floor((sample * bad) / 9_999)
        const counts = { raw, sample, invalid, required: 246_372 }
        const pairs = Math.min(duplicates, sample - invalid)
        const result = pairTest(washington, { ...counts, duplicates: pairs })
        if (!result.ok) throw new Error(JSON.stringify(result.error))
        expect(['full-check', 'sufficient']).toContain(result.value.outcome)
        if (result.value.maximumPairs.startsWith('-')) {
          expect(result.value.outcome).toBe('full-check')
        }
        expect(result.value.outcome).toBe(inFloats({ ...counts, duplicates: pairs }))
      }),
      { numRuns: 1000 },
    )
  })

  test('has a published target of 10,442 lines for 348,072', () => {
    expect(sampleSize(washington, 348_072)).toMatchObject({ value: { size: 10_442 } })
  })

  test.each([
    ['sample', { sample: 348_073 }],
    ['invalid', { invalid: 10_513 }],
    ['duplicates', { duplicates: 9_700 }],
    ['required', { required: -1 }],
  ])('refuses an impossible %s', (field, change) => {
    const refused = pairTest(washington, { ...i1351, ...change })
    expect(refused).toMatchObject({ error: { kind: 'impossible-count', field } })
  })
})

test('the published requirements', () => {
  const asked = (kind: string, electionYear: number) => {
    const result = requirement(washington, { kind, electionYear })
    return result.ok ? result.value.required : result.error.kind
  }
  expect([2012, 2014, 2018, 2022, 2026].map((y) => asked('initiative', y))).toEqual([
    241_153, 246_372, 259_622, 324_516, 308_911,
  ])
  expect([2014, 2018, 2022, 2026].map((y) => asked('referendum', y))).toEqual([
    123_186,
    'no-published-number',
    162_258,
    154_455,
  ])
  const base = 3_079_639
  expect(requirement(washington, { kind: 'initiative', base })).toMatchObject({
    value: { required: 246_372 },
  })
  expect(requirement(washington, { kind: 'referendum', base })).toMatchObject({
    value: { required: 123_186 },
  })
})

test('an initiative to the people is due four months before the next election', () => {
  const due = (on: string) => {
    const start = calendarDate(on)
    const result = filingDeadline(washington, { kind: 'initiative', start })
    return result.ok ? result.value.deadline : undefined
  }
  expect(due('2014-01-10')).toBe('2014-07-04')
  expect(due('2014-07-04')).toBe('2015-07-03')
})

test('a signature cannot be withdrawn', () => {
  const received = calendarDate('2014-01-10')
  const filed = calendarDate('2014-07-01')
  expect(withdrawalInTime(washington, { received, filed })).toMatchObject({
    value: { accepted: false },
  })
})

/** The same test in floats, written apart; ties are far too rare to meet. */
function inFloats(counts: PairTestCounts): string {
  const { raw, sample, invalid, duplicates, required } = counts
  const f = sample / raw
  const most = raw - (required + (invalid + 1.5 * Math.sqrt(invalid)) / f)
  if (most < 0) return 'full-check'
  const expected = f * f * most
  return duplicates > expected - 1.65 * Math.sqrt(expected) ? 'full-check' : 'sufficient'
}
