import { calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packOn, projectedValid, projection, type SampleCounts } from './index.ts'

const pack = packOn('us-ca', calendarDate('2017-01-26'))
if (!pack.ok) throw new Error('no pack')
const california = pack.value

describe('the theorems of the projection', () => {
  test('P1 more duplicates never raise it, more valid lines never lower it', () => {
    fc.assert(
      fc.property(possibleCounts(), (counts) => {
        const { valid, duplicates, sample } = counts
        const here = projected(counts)
        if (valid + duplicates < sample) {
          expect(
            projected({ ...counts, duplicates: duplicates + 1 }),
          ).toBeLessThanOrEqual(here)
          expect(projected({ ...counts, valid: valid + 1 })).toBeGreaterThanOrEqual(here)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('P2 up to 500 lines give an exact count and no projection', () => {
    fc.assert(
      fc.property(possibleCounts(500), (counts) => {
        const result = projection(california, counts)
        expect(result).toMatchObject({
          ok: true,
          value: { method: 'every-line', projected: counts.valid },
        })
      }),
    )
  })

  test('P4 agrees with an independent rational computation', () => {
    fc.assert(
      fc.property(possibleCounts(), (counts) => {
        const result = projection(california, counts)
        if (!result.ok) throw new Error(JSON.stringify(result.error))
        const { rate, uncorrected, factor, weight, duplicatePenalty } = result.value
        const independent = byLongDivision(counts)
        if (counts.raw > 500) {
          expect({ rate, uncorrected, factor, weight, duplicatePenalty }).toEqual(
            independent.figures,
          )
        }
        expect(result.value.projected).toBe(independent.projected)
      }),
      { numRuns: 3000 },
    )
  })

  test('the fast path is the exact path', () => {
    fc.assert(
      fc.property(possibleCounts(), (counts) => {
        const { raw, sample, valid, duplicates } = counts
        expect(projectedValid(raw, sample, valid, duplicates)).toBe(projected(counts))
      }),
      { numRuns: 5000 },
    )
  })

  test('the fast path stays exact where floats would not', () => {
    const counts = { raw: 900_000_000_000, sample: 7, valid: 3, duplicates: 2 }
    const { raw, sample, valid, duplicates } = counts
    expect(projectedValid(raw, sample, valid, duplicates)).toBe(projected(counts))
    // Here the penalty as a float would round up one signature too few.
    const edge = { raw: 300_015_303, sample: 600, valid: 0, duplicates: 1 }
    expect(projected(edge)).toBe(-250_025_005_626)
    expect(projectedValid(300_015_303, 600, 0, 1)).toBe(-250_025_005_626)
    const many = { raw: 90_000_000, sample: 1_000_000, valid: 0, duplicates: 999_999 }
    expect(projectedValid(90_000_000, 1_000_000, 0, 999_999)).toBe(projected(many))
  })
})

describe('counts that cannot be', () => {
  const good = { raw: 24_034, sample: 722, valid: 516, duplicates: 2 }

  test.each([
    ['raw', { raw: -1 }],
    ['raw', { raw: 24_034.5 }],
    ['raw', { raw: Number.NaN }],
    ['sample', { sample: -3 }],
    ['sample', { sample: 24_035 }],
    ['sample', { sample: 0, valid: 0, duplicates: 0 }],
    ['valid', { valid: 723 }],
    ['valid', { valid: 1e300 }],
    ['duplicates', { duplicates: 723 }],
    ['duplicates', { duplicates: 207 }],
  ])('name the field %s in %j', (field, change) => {
    expect(projection(california, { ...good, ...change })).toMatchObject({
      ok: false,
      error: { kind: 'impossible-count', field },
    })
  })

  test('a partial sample where every line is owed names Elec. Code 9030(d)', () => {
    const few = { raw: 500, sample: 499, valid: 400, duplicates: 0 }
    expect(projection(california, few)).toMatchObject({
      ok: false,
      error: { field: 'sample', rule: 'Elec. Code 9030(d)' },
    })
  })

  test('a sample smaller than the law asks is reckoned and reported', () => {
    const result = projection(california, { ...good, sample: 721 })
    expect(result).toMatchObject({ ok: true, value: { sampleOwed: 722 } })
    expect(projection(california, good)).not.toHaveProperty('value.sampleOwed')
  })
})

function projected(counts: SampleCounts): number {
  const result = projection(california, counts)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.projected
}

/** Counts that an office could report, small and large, dense and sparse. */
function possibleCounts(
  most = 3_000_000,
): fc.Arbitrary<Required<Omit<SampleCounts, 'place'>>> {
  return fc
    .tuple(
      fc.oneof(fc.nat(most), fc.nat(Math.min(most, 2_000))),
      fc.nat(10_000),
      fc.nat(10_000),
      fc.nat(10_000),
    )
    .map(([raw, size, share, twice]) => {
      const sample = raw <= 500 ? raw : Math.max(1, Math.floor((raw * size) / 10_000))
      const valid = Math.floor((sample * share) / 10_000)
      const duplicates = Math.floor(((sample - valid) * twice) / 10_000)
      return { raw, sample, valid, duplicates }
    })
}

/**
 * The regulation once more, written apart from the product: digits by long division on
 * strings of decimals, rounding by looking at the next digit, no fractions.
 */
function byLongDivision({ raw, sample, valid, duplicates }: SampleCounts) {
  if (raw <= 500) return { projected: valid, figures: undefined }
  const rate = quotient(100 * valid, sample, 2)
  const factor = quotient(raw, sample, 4)
  const rateHundredths = BigInt(rate.replace('.', ''))
  const factorTenThousandths = BigInt(factor.replace('.', ''))
  const uncorrected = upward(BigInt(raw) * rateHundredths, 10_000n)
  const weight = factorTenThousandths * (factorTenThousandths - 10_000n)
  const duplicatePenalty = upward(BigInt(duplicates) * weight, 100_000_000n)
  const shown = (weight + 5_000n) / 10_000n
  const digits = shown.toString().padStart(5, '0')
  return {
    projected: uncorrected - duplicatePenalty,
    figures: {
      rate,
      uncorrected,
      factor,
      weight: `${digits.slice(0, -4)}.${digits.slice(-4)}`,
      duplicatePenalty,
    },
  }
}

function quotient(a: number, b: number, places: number): string {
  let rest = a % b
  let text = ((a - rest) / b).toString()
  const digits: number[] = []
  for (let i = 0; i <= places; i += 1) {
    rest *= 10
    digits.push(Math.floor(rest / b))
    rest %= b
  }
  const last = digits.pop() ?? 0
  let scaled = BigInt(text + digits.join(''))
  if (last >= 5) scaled += 1n
  text = scaled.toString().padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`
}

function upward(a: bigint, b: bigint): number {
  return Number(a % b === 0n ? a / b : a / b + 1n)
}
