import { emailLevels, phoneLevels } from './comparison.ts'
import { editDistance, isOneEdit } from './edit-distance.ts'

const emailAt = {
  other: emailLevels.indexOf('other'),
  near: emailLevels.indexOf('near'),
  local: emailLevels.indexOf('same-local-part'),
  same: emailLevels.indexOf('same'),
}

const phoneAt = {
  other: phoneLevels.indexOf('other'),
  near: phoneLevels.indexOf('near'),
  same: phoneLevels.indexOf('same'),
}

/** The place in `emailLevels` of two addresses made ready by `readEmail`. */
export function emailLevel(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0
  if (a === b) return emailAt.same
  const [localA = '', domainA = ''] = a.split('@')
  const [localB = '', domainB = ''] = b.split('@')
  if (localA === localB) return localA.length >= 3 ? emailAt.local : emailAt.other
  if (domainA === domainB && localA.length >= 3 && isOneEdit(localA, localB)) {
    return emailAt.near
  }
  return a.length >= 10 && editDistance(a, b, 2) <= 2 ? emailAt.near : emailAt.other
}

/** The place in `phoneLevels` of two numbers; an area code that one lacks is overlooked. */
export function phoneLevel(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0
  if (a === b) return phoneAt.same
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 6 && long.endsWith(short)) return phoneAt.same
  return isOneEdit(a, b) ? phoneAt.near : phoneAt.other
}
