import { unreachable } from '@groundswell/basics'
import type { SlotName } from './drawing.ts'

/** Whose print-at-home sheet it is: what is printed on its line 1, and as its sender. */
export interface Supporter {
  readonly name: string
  readonly address: string
  readonly city: string
}

/** What a print-at-home sheet is filled with. Its form does not depend on it. */
export interface HomePrint {
  readonly supporter: Supporter
  /** Where the sheet is mailed to: the lines of an address, as on an envelope. */
  readonly returnTo: readonly string[]
}

/** So many lines of an address have a place on the mailer. */
export const mostReturnLines = 6

/** What stands in a slot of a print-at-home sheet; undefined for slots that others fill. */
export function homeText(
  slot: SlotName,
  { supporter, returnTo }: HomePrint,
): string | undefined {
  switch (slot) {
    case 'printed-name':
    case 'sender-name':
      return supporter.name
    case 'residence-address':
    case 'sender-address':
      return supporter.address
    case 'city':
    case 'sender-city':
      return supporter.city
    case 'return-1':
    case 'return-2':
    case 'return-3':
    case 'return-4':
    case 'return-5':
    case 'return-6':
      return returnTo[Number(slot.slice(-1)) - 1]
    case 'county':
    case 'sheet-id':
      return undefined
    default:
      return unreachable(slot)
  }
}

/**
 * By what one supporter is told from another: the letters and digits of name, address, city and
 * county, without capitals, accents and stops. It is as personal as they are.
 */
export function supporterKey({ name, address, city }: Supporter, county: string): string {
  return [name, address, city, county].map(plain).join('\n')
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
