import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { distributionCheck, districtProjections, type Pack, packOn } from './index.ts'

const nevada = law('us-nv')
const colorado = law('us-co')

describe('where signatures must come from', () => {
  test('Nevada: each of four petition districts owes a quarter, rounded up', () => {
    const places = ['1', '2', '3', '4'].map((place) => ({ place, valid: 28_136 }))
    const ask = { kind: 'amendment', required: 112_544 }
    expect(distributionCheck(nevada, { ...ask, places })).toMatchObject({
      value: { reached: 4, needed: 4, outcome: 'sufficient' },
    })
    const short = places.with(2, { place: '3', valid: 28_135 })
    expect(distributionCheck(nevada, { ...ask, places: short })).toMatchObject({
      value: { reached: 3, outcome: 'insufficient' },
    })
    expect(distributionCheck(nevada, { ...ask, places: places.slice(1) })).toMatchObject({
      value: { outcome: 'insufficient' },
    })
  })

  test('Colorado: 2 % of the electors of each senate district, for amendments only', () => {
    const places = Array.from({ length: 35 }, (_, i) => ({
      place: `${i + 1}`,
      valid: 1801,
      base: 90_001,
    }))
    const ask = { kind: 'amendment', required: 124_238, places }
    // 2 % of 90,001 are 1,800.02, and how a fraction counts is unverified.
    expect(distributionCheck(colorado, ask)).toMatchObject({
      value: { reached: 35, outcome: 'sufficient', unverified: true },
    })
    expect(distributionCheck(colorado, { ...ask, kind: 'statute' })).toMatchObject({
      error: { kind: 'not-in-this-pack' },
    })
  })

  test('California: five counties for a recall of a statewide officer', () => {
    const places = Array.from({ length: 6 }, (_, i) => ({
      place: `County ${i}`,
      valid: i < 5 ? 100 : 99,
      base: 10_000,
    }))
    const ask = { kind: 'recall-statewide', required: 1000 }
    expect(distributionCheck(law('us-ca'), { ...ask, places })).toMatchObject({
      value: { reached: 5, needed: 5, outcome: 'sufficient' },
    })
  })

  test('refuses a district twice, too many, and a share of nothing', () => {
    const ask = { kind: 'amendment', required: 112_544 }
    const one = { place: '1', valid: 1 }
    expect(distributionCheck(nevada, { ...ask, places: [one, one] })).toMatchObject({
      error: { kind: 'place-twice', row: 2 },
    })
    const five = Array.from({ length: 5 }, (_, i) => ({ place: `${i}`, valid: 1 }))
    expect(distributionCheck(nevada, { ...ask, places: five })).toMatchObject({
      error: { kind: 'impossible-count', field: 'places' },
    })
    expect(distributionCheck(colorado, { ...ask, places: [one] })).toMatchObject({
      error: { kind: 'missing-count', field: 'base of 1' },
    })
    const negative = [{ place: '1', valid: -1 }]
    expect(distributionCheck(nevada, { ...ask, places: negative })).toMatchObject({
      error: { kind: 'impossible-count', place: '1' },
    })
  })
})

describe('a projection by district', () => {
  const row = (district: string, county: string, valid: number) => ({
    county,
    district,
    raw: 20_000,
    sample: 1000,
    valid,
  })

  test('adds the parts of a district and takes the worst one', () => {
    const rows = ['1', '2', '3', '4'].flatMap((d) => [
      row(d, 'Clark', 700),
      row(d, 'Washoe', d === '4' ? 706 : 707),
    ])
    const asked = districtProjections(nevada, rows, 112_544)
    expect(asked).toMatchObject({ value: { outcome: 'full-check', unverified: true } })
    if (!asked.ok) throw new Error()
    expect(asked.value.districts.map((d) => [d.projected, d.outcome])).toEqual([
      [28_140, 'sufficient'],
      [28_140, 'sufficient'],
      [28_140, 'sufficient'],
      [28_120, 'full-check'],
    ])
  })

  test('with a district left out is insufficient', () => {
    const three = ['1', '2', '3'].map((d) => row(d, 'Clark', 1000))
    expect(districtProjections(nevada, three, 60_000)).toMatchObject({
      value: { outcome: 'insufficient' },
    })
  })

  test('refuses a part twice and impossible counts with their place', () => {
    const twice = [row('1', 'Clark', 1), row('1', 'Clark', 1)]
    expect(districtProjections(nevada, twice, 4)).toMatchObject({
      error: { kind: 'place-twice', name: 'Clark, 1', row: 2 },
    })
    expect(districtProjections(nevada, [row('1', 'Clark', 1001)], 4)).toMatchObject({
      error: { kind: 'impossible-count', place: 'Clark, 1' },
    })
    expect(districtProjections(colorado, [], 4)).toMatchObject({ ok: false })
  })
})

function law(id: string): Pack {
  const found = packOn(id, calendarDate('2018-07-01'))
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
