import { randomStream } from '@groundswell/basics'
import { pack } from '@groundswell/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CountPosterior } from './count-posterior.ts'
import { drawnCounty } from './county-sample.ts'
import { officialOdds } from './odds.ts'
import { type OfficialProcedure, officialProcedure } from './official-procedure.ts'

function california(): OfficialProcedure {
  const rules = pack('us-ca@2017-01-26')
  if (!rules.ok) throw new Error(rules.error.kind)
  const procedure = officialProcedure(rules.value)
  if (!procedure.ok) throw new Error(procedure.error.kind)
  return procedure.value
}

/** A posterior that is certain of the truth, county by county. */
function certain(
  counties: readonly {
    readonly raw: number
    readonly valid: number
    readonly extras: number
  }[],
): CountPosterior {
  const column = (of: (c: (typeof counties)[number]) => number) =>
    Float64Array.from(counties, of)
  const valid = counties.reduce((sum, c) => sum + c.valid, 0)
  const extras = counties.reduce((sum, c) => sum + c.extras, 0)
  return {
    draws: 1,
    distinct: Float64Array.of(valid - extras),
    validLines: Float64Array.of(valid),
    duplicates: Float64Array.of(extras),
    pairRate: Float64Array.of(0),
    mixes: [],
    counties: {
      names: counties.map((_, k) => `county ${k}`),
      raw: column((c) => c.raw),
      valid: column((c) => c.valid),
      pairs: column((c) => c.extras),
      extras: column((c) => c.extras),
    },
  }
}

const noMismatch = { mean: 0, spread: 0 }

test('the pack’s procedure is the statute’s: 722 of 24,034 and 15,028 projected', () => {
  const procedure = california()
  expect(procedure.sampleSize(24_034)).toBe(722)
  expect(procedure.projectedValid(24_034, 722, 516, 2)).toBe(15_028)
  expect(procedure.outcome(556_136, 585_407)).toBe('insufficient')
  expect(procedure.outcome(556_137, 585_407)).toBe('full-check')
  expect(procedure.outcome(643_948, 585_407)).toBe('sufficient')
})

test('counties of 500 lines or fewer are counted, not projected', () => {
  const odds = officialOdds({
    posterior: certain([
      { raw: 500, valid: 400, extras: 10 },
      { raw: 3, valid: 3, extras: 0 },
    ]),
    procedure: california(),
    required: 350,
    seed: 'small',
    mismatch: noMismatch,
    simulations: 200,
  })
  expect(odds.projection).toMatchObject({ low: 393, median: 393, high: 393 })
  expect(odds.outcomes).toEqual({ fail: 0, fullCheck: 0, qualify: 1 })
  expect(odds.counties.map((c) => c.sample)).toEqual([500, 3])
})

test('the projection is right on average, duplicates included', () => {
  const odds = officialOdds({
    posterior: certain([{ raw: 40_000, valid: 30_000, extras: 600 }]),
    procedure: california(),
    required: 30_000,
    seed: 'average',
    mismatch: noMismatch,
    simulations: 40_000,
  })
  // Sampling both lines of a pair is rare and costs A(A − 1): unbiased, and very noisy.
  expect(odds.projection.median).toBeGreaterThan(29_000)
  expect(odds.projection.median).toBeLessThan(29_900)
  expect(odds.counties[0]?.duplicatesFound).toBeCloseTo(
    (600 * 1200 * 1199) / (40_000 * 39_999),
    1,
  )
  expect(odds.projection.high - odds.projection.low).toBeGreaterThan(3000)
})

test('the outcomes share all the chances, and a sure petition qualifies', () => {
  const odds = (valid: number) =>
    officialOdds({
      posterior: certain([{ raw: 20_000, valid, extras: 0 }]),
      procedure: california(),
      required: 10_000,
      seed: 'sum',
      simulations: 2000,
    })
  for (const valid of [5000, 9300, 10_000, 11_000, 19_000]) {
    const { fail, fullCheck, qualify } = odds(valid).outcomes
    expect(fail + fullCheck + qualify).toBeCloseTo(1, 12)
  }
  expect(odds(5000).outcomes.fail).toBe(1)
  expect(odds(19_000).outcomes.qualify).toBe(1)
  expect(odds(10_000).outcomes.fullCheck).toBeGreaterThan(0.7)
})

test('a full check counts what is there, less the mismatches', () => {
  const odds = officialOdds({
    posterior: certain([{ raw: 20_000, valid: 10_050, extras: 0 }]),
    procedure: california(),
    required: 10_000,
    seed: 'full check',
    mismatch: { mean: 0.02, spread: 0 },
    simulations: 2000,
  })
  // 10,050 less 2 % is below the requirement: only a lucky sample qualifies.
  expect(odds.qualifiedInTheEnd).toBe(odds.outcomes.qualify)
})

test('fewer raw lines than the requirement fail before any sample', () => {
  const odds = officialOdds({
    posterior: certain([{ raw: 9999, valid: 9999, extras: 0 }]),
    procedure: california(),
    required: 10_000,
    seed: 'raw',
    simulations: 10,
  })
  expect(odds.outcomes.fail).toBe(1)
})

test('a sample of a county finds no more than there is, and all of it at full size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (raw, validity, repeated, share) => {
        const valid = Math.floor(raw * validity)
        const extras = Math.floor(valid * repeated)
        const county = { raw, valid, extras, pairs: extras }
        const size = Math.floor(raw * share)
        const stream = randomStream('county')
        const found = drawnCounty(stream, county, { size, mismatch: 0 })
        expect(found.valid).toBeGreaterThanOrEqual(0)
        expect(found.duplicates).toBeLessThanOrEqual(extras)
        expect(found.valid + found.duplicates).toBeLessThanOrEqual(Math.min(valid, size))
        const all = drawnCounty(stream, county, { size: raw, mismatch: 0 })
        expect(all).toEqual({ valid: valid - extras, duplicates: extras })
      },
    ),
  )
})
