import { foldText } from '@groundswell/basics'
import type { ReadingField } from './reading.ts'

/**
 * A field as two readings are compared by it. Case, accents, punctuation, spaces and the usual
 * abbreviations of an address are no difference; letters and figures are. The raw text is
 * kept beside it; this form is never stored. `?` stands for a letter that cannot be read and
 * stays one.
 */
export function comparableText(field: ReadingField, text: string): string {
  const folded = text
    .split('?')
    .map((part) => foldText(part))
    .join('?')
  switch (field) {
    case 'zip':
      // The four digits behind the hyphen are a sorting aid; a residence is the same without.
      return folded.replaceAll(' ', '').slice(0, 5)
    case 'date':
      // `03/09/2017`, `3-9-17` and `3 9 17` are one day, in the order in which it is written.
      return folded
        .split(' ')
        .map((part) => part.replace(/^(?:0+|20(?=\d\d$))(?=\d)/, ''))
        .join('-')
    case 'street':
    case 'city':
    case 'unit':
    case 'suffix':
      return words(field, folded).join('')
    case 'first':
    case 'middle':
    case 'last':
    case 'house':
      return folded.replaceAll(' ', '')
  }
}

function words(field: 'street' | 'city' | 'unit' | 'suffix', folded: string): string[] {
  const spelt = abbreviations[field]
  return folded.split(' ').map((word) => spelt.get(word) ?? word)
}

/**
 * Each spelling with the short form that stands for all of them: the common ones of USPS
 * Publication 28 (street suffixes C1, directions, unit designators C2).
 */
const abbreviations: Readonly<
  Record<'street' | 'city' | 'unit' | 'suffix', ReadonlyMap<string, string>>
> = {
  street: spellings(
    'N NORTH, S SOUTH, E EAST, W WEST, NE NORTHEAST, NW NORTHWEST, SE SOUTHEAST, SW SOUTHWEST',
    'ST STREET STR, AVE AVENUE AV, BLVD BOULEVARD BLV, DR DRIVE, RD ROAD, LN LANE, CT COURT',
    'PL PLACE, CIR CIRCLE, TER TERRACE TERR, WAY WY, PKWY PARKWAY, HWY HIGHWAY, SQ SQUARE',
    'TRL TRAIL, ALY ALLEY, MT MOUNT, FT FORT',
  ),
  city: spellings(
    'N NORTH, S SOUTH, E EAST, W WEST, ST SAINT, STE SAINTE, MT MOUNT, FT FORT',
    'BCH BEACH, HTS HEIGHTS, SPGS SPRINGS',
  ),
  unit: spellings('# APT APARTMENT UNIT NO NUMBER STE SUITE SPC SPACE RM ROOM LOT BLDG'),
  suffix: spellings('JR JUNIOR, SR SENIOR, II 2ND, III 3RD, IV 4TH'),
}

function spellings(...lists: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const list of lists) {
    for (const group of list.split(', ')) {
      const [short = '', ...long] = group.split(' ')
      // A unit's designator says nothing: `Apt 4`, `#4` and `4` are one unit.
      for (const word of long) known.set(word, short === '#' ? '' : short)
    }
  }
  return known
}
