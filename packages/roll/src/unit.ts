import { knownText } from './missing-value.ts'

const designator =
  /^(?:APARTMENT|APT|APPT|AP|UNIT|UNT|SUITE|STE|FLAT|FL|FLOOR|ROOM|RM|SPACE|SPC|SP|TRAILER|TRLR|LOT|BLDG|BUILDING|NO|NUM|NUMBER|PENTHOUSE|PH) ?(?=[A-Z0-9])/

/** The unit without its designator, run together: Apt. 3-B, #3B and UNIT 3 B are all 3B. */
export function readUnit(written: string | null | undefined): string | null {
  const text = knownText(written)
  if (text === null) return null
  const bare = text.replace(designator, '').replace(/ /g, '')
  const key = bare.replace(/^0+(?=\d)/, '')
  return key === '' ? null : key
}
