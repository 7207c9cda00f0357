import type { LevelVector } from './claim-comparison.ts'
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
import model from './match-model.json' with { type: 'json' }

/** What the roll tells about chance agreement, in voters. */
export interface RollSize {
  readonly voters: number
  /** Voters in the home of an average voter. */
  readonly sameHome: number
  /** Voters in the street, within one postal code, of an average voter. */
  readonly sameStreet: number
}

/** How common the values of a claim are on the roll, in voters. */
export interface ValueCounts {
  readonly surname: number
  readonly given: number
  /** The names as the claim spells them: a slip is seldom another established name. */
  readonly writtenSurname: number
  readonly writtenGiven: number
  readonly zip: number
  readonly city: number
}

/** How an address as a whole compares: one comparison, since its parts go together. */
export type AddressLevel = keyof typeof model.address | 'missing'

/** No name is taken for rarer than this share of the roll: rarity is often a slip. */
const rarestShare = 1e-4

/** A roll of ten voters does not make every name a common one. */
const backgroundVoters = 5000

const home = {
  sameNumber: homeLevels.indexOf('same-number'),
  sameStreet: homeLevels.indexOf('same-street'),
  nearStreet: homeLevels.indexOf('near-street'),
  nearNumber: homeLevels.indexOf('near-number'),
  same: homeLevels.indexOf('same'),
}

const place = {
  other: placeLevels.indexOf('other'),
  near: placeLevels.indexOf('near'),
  cityOtherZip: placeLevels.indexOf('city-other-zip'),
  city: placeLevels.indexOf('city'),
  zipOtherCity: placeLevels.indexOf('zip-other-city'),
}

/** The address level of a home level and a place level. */
export function addressLevel(homeAt: number, placeAt: number): AddressLevel {
  const inPlace = placeAt >= place.city
  const nearPlace = placeAt >= place.near && !inPlace
  if (homeAt === home.same) {
    if (inPlace) return 'same-home'
    return nearPlace ? 'same-home-near-place' : 'same-home-other-place'
  }
  if (inPlace) {
    if (homeAt === home.nearNumber) return 'near-number'
    if (homeAt === home.nearStreet) return 'near-street'
    if (homeAt === home.sameStreet) return 'same-street'
    if (homeAt === home.sameNumber) return 'same-number'
  }
  if (placeAt >= place.zipOtherCity) return 'same-zip'
  if (placeAt >= place.cityOtherZip) return 'same-city'
  return homeAt === 0 && placeAt === 0 ? 'missing' : 'other'
}

/**
 * The bits of evidence (log2 likelihood ratio) that a comparison brings for one person
 * against a stranger from the roll. Exact names count by their rarity (term frequency,
 * floored); the address counts once, by how many strangers share it that far.
 */
export function matchWeight(v: LevelVector, counts: ValueCounts, roll: RollSize): number {
  const address = addressLevel(v.home, v.place)
  let bits = addressBits(address, counts, roll)
  const surnameShare = share(counts.surname, roll)
  const givenShare = share(counts.given, roll)
  if (v.surname === surnameExact) bits += Math.log2(model.surnameExact / surnameShare)
  else if (v.surname === surnameSwapped) {
    bits += model.surname.swapped - Math.log2(surnameShare) - Math.log2(givenShare)
  } else if (v.surname === surnameMisspelt) {
    bits += slipBits(
      model.surname.misspelt,
      model.surnameMisspeltRate,
      counts.writtenSurname,
      roll,
    )
  } else bits += surnameBits[v.surname] ?? 0
  if (v.given === givenExact) bits += Math.log2(model.givenExact / givenShare)
  else if (v.given === givenMisspelt) {
    bits += slipBits(
      model.given.misspelt,
      model.givenMisspeltRate,
      counts.writtenGiven,
      roll,
    )
  } else if (v.given === givenNickname) {
    bits += slipBits(model.given.nickname, model.nicknameRate, counts.writtenGiven, roll)
  } else bits += givenBits[v.given] ?? 0
  return (
    bits +
    (middleBits[v.middle] ?? 0) +
    (suffixBits[v.suffix] ?? 0) +
    (birthBits[v.birth] ?? 0) +
    // A flat's number tells neighbours of one house apart, nothing elsewhere.
    (address === 'same-home' ? (unitBits[v.unit] ?? 0) : 0)
  )
}

/**
 * How common a value is: its share of the roll, as if a small roll were drawn from a larger
 * people in which every name has one more bearer.
 */
function share(voters: number, roll: RollSize): number {
  return Math.max((voters + 1) / (roll.voters + backgroundVoters), rarestShare)
}

/** Bits of a variant of a name: how often people write so, against how many are called so. */
function slipBits(
  most: number,
  rate: number,
  writtenVoters: number,
  roll: RollSize,
): number {
  const called = (writtenVoters + 0.5) / (roll.voters + backgroundVoters)
  return Math.min(most, Math.log2(rate / called))
}

function addressBits(level: AddressLevel, counts: ValueCounts, roll: RollSize): number {
  if (level === 'missing') return 0
  const { rate, strangers, of } = model.address[level]
  const among =
    of === 'home'
      ? roll.sameHome
      : of === 'street'
        ? roll.sameStreet
        : of === 'zip'
          ? counts.zip
          : of === 'city'
            ? counts.city
            : roll.voters
  return Math.log2(
    (rate * roll.voters) / Math.min(Math.max(strangers * among, 1), roll.voters),
  )
}

const surnameExact = surnameLevels.indexOf('exact')
const surnameMisspelt = surnameLevels.indexOf('misspelt')
const givenMisspelt = givenLevels.indexOf('misspelt')
const givenNickname = givenLevels.indexOf('nickname')
const surnameSwapped = surnameLevels.indexOf('swapped')
const givenExact = givenLevels.indexOf('exact')
const surnameBits = bitsOf(surnameLevels, model.surname)
const givenBits = bitsOf(givenLevels, model.given)
const middleBits = bitsOf(middleLevels, model.middle)
const suffixBits = bitsOf(suffixLevels, model.suffix)
const birthBits = bitsOf(birthLevels, model.birth)
const unitBits = bitsOf(unitLevels, model.unit)

function bitsOf(
  levels: readonly string[],
  bits: Readonly<Record<string, number>>,
): readonly number[] {
  return levels.map((level) => bits[level] ?? 0)
}
