import {
  type BirthLevel,
  birthLevels,
  type Comparison,
  emailLevels,
  givenLevels,
  homeLevels,
  middleLevels,
  phoneLevels,
  placeLevels,
  suffixLevels,
  surnameLevels,
  unitLevels,
} from './comparison.ts'

/** A comparison as places in the level lists: what bulk work computes with. */
export interface LevelVector {
  surname: number
  given: number
  middle: number
  suffix: number
  birth: number
  home: number
  unit: number
  place: number
}

const missing = 'missing' satisfies BirthLevel

/** A whole comparison in one number below 2^31, and back again by `unpackedLevels`. */
export function packedLevels(v: LevelVector): number {
  return (
    v.surname |
    (v.given << 3) |
    (v.middle << 6) |
    (v.suffix << 9) |
    (v.birth << 11) |
    (v.home << 14) |
    (v.unit << 17) |
    (v.place << 20)
  )
}

/** The levels that `packedLevels` put into one number. */
export function unpackedLevels(packed: number): LevelVector {
  return {
    surname: packed & 7,
    given: (packed >> 3) & 7,
    middle: (packed >> 6) & 7,
    suffix: (packed >> 9) & 3,
    birth: (packed >> 11) & 7,
    home: (packed >> 14) & 7,
    unit: (packed >> 17) & 7,
    place: (packed >> 20) & 15,
  }
}

/** The comparison in words, for people and interfaces. */
export function wordedLevels(v: LevelVector): Comparison {
  return {
    surname: surnameLevels[v.surname] ?? missing,
    given: givenLevels[v.given] ?? missing,
    middle: middleLevels[v.middle] ?? missing,
    suffix: suffixLevels[v.suffix] ?? missing,
    birth: birthLevels[v.birth] ?? missing,
    home: homeLevels[v.home] ?? missing,
    unit: unitLevels[v.unit] ?? missing,
    place: placeLevels[v.place] ?? missing,
    email: emailLevels[0],
    phone: phoneLevels[0],
  }
}
