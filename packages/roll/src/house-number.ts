import { knownText } from './missing-value.ts'

/** A house number made ready to compare: 114-A is 114 and A, 114 1/2 is 114 and 1/2. */
export interface HouseNumber {
  readonly number: number
  /** The letter or fraction behind the number. */
  readonly more: string | null
}

/** Reads a house number as written; null when it holds no number. */
export function readHouseNumber(written: string | null | undefined): HouseNumber | null {
  if (written === null || written === undefined) return null
  const plain = /^\s*(\d{1,9})\s*$/.exec(written)
  if (plain) return { number: Number(plain[1]), more: null }
  const fraction = /(\d{1,7})[\s-]+(\d\/\d)/.exec(written)
  if (fraction) return { number: Number(fraction[1]), more: fraction[2] ?? null }
  const text = knownText(written)
  if (text === null) return null
  // Queens style 114-20 keeps both numbers; 12 A and 12A are one house.
  const found = /(\d{1,7})(?: ?([A-Z]|\d{1,4}))?\b/.exec(text)
  if (!found) return null
  return { number: Number(found[1]), more: found[2] ?? null }
}
