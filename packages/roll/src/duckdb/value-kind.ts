import { birthNumber, readBirth } from '../birth.ts'
import { readCity, readZip } from '../contact.ts'
import { readGivenName } from '../given-name.ts'
import { readHouseNumber } from '../house-number.ts'
import { knownText } from '../missing-value.ts'
import { readSuffix } from '../name-suffix.ts'
import { readStreet } from '../street.ts'
import { readSurname } from '../surname.ts'
import { readUnit } from '../unit.ts'

/** The columns of a voter or a line that are compared, each a small number in the tables. */
export type KeyColumn =
  | 'last'
  | 'first'
  | 'middle'
  | 'suffix'
  | 'birth'
  | 'house'
  | 'street'
  | 'unit'
  | 'city'
  | 'zip'

/** How the values of one column are made comparable and numbered. */
export interface ValueKind<Column extends string = KeyColumn> {
  readonly column: Column
  /** The dictionary whose numbers the column holds; two columns may share one. */
  readonly dictionary: DictionaryName
  /** What makes two written values one value; null when nothing is said. */
  readonly key: (written: string) => string | null
}

export type DictionaryName =
  | 'surname'
  | 'given'
  | 'suffix'
  | 'birth'
  | 'house'
  | 'street'
  | 'unit'
  | 'city'
  | 'zip'
  | 'county'
  | 'status'

export const dictionaryNames: readonly DictionaryName[] = [
  'surname',
  'given',
  'suffix',
  'birth',
  'house',
  'street',
  'unit',
  'city',
  'zip',
  'county',
  'status',
]

/** Every compared column with its reading. The keys are ASCII, so their order is one everywhere. */
export const valueKinds: readonly ValueKind[] = [
  {
    column: 'last',
    dictionary: 'surname',
    key: (text) => readSurname(text)?.key ?? null,
  },
  {
    column: 'first',
    dictionary: 'given',
    key: (text) => readGivenName(text)?.key ?? null,
  },
  {
    column: 'middle',
    dictionary: 'given',
    key: (text) => readGivenName(text)?.key ?? null,
  },
  { column: 'suffix', dictionary: 'suffix', key: readSuffix },
  { column: 'birth', dictionary: 'birth', key: birthKey },
  { column: 'house', dictionary: 'house', key: houseKey },
  { column: 'street', dictionary: 'street', key: streetKey },
  { column: 'unit', dictionary: 'unit', key: readUnit },
  { column: 'city', dictionary: 'city', key: readCity },
  { column: 'zip', dictionary: 'zip', key: readZip },
]

/** Columns that are kept for people to read, not compared. */
export const keptKinds: readonly ValueKind<'county' | 'status'>[] = [
  { column: 'county', dictionary: 'county', key: knownText },
  { column: 'status', dictionary: 'status', key: knownText },
]

function birthKey(text: string): string | null {
  const birth = readBirth(text)
  return birth === null ? null : String(birthNumber(birth))
}

/** Numbers padded, so that the order of keys is the order of houses. */
function houseKey(text: string): string | null {
  const house = readHouseNumber(text)
  return house === null
    ? null
    : `${String(house.number).padStart(9, '0')} ${house.more ?? ''}`
}

/** The street's own name first: N OAK ST and OAK AVE lie side by side. */
function streetKey(text: string): string | null {
  const street = readStreet(text)
  return street === null
    ? null
    : `${street.core} ${street.direction ?? ''} ${street.type ?? ''}`
}

/** The beginning of a key by which values are grouped: a street's own name, a surname's start. */
export const keyPart: {
  readonly [dictionary in DictionaryName]?: (key: string) => string
} = {
  street: (key) => key.split(' ')[0] ?? '',
  surname: (key) => key.slice(0, 3),
}

/** How a value is shown again: as most people wrote it, in plain capitals. */
export function shownText(written: string): string {
  return knownText(written) ?? ''
}
