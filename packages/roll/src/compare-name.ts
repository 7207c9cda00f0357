import { givenLevels, middleLevels, suffixLevels, surnameLevels } from './comparison.ts'
import { editDistance, isOneEdit, jaroWinkler } from './edit-distance.ts'
import type { GivenName } from './given-name.ts'
import { areNicknames } from './nickname.ts'
import type { Surname } from './surname.ts'

const surnameAt = {
  other: surnameLevels.indexOf('other'),
  near: surnameLevels.indexOf('near'),
  part: surnameLevels.indexOf('part'),
  misspelt: surnameLevels.indexOf('misspelt'),
  exact: surnameLevels.indexOf('exact'),
  swapped: surnameLevels.indexOf('swapped'),
}

const givenAt = {
  other: givenLevels.indexOf('other'),
  similar: givenLevels.indexOf('similar'),
  initial: givenLevels.indexOf('initial'),
  misspelt: givenLevels.indexOf('misspelt'),
  nickname: givenLevels.indexOf('nickname'),
  exact: givenLevels.indexOf('exact'),
}

const middleAt = {
  other: middleLevels.indexOf('other'),
  near: middleLevels.indexOf('near'),
  initial: middleLevels.indexOf('initial'),
  exact: middleLevels.indexOf('exact'),
}

const suffixAt = {
  other: suffixLevels.indexOf('other'),
  oneSided: suffixLevels.indexOf('one-sided'),
  same: suffixLevels.indexOf('same'),
}

/** The place in `surnameLevels` of two surnames; 0 when one is missing. */
export function surnameLevel(a: Surname | null, b: Surname | null): number {
  if (a === null || b === null) return 0
  if (a.key === b.key) return surnameAt.exact
  // Two slips are left to `near`: built from the same syllables, many surnames are that close.
  if (isOneSlip(a.key, b.key)) return surnameAt.misspelt
  if (a.parts.length > 1 || b.parts.length > 1) {
    for (const mine of a.parts) {
      for (const theirs of b.parts) {
        if (mine.length < 3 || theirs.length < 3) continue
        if (mine === theirs || (mine.length > 5 && isOneEdit(mine, theirs))) {
          return surnameAt.part
        }
      }
    }
  }
  return isNear(a.key, b.key) ? surnameAt.near : surnameAt.other
}

/**
 * The place in `givenLevels` of two given names. Two names that are both well known
 * (`bothCommon`) and one letter apart, such as ERIC and ERICA, are only `similar`: relatives
 * have such names more often than pens slip so.
 */
export function givenLevel(
  a: GivenName | null,
  b: GivenName | null,
  bothCommon: boolean,
): number {
  if (a === null || b === null) return 0
  if (a.key === b.key) return givenAt.exact
  if (a.isInitial || b.isInitial) {
    return a.key[0] === b.key[0] ? givenAt.initial : givenAt.other
  }
  if (a.head === b.head || areNicknames(a.head, b.head) || areNicknames(a.key, b.key)) {
    return givenAt.nickname
  }
  if (isMisspelling(a.key, b.key)) return bothCommon ? givenAt.similar : givenAt.misspelt
  if (isMisspelling(a.head, b.head)) {
    return bothCommon ? givenAt.similar : givenAt.misspelt
  }
  return isNear(a.key, b.key) || isBeginning(a.key, b.key)
    ? givenAt.similar
    : givenAt.other
}

/** Whether first and last name were exchanged: one pair agrees exactly, the other nearly. */
export function areSwapped(
  a: { readonly surname: Surname | null; readonly given: GivenName | null },
  b: { readonly surname: Surname | null; readonly given: GivenName | null },
): boolean {
  if (!a.surname || !b.surname || !a.given || !b.given) return false
  const one = a.surname.key === b.given.key
  const two = b.surname.key === a.given.key
  if (one && two) return true
  if (one) return isMisspelling(b.surname.key, a.given.key)
  return two && isMisspelling(a.surname.key, b.given.key)
}

/** The place of `swapped` in `surnameLevels`. */
export const swappedLevel = surnameAt.swapped

/** The place in `middleLevels` of two middle names. */
export function middleLevel(a: GivenName | null, b: GivenName | null): number {
  if (a === null || b === null) return 0
  if (a.key === b.key) return middleAt.exact
  if (a.isInitial || b.isInitial) {
    return a.key[0] === b.key[0] ? middleAt.initial : middleAt.other
  }
  if (isMisspelling(a.key, b.key) || areNicknames(a.key, b.key) || a.head === b.head) {
    return middleAt.near
  }
  return middleAt.other
}

/** The place in `suffixLevels`; JR and II are both the younger and do not contradict. */
export function suffixLevel(a: string | null, b: string | null): number {
  if (a === null && b === null) return 0
  if (a === null || b === null) return suffixAt.oneSided
  const younger = (s: string) => (s === 'II' ? 'JR' : s)
  return younger(a) === younger(b) ? suffixAt.same : suffixAt.other
}

/** One slip in a word of three letters or more: KM for KIM. */
function isOneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  return Math.max(a.length, b.length) >= 3 && shorter >= 2 && isOneEdit(a, b)
}

/** One slip, or two in a long word. */
function isMisspelling(a: string, b: string): boolean {
  if (isOneSlip(a, b)) return true
  return Math.min(a.length, b.length) >= 6 && editDistance(a, b, 2) === 2
}

function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 3) return false
  if (shorter >= 5 && editDistance(a, b, 2) <= 2) return true
  return a[0] === b[0] && jaroWinkler(a, b) >= 0.9
}

function isBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && long.startsWith(short)
}
