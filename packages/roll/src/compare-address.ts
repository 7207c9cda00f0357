import { homeLevels, placeLevels, unitLevels } from './comparison.ts'
import { editDistance, isOneEdit, jaroWinkler } from './edit-distance.ts'
import type { HouseNumber } from './house-number.ts'
import type { Street } from './street.ts'

const homeAt = {
  other: homeLevels.indexOf('other'),
  sameNumber: homeLevels.indexOf('same-number'),
  sameStreet: homeLevels.indexOf('same-street'),
  nearStreet: homeLevels.indexOf('near-street'),
  nearNumber: homeLevels.indexOf('near-number'),
  same: homeLevels.indexOf('same'),
}

const unitAt = {
  other: unitLevels.indexOf('other'),
  oneSided: unitLevels.indexOf('one-sided'),
  near: unitLevels.indexOf('near'),
  same: unitLevels.indexOf('same'),
}

const placeAt = {
  other: placeLevels.indexOf('other'),
  near: placeLevels.indexOf('near'),
  cityOtherZip: placeLevels.indexOf('city-other-zip'),
  cityNearZip: placeLevels.indexOf('city-near-zip'),
  city: placeLevels.indexOf('city'),
  zipOtherCity: placeLevels.indexOf('zip-other-city'),
  zip: placeLevels.indexOf('zip'),
  zipAndCity: placeLevels.indexOf('zip-and-city'),
}

/** How far two values agree: 0 unknown, 1 not at all, 2 nearly, 3 fully. */
export type Agreement = 0 | 1 | 2 | 3

/** Where somebody lives, made ready to compare. */
export interface Home {
  readonly house: HouseNumber | null
  readonly street: Street | null
}

/** The place in `homeLevels` of two homes: house number and street together. */
export function homeLevel(a: Home, b: Home): number {
  return homeLevelOf(
    houseAgreement(a.house, b.house),
    streetAgreement(a.street, b.street),
  )
}

/** The same from the two agreements, for callers that have compared the parts already. */
export function homeLevelOf(house: Agreement, street: Agreement): number {
  if (street === 3) {
    if (house === 3) return homeAt.same
    return house === 2 ? homeAt.nearNumber : homeAt.sameStreet
  }
  if (street === 2) {
    if (house === 3) return homeAt.nearStreet
    return house === 1 ? homeAt.other : homeAt.sameStreet
  }
  if (house === 3) return homeAt.sameNumber
  return house === 0 && street === 0 ? 0 : homeAt.other
}

/** Two house numbers; one digit or the letter behind it may have slipped. */
export function houseAgreement(a: HouseNumber | null, b: HouseNumber | null): Agreement {
  if (a === null || b === null) return 0
  if (a.number === b.number) {
    return a.more === null || b.more === null || a.more === b.more ? 3 : 2
  }
  const [x, y] = [String(a.number), String(b.number)]
  return Math.min(x.length, y.length) >= 2 && isOneEdit(x, y) ? 2 : 1
}

/** Two streets; `OAK ST` agrees with `N OAK ST`, but only nearly so does `OAK AVE`. */
export function streetAgreement(a: Street | null, b: Street | null): Agreement {
  if (a === null || b === null) return 0
  if (a.core === b.core) {
    const turned =
      a.direction !== null && b.direction !== null && a.direction !== b.direction
    const retyped = a.type !== null && b.type !== null && a.type !== b.type
    return turned || retyped ? 2 : 3
  }
  if (a.whole === b.whole) return 3
  return isNearStreet(a.core, b.core) || isNearStreet(a.whole, b.whole) ? 2 : 1
}

function isNearStreet(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return isOneEdit(a, b)
  if (shorter < 3) return false
  if (isOneEdit(a, b)) return shorter >= 4
  const limit = shorter >= 12 ? 3 : shorter >= 6 ? 2 : 0
  if (limit > 0 && editDistance(a, b, limit) <= limit) return true
  if (shorter >= 5 && (a.startsWith(b) || b.startsWith(a))) return true
  return shorter >= 6 && jaroWinkler(a, b) >= 0.93
}

/** The place in `unitLevels` of two units. */
export function unitLevel(a: string | null, b: string | null): number {
  if (a === null && b === null) return 0
  if (a === null || b === null) return unitAt.oneSided
  if (a === b) return unitAt.same
  const shorter = Math.min(a.length, b.length)
  const near = shorter >= 5 ? editDistance(a, b, 2) <= 2 : shorter >= 3 && isOneEdit(a, b)
  return near ? unitAt.near : unitAt.other
}

/** The place in `placeLevels` of two localities, each a postal code and a town. */
export function placeLevel(
  zipA: string | null,
  zipB: string | null,
  cityA: string | null,
  cityB: string | null,
): number {
  return placeLevelOf(zipAgreement(zipA, zipB), cityAgreement(cityA, cityB))
}

/** The same from the two agreements. */
export function placeLevelOf(zip: Agreement, city: Agreement): number {
  if (zip === 3) {
    if (city === 0) return placeAt.zip
    return city === 1 ? placeAt.zipOtherCity : placeAt.zipAndCity
  }
  if (city === 3) {
    if (zip === 0) return placeAt.city
    return zip === 2 ? placeAt.cityNearZip : placeAt.cityOtherZip
  }
  if (zip === 2 || city === 2) return placeAt.near
  return zip === 0 && city === 0 ? 0 : placeAt.other
}

/** Two postal codes; one digit may have slipped. */
export function zipAgreement(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 0
  if (a === b) return 3
  return Math.min(a.length, b.length) >= 4 && isOneEdit(a, b) ? 2 : 1
}

/** Two towns; one may be misspelt or cut short. */
export function cityAgreement(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 0
  if (a === b) return 3
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4) return 1
  if (isOneEdit(a, b) || (shorter >= 6 && editDistance(a, b, 2) <= 2)) return 2
  return shorter >= 5 && (a.startsWith(b) || b.startsWith(a)) ? 2 : 1
}
