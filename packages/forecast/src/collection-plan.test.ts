import { pack } from '@groundswell/rules'
import { describe, expect, test } from 'vitest'
import { collectionPlan } from './collection-plan.ts'
import type { CountPosterior } from './count-posterior.ts'
import { withLinesIn } from './lines-in-places.ts'
import { type OfficialProcedure, officialProcedure } from './official-procedure.ts'

interface Truth {
  readonly raw: number
  readonly valid: number
  readonly extras: number
}

/** A posterior that is certain of the truth, county by county. */
function certain(counties: Readonly<Record<string, Truth>>): CountPosterior {
  const all = Object.values(counties)
  const column = (of: (c: Truth) => number) => Float64Array.from(all, of)
  const sum = (of: (c: Truth) => number) => all.reduce((total, c) => total + of(c), 0)
  return {
    draws: 1,
    distinct: Float64Array.of(sum((c) => c.valid - c.extras)),
    validLines: Float64Array.of(sum((c) => c.valid)),
    duplicates: Float64Array.of(sum((c) => c.extras)),
    pairRate: Float64Array.of(0),
    mixes: [],
    counties: {
      names: Object.keys(counties),
      raw: column((c) => c.raw),
      valid: column((c) => c.valid),
      pairs: column((c) => c.extras),
      extras: column((c) => c.extras),
    },
  }
}

function california(): OfficialProcedure {
  const rules = pack('us-ca@2017-01-26')
  const procedure = rules.ok ? officialProcedure(rules.value) : rules
  if (!procedure.ok) throw new Error('refused')
  return procedure.value
}

const drive = certain({
  Kern: { raw: 10_000, valid: 9000, extras: 0 },
  Fresno: { raw: 10_000, valid: 6000, extras: 0 },
  Inyo: { raw: 0, valid: 0, extras: 0 },
})
const ask = {
  posterior: drive,
  procedure: california(),
  required: 18_000,
  seed: 'advice',
  target: 0.95,
  simulations: 300,
}
const capacity = new Map([
  ['Kern', 3000],
  ['Fresno', 9000],
  ['Inyo', 9000],
])

describe('where to collect', () => {
  test('is first where a line brings the most, and no more than a county can give', () => {
    const plan = collectionPlan({ ...ask, capacity })
    expect(plan.chances.qualifies).toBe(0)
    expect(plan.steps.map(({ place }) => place)).toEqual(['Kern', 'Fresno'])
    expect(plan.steps[0]?.lines).toBe(3000)
    expect(plan.steps.at(-1)?.qualifies).toBeGreaterThanOrEqual(0.95)
    // 3,000 lines of Kern bring 2,700; a few hundred of Fresno and the margin are left.
    expect(plan.steps[1]?.lines).toBeGreaterThan(500)
    expect(plan.steps[1]?.lines).toBeLessThan(3500)
  })

  test('falls short when the counties cannot give enough, and says how far it comes', () => {
    const plan = collectionPlan({ ...ask, capacity: new Map([['Kern', 100]]) })
    expect(plan.steps).toEqual([
      { place: 'Kern', lines: 100, qualifies: expect.any(Number) },
    ])
    expect(plan.steps[0]?.qualifies).toBeLessThan(0.95)
  })

  test('is nowhere when the chance is there already, or nobody can give', () => {
    expect(collectionPlan({ ...ask, required: 9000, capacity }).steps).toEqual([])
    expect(collectionPlan({ ...ask, capacity: new Map() }).steps).toEqual([])
  })

  test('is first in the district that falls short, however good the others are', () => {
    const plan = collectionPlan({
      ...ask,
      capacity,
      districts: {
        districtOf: new Map([
          ['Kern', '1'],
          ['Fresno', '2'],
        ]),
        districts: 2,
        owed: 8000,
      },
    })
    expect(plan.steps.map(({ place }) => place)).toEqual(['Fresno'])
    // 6,000 are there; 2,000 of 8,000 are missing, at 60 % and less 1 % for the ink.
    const lines = plan.steps[0]?.lines ?? 0
    expect(lines).toBeGreaterThan(3300)
    expect(lines).toBeLessThan(3800)
  })
})

test('repeats inside a county grow with the square of its valid lines', () => {
  const before = certain({ Kern: { raw: 1000, valid: 1000, extras: 10 } })
  const after = withLinesIn(before, new Map([['Kern', 1000]]), 'square')
  expect(after.counties.raw[0]).toBe(2000)
  expect(after.counties.valid[0]).toBe(2000)
  expect(after.counties.extras[0]).toBe(40)
})

test('a county without lines gets none, and the others stay as they were', () => {
  const after = withLinesIn(drive, new Map([['Inyo', 500]]), 'none')
  expect(after.counties).toEqual(drive.counties)
})
