/** How each part of two persons compares, one word per part; `missing` says nothing either way. */
export interface Comparison {
  readonly surname: SurnameLevel
  readonly given: GivenLevel
  readonly middle: MiddleLevel
  readonly suffix: SuffixLevel
  readonly birth: BirthLevel
  readonly home: HomeLevel
  readonly unit: UnitLevel
  readonly place: PlaceLevel
  readonly email: EmailLevel
  readonly phone: PhoneLevel
}

// Each list runs from nothing known, over plain disagreement, to full agreement. A level is
// its place in the list, so that a whole comparison packs into one small number.

/** `swapped` stands for first and last name exchanged; the given name is then `missing`. */
export const surnameLevels = [
  'missing',
  'other',
  'near',
  'part',
  'misspelt',
  'exact',
  'swapped',
] as const
export const givenLevels = [
  'missing',
  'other',
  'similar',
  'initial',
  'misspelt',
  'nickname',
  'exact',
] as const
export const middleLevels = ['missing', 'other', 'near', 'initial', 'exact'] as const
export const suffixLevels = ['missing', 'other', 'one-sided', 'same'] as const
export const birthLevels = [
  'missing',
  'other',
  'near-year',
  'same-year-other-day',
  'two-parts',
  'same-year',
  'near-date',
  'same-date',
] as const
export const homeLevels = [
  'missing',
  'other',
  'same-number',
  'same-street',
  'near-street',
  'near-number',
  'same',
] as const
export const unitLevels = ['missing', 'other', 'one-sided', 'near', 'same'] as const
export const placeLevels = [
  'missing',
  'other',
  'near',
  'city-other-zip',
  'city-near-zip',
  'city',
  'zip-other-city',
  'zip',
  'zip-and-city',
] as const
export const emailLevels = [
  'missing',
  'other',
  'near',
  'same-local-part',
  'same',
] as const
export const phoneLevels = ['missing', 'other', 'near', 'same'] as const

export type SurnameLevel = (typeof surnameLevels)[number]
export type GivenLevel = (typeof givenLevels)[number]
export type MiddleLevel = (typeof middleLevels)[number]
export type SuffixLevel = (typeof suffixLevels)[number]
export type BirthLevel = (typeof birthLevels)[number]
export type HomeLevel = (typeof homeLevels)[number]
export type UnitLevel = (typeof unitLevels)[number]
export type PlaceLevel = (typeof placeLevels)[number]
export type EmailLevel = (typeof emailLevels)[number]
export type PhoneLevel = (typeof phoneLevels)[number]
