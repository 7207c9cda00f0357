import { ceil, fraction } from '@groundswell/basics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countySampleSize } from './index.ts'

const california = {
  everyLineUpTo: 500,
  floor: 500,
  fraction: '0.03',
  rounding: 'up',
} as const

test('a sample is the larger of the floor and the exact share rounded up', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(3_000_000), fc.maxSafeNat()), (raw) => {
      const exact = Number(ceil(fraction(BigInt(raw) * 3n, 100n)))
      const size = raw <= 500 ? raw : Math.max(500, exact)
      expect(countySampleSize(california, raw)).toBe(size)
    }),
    { numRuns: 2000 },
  )
})

test('a share to the nearest line is not rounded up', () => {
  const washington = {
    everyLineUpTo: 0,
    floor: 0,
    fraction: '0.03',
    rounding: 'nearest',
  } as const
  expect(countySampleSize(washington, 348_072)).toBe(10_442)
  expect(countySampleSize(washington, 348_090)).toBe(10_443)
})
