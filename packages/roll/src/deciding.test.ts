import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LevelVector, packedLevels, unpackedLevels } from './claim-comparison.ts'
import {
  birthLevels,
  givenLevels,
  homeLevels,
  middleLevels,
  placeLevels,
  suffixLevels,
  surnameLevels,
  unitLevels,
} from './comparison.ts'
import { decide } from './decide.ts'
import { addressLevel, matchWeight } from './match-weight.ts'
import { posterior, posteriorOfNone } from './posterior.ts'

const agreeing: LevelVector = {
  surname: surnameLevels.indexOf('exact'),
  given: givenLevels.indexOf('exact'),
  middle: 0,
  suffix: 0,
  birth: 0,
  home: homeLevels.indexOf('same'),
  unit: 0,
  place: placeLevels.indexOf('zip-and-city'),
}
const certain = { probability: 0.9999999, margin: Infinity }

test('a voter whose name and address agree is accepted', () => {
  expect(decide({ levels: agreeing, ...certain })).toEqual({
    zone: 'accept',
    reason: 'same-person',
  })
})

test('no candidate, no match', () => {
  expect(decide(null)).toEqual({ zone: 'none', reason: 'no-candidate' })
})

describe('the household guard never accepts, however sure the model is', () => {
  const guarded: readonly (readonly [string, Partial<LevelVector>])[] = [
    ['a spouse', { given: givenLevels.indexOf('other') }],
    [
      'a twin',
      { given: givenLevels.indexOf('other'), birth: birthLevels.indexOf('same-date') },
    ],
    ['a twin with a similar name', { given: givenLevels.indexOf('similar') }],
    ['a son for his father, by birth year', { birth: birthLevels.indexOf('other') }],
    ['Jr. for Sr.', { suffix: suffixLevels.indexOf('other') }],
    ['another middle name', { middle: middleLevels.indexOf('other') }],
    ['no first name', { given: 0 }],
    ['another surname', { surname: surnameLevels.indexOf('other') }],
  ]
  test.each(guarded)('%s', (_, change) => {
    const { zone } = decide({ levels: { ...agreeing, ...change }, ...certain })
    expect(zone).not.toBe('accept')
  })

  test('whatever else agrees', () => {
    fc.assert(
      fc.property(
        fc.nat(0x7f_ffff),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bits, p) => {
          const levels = unpackedLevels(bits)
          const { zone } = decide({ levels, probability: p, margin: 20 })
          if (levels.given === givenLevels.indexOf('other'))
            expect(zone).not.toBe('accept')
          if (levels.suffix === suffixLevels.indexOf('other'))
            expect(zone).not.toBe('accept')
          if (p < 0.9) expect(zone).not.toBe('accept')
        },
      ),
      { numRuns: 5000 },
    )
  })
})

test('an accept stands three bits before the second candidate', () => {
  const near = { levels: agreeing, probability: 0.95, margin: 2.9 }
  expect(decide(near)).toEqual({ zone: 'review', reason: 'two-candidates' })
  expect(decide({ ...near, margin: 3.1 }).zone).toBe('accept')
})

test('the same name elsewhere in the postal code is for a person, in another town nobody', () => {
  const moved = { ...agreeing, home: homeLevels.indexOf('other') }
  const far = { ...moved, place: placeLevels.indexOf('other') }
  expect(decide({ levels: far, ...certain })).toEqual({
    zone: 'none',
    reason: 'other-address',
  })
  expect(decide({ levels: moved, ...certain })).toEqual({
    zone: 'review',
    reason: 'other-address',
  })
})

describe('the one-of-N posterior', () => {
  const weights = fc.array(fc.double({ min: -20, max: 60, noNaN: true }), {
    minLength: 1,
    maxLength: 8,
  })

  test('sums to one over all candidates and nobody', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 30_000_000 }), (list, voters) => {
        const sum = list.reduce((total, w) => total + 2 ** w, 0)
        const all = list.reduce((total, w) => total + posterior(w, sum, voters, 0.9), 0)
        expect(all + posteriorOfNone(sum, voters, 0.9)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('two equal candidates get one half each', () => {
    const weight = 48.77
    const probability = posterior(weight, 2 * 2 ** weight, 22_000_000, 0.9)
    expect(probability).toBeCloseTo(0.5, 6)
  })

  test('one strong candidate in 22 million is nearly certain, a weak one is nobody', () => {
    expect(posterior(48.77, 2 ** 48.77, 22_000_000, 0.9)).toBeCloseTo(0.999999995, 8)
    expect(posterior(10.28, 2 ** 10.28, 22_000_000, 0.9)).toBeCloseTo(0.0005, 4)
  })
})

describe('weights', () => {
  const roll = { voters: 22_000_000, sameHome: 2.5, sameStreet: 80 }
  const counts = {
    surname: 5000,
    given: 60_000,
    writtenSurname: 5000,
    writtenGiven: 60_000,
    zip: 20_000,
    city: 300_000,
  }

  test('a rare name weighs more than a common one, down to a floor', () => {
    const common = matchWeight(agreeing, { ...counts, surname: 200_000 }, roll)
    const rare = matchWeight(agreeing, { ...counts, surname: 4000 }, roll)
    const rarer = matchWeight(agreeing, { ...counts, surname: 2 }, roll)
    const rarest = matchWeight(agreeing, { ...counts, surname: 1 }, roll)
    expect(rare).toBeGreaterThan(common + 5)
    expect(rarer).toBe(rarest)
  })

  test('a slip that makes another established name weighs little', () => {
    const slip = { ...agreeing, given: givenLevels.indexOf('misspelt') }
    const unknown = matchWeight(slip, { ...counts, writtenGiven: 0 }, roll)
    const established = matchWeight(slip, { ...counts, writtenGiven: 40_000 }, roll)
    expect(unknown).toBeGreaterThan(established + 3)
  })

  test('the address counts once and never less for agreeing more', () => {
    const order = ['other', 'same-street', 'near-number', 'same'] as const
    const bits = order.map((home) =>
      matchWeight({ ...agreeing, home: homeLevels.indexOf(home) }, counts, roll),
    )
    expect([...bits].sort((a, b) => a - b)).toEqual(bits)
    expect(addressLevel(homeLevels.indexOf('same'), placeLevels.indexOf('other'))).toBe(
      'same-home-other-place',
    )
  })

  test('a flat tells neighbours of one house apart', () => {
    const same = matchWeight(
      { ...agreeing, unit: unitLevels.indexOf('same') },
      counts,
      roll,
    )
    const other = matchWeight(
      { ...agreeing, unit: unitLevels.indexOf('other') },
      counts,
      roll,
    )
    expect(same).toBeGreaterThan(other + 3)
  })
})

test('levels survive packing', () => {
  fc.assert(
    fc.property(fc.nat(0xff_ffff), (packed) => {
      expect(packedLevels(unpackedLevels(packed))).toBe(packed)
    }),
  )
})
