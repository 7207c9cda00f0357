import type { Voter } from '../candidate.ts'
import type { Codes } from './codes.ts'
import type { RollWords } from './roll-words.ts'

/** The texts of a voter's or a claim's codes, as they are shown; empty where missing. */
export function shownCodes(
  words: RollWords,
  codes: Codes,
): Omit<Voter, 'voterId' | 'status' | 'county'> {
  return {
    last: words.surname.shownOf(codes.last),
    first: words.given.shownOf(codes.first),
    middle: words.given.shownOf(codes.middle),
    suffix: words.suffix.keyOf(codes.suffix),
    birth: birthText(words.birth.formOf(codes.birth) ?? 0),
    house: words.house.shownOf(codes.house),
    street: words.street.shownOf(codes.street),
    unit: words.unit.keyOf(codes.unit),
    city: words.city.shownOf(codes.city),
    zip: words.zip.keyOf(codes.zip),
  }
}

/** `yyyymmdd` as `yyyy-mm-dd`, as `yyyy` when no more is known, as nothing for 0. */
export function birthText(birth: number): string {
  if (birth === 0) return ''
  const text = String(birth).padStart(8, '0')
  return text.endsWith('0000')
    ? text.slice(0, 4)
    : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
