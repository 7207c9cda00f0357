import { calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  californiaCounties,
  countyProjections,
  packOn,
  project,
  projectedValid,
} from './index.ts'

const pack = packOn('us-ca', calendarDate('2017-01-26'))
if (!pack.ok) throw new Error('no pack')
const california = pack.value
const worked = { raw: 24_034, sample: 722, valid: 516, duplicates: 2 }

describe('county reports', () => {
  test('P12 the state is the sum of the counties, each rounded on its own', () => {
    const reports = fc.array(fc.tuple(fc.nat(60_000), fc.nat(100), fc.nat(20)), {
      minLength: 58,
      maxLength: 58,
    })
    fc.assert(
      fc.property(reports, (counts) => {
        const rows = counts.map(([raw, share, twice], i) => {
          const sample = raw <= 500 ? raw : Math.max(500, Math.ceil(raw * 0.03))
          const valid = Math.floor((sample * share) / 100)
          const duplicates = Math.min(twice, sample - valid)
          const county = californiaCounties[i]!.name
          return { county, raw, sample, valid, duplicates }
        })
        const result = countyProjections(california, rows)
        if (!result.ok) throw new Error(JSON.stringify(result.error))
        const sum = rows
          .map((r) => projectedValid(r.raw, r.sample, r.valid, r.duplicates))
          .reduce((a, b) => a + b, 0)
        expect(result.value.state.projected).toBe(sum)
        expect(result.value.counties).toHaveLength(58)
      }),
      { numRuns: 50 },
    )
  })

  test('58 roundings differ from one', () => {
    const rows = californiaCounties.map((c) => ({ county: c.name, ...worked }))
    const result = countyProjections(california, rows)
    expect(result).toMatchObject({ value: { state: { projected: 58 * 15_028 } } })
    const once = projectedValid(58 * 24_034, 58 * 722, 58 * 516, 58 * 2)
    expect(once).not.toBe(58 * 15_028)
  })

  test('with a requirement give percent, outcome and the check of the raw count', () => {
    const rows = [
      { county: 'Alameda', ...worked },
      { county: '06003', raw: 400, sample: 400, valid: 301, duplicates: 4 },
    ]
    const result = countyProjections(california, rows, 15_329)
    expect(result).toMatchObject({
      ok: true,
      value: {
        counties: [
          { county: 'Alameda', code: '06001', projected: 15_028 },
          { county: 'Alpine', method: 'every-line', projected: 301 },
        ],
        state: { counties: 2, raw: 24_434, projected: 15_329 },
        percent: '100.00',
        outcome: 'full-check',
        rawCount: { reached: true },
      },
    })
    expect(countyProjections(california, rows, 25_000)).toMatchObject({
      value: { outcome: 'insufficient', rawCount: { reached: false } },
    })
  })

  test('a county that does not exist, or comes twice, is refused with its row', () => {
    const row = (county: string) => ({ county, ...worked })
    expect(countyProjections(california, [row('Kern'), row('Clark')])).toEqual({
      ok: false,
      error: { kind: 'unknown-place', name: 'Clark', row: 2 },
    })
    const twice = [row('Kern'), row('Inyo'), row(' kern county ')]
    expect(countyProjections(california, twice)).toEqual({
      ok: false,
      error: { kind: 'place-twice', name: 'Kern', row: 3 },
    })
  })

  test('an impossible count says in which county', () => {
    const rows = [{ county: 'Kern', ...worked, valid: 723 }]
    expect(countyProjections(california, rows)).toMatchObject({
      ok: false,
      error: { field: 'valid', place: 'Kern' },
    })
  })

  test('there are 58 counties, each once', () => {
    expect(californiaCounties).toHaveLength(58)
    expect(new Set(californiaCounties.map((c) => c.name)).size).toBe(58)
    expect(new Set(californiaCounties.map((c) => c.code)).size).toBe(58)
  })
})

describe('one report', () => {
  test('against a requirement gives percent and outcome', () => {
    const result = project(california, { ...worked, required: 14_000 })
    expect(result).toMatchObject({
      value: { projected: 15_028, percent: '107.34', outcome: 'full-check' },
    })
  })

  test('takes the invalid lines instead of the valid ones', () => {
    const { raw, sample, duplicates } = worked
    const result = project(california, { raw, sample, invalid: 206, duplicates })
    expect(result).toMatchObject({ value: { valid: 516, projected: 15_028 } })
  })

  test('whose valid and invalid lines do not make up the sample is refused', () => {
    const result = project(california, { ...worked, invalid: 205 })
    expect(result).toMatchObject({
      error: { kind: 'impossible-count', field: 'invalid' },
    })
    expect(project(california, { raw: 600, sample: 500 })).toEqual({
      ok: false,
      error: { kind: 'missing-count', field: 'valid' },
    })
  })
})
