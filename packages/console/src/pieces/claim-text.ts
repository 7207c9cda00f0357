import type { Claim } from '@groundswell/server/wire'

/** The name of a claim in one piece. */
export function nameOf({ first, middle, last, suffix }: Claim): string {
  return [first, middle, last, suffix].filter(Boolean).join(' ')
}

/** Number, street and unit of a claim in one piece. */
export function streetOf({ house, street, unit }: Claim): string {
  return [house, street, unit].filter(Boolean).join(' ')
}

/** City and ZIP code of a claim in one piece. */
export function placeOf({ city, zip }: Claim): string {
  return [city, zip].filter(Boolean).join(' ')
}
