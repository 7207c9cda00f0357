import { expect, test } from 'vitest'
import type { CountPosterior } from './count-posterior.ts'
import { countWithMoreLines, linesNeeded } from './lines-needed.ts'
import { signerMixes } from './signer-mix.ts'

/** Certain truth: 8,000 valid lines of 10,000, by even signers from a pool of `people`. */
function certain(people: number): CountPosterior {
  const even = signerMixes[0]!
  const distinct = Math.round(people * -Math.expm1(-8000 / people))
  const one = (n: number) => new Float64Array(200).fill(n)
  return {
    draws: 200,
    distinct: one(distinct),
    validLines: one(8000),
    duplicates: one(8000 - distinct),
    pairRate: one(1 / people),
    mixes: Array.from({ length: 200 }, () => even),
    counties: {
      names: [],
      raw: new Float64Array(0),
      valid: new Float64Array(0),
      pairs: new Float64Array(0),
      extras: new Float64Array(0),
    },
  }
}

const drive = { raw: 10_000, seed: 'needed' }

test('from a boundless pool, 8,000 more at 80 % take about 10,000 lines', () => {
  const needed = linesNeeded(certain(1e12), { ...drive, required: 16_000 })!
  expect(needed).toBeGreaterThan(10_000)
  expect(needed).toBeLessThan(10_150)
})

test('the smaller the pool the more lines it takes', () => {
  const needed = [1e9, 200_000, 60_000, 30_000].map(
    (people) => linesNeeded(certain(people), { ...drive, required: 14_000 })!,
  )
  expect(needed).toEqual([...needed].sort((a, b) => a - b))
  expect(needed[3]).toBeGreaterThan(needed[0]! * 1.3)
})

test('a pool smaller than the requirement never reaches it', () => {
  expect(linesNeeded(certain(15_000), { ...drive, required: 16_000 })).toBeUndefined()
})

test('a drive that has enough needs none', () => {
  expect(linesNeeded(certain(1e9), { ...drive, required: 7000 })).toBe(0)
})

test('with twice the lines there are four times the duplicates', () => {
  const now = certain(1_000_000).duplicates[0]!
  const { valid, duplicates } = countWithMoreLines(certain(1_000_000), {
    ...drive,
    more: 10_000,
  })
  expect(duplicates.median / now).toBeCloseTo(4, 0)
  expect(Math.abs(valid.median + duplicates.median - 16_000)).toBeLessThan(30)
})
