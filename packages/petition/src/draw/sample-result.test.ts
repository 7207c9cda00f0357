import { describe, expect, test } from 'vitest'
import { countedSamples, type LineResult } from './index.ts'

const frame = {
  lines: ['A', 'B', 'C', 'D', 'E'],
  places: ['Kern', 'Inyo', 'Kern', 'Kern', 'Inyo'],
}
const sample = ['A', 'C', 'E'].map((line) => ({ line }))
const codes = ['DUPLICATE', 'NOT_REGISTERED']
const results = [
  { line: 'A', result: 'valid' },
  { line: 'C', result: 'DUPLICATE' },
  { line: 'E', result: 'pending' },
]
const count = (given: readonly LineResult[]) =>
  countedSamples({ frame, sample, results: given, codes })

describe('the counts of a sample', () => {
  test('come from the published files, county by county, and balance', () => {
    const counted = count(results)
    expect(counted).toEqual({
      ok: true,
      value: [
        { place: 'Inyo', raw: 2, sample: 1, valid: 0, pending: 1, rejected: {} },
        {
          place: 'Kern',
          raw: 3,
          sample: 2,
          valid: 1,
          pending: 0,
          rejected: { DUPLICATE: 1 },
        },
      ],
    })
  })

  test.each([
    [
      'a line that was not drawn',
      [...results, { line: 'B', result: 'valid' }],
      'not-drawn',
    ],
    ['a line twice', [...results, { line: 'A', result: 'valid' }], 'result-twice'],
    ['a ground that nobody knows', [{ line: 'A', result: 'UGLY' }], 'unknown-result'],
    ['a drawn line without a result', results.slice(1), 'no-result'],
  ])('refuse %s', (_what, given, kind) => {
    expect(count(given)).toMatchObject({ error: { kind } })
  })
})
