import { readAddress } from '../address.ts'
import { birthNumber, readBirth } from '../birth.ts'
import type { Claim } from '../claim.ts'
import { readCity, readEmail, readPhone, readZip } from '../contact.ts'
import { type GivenName, readGivenName } from '../given-name.ts'
import { type HouseNumber, readHouseNumber } from '../house-number.ts'
import { knownText } from '../missing-value.ts'
import { readSuffix } from '../name-suffix.ts'
import { isKnownGivenName } from '../nickname.ts'
import { readStreet, type Street } from '../street.ts'
import { readSurname, type Surname } from '../surname.ts'
import { readUnit } from '../unit.ts'
import { readName, type WrittenName } from '../written-name.ts'
import { type CodedColumn, codedColumn } from './coded-column.ts'

/** A file of people, column by column, ready to compare. */
export interface People {
  readonly rows: number
  readonly surname: CodedColumn<Surname>
  readonly given: CodedColumn<GivenName>
  readonly middle: CodedColumn<GivenName>
  readonly suffix: CodedColumn<string>
  readonly birth: CodedColumn<number>
  readonly house: CodedColumn<HouseNumber>
  readonly street: CodedColumn<Street>
  readonly unit: CodedColumn<string>
  readonly zip: CodedColumn<string>
  readonly city: CodedColumn<string>
  readonly state: CodedColumn<string>
  readonly email: CodedColumn<string>
  readonly phone: CodedColumn<string>
  /** Names that are no person's, word by word; empty where names were taken apart. */
  readonly title: CodedColumn<readonly string[]>
}

/** The columns of a file of people as they were written; a column it lacks is absent. */
export type WrittenColumns = {
  readonly [field in keyof Claim]?: readonly (string | null)[]
}

/**
 * Reads every column once per distinct value. Free-text addresses fill the address columns
 * that are missing; free-text names are taken apart when most of them look like persons, and
 * are otherwise compared word by word.
 */
export function readPeople(columns: WrittenColumns, rows: number): People {
  const none: readonly (string | null)[] = []
  const names = columns.name === undefined ? null : readNames(columns.name)
  const addresses = apart(columns.address ?? numberedStreets(columns), readAddress)
  const named = (part: keyof WrittenName) =>
    names?.parts.map((name) => name?.[part] ?? null)
  const placed = (part: 'house' | 'street' | 'unit' | 'city' | 'zip') =>
    merged(
      part === 'street' && columns.address === undefined && addresses !== null
        ? undefined
        : columns[part],
      addresses?.map((address) => address?.[part] ?? null),
    )
  const text = (values: readonly (string | null)[] | undefined, read: typeof readCity) =>
    codedColumn(values ?? none, rows, read, String)
  return {
    rows,
    surname: codedColumn(
      merged(columns.last, named('last')) ?? none,
      rows,
      readSurname,
      keyOf,
    ),
    given: codedColumn(
      merged(columns.first, named('first')) ?? none,
      rows,
      readGivenName,
      keyOf,
    ),
    middle: codedColumn(
      merged(columns.middle, named('middle')) ?? none,
      rows,
      readGivenName,
      keyOf,
    ),
    suffix: text(merged(columns.suffix, named('suffix')), readSuffix),
    birth: codedColumn(
      merged(columns.birth, columns.birthYear) ?? none,
      rows,
      (written) => {
        const birth = readBirth(written)
        return birth === null ? null : birthNumber(birth)
      },
      String,
    ),
    house: codedColumn(
      placed('house') ?? none,
      rows,
      readHouseNumber,
      (house) => `${house.number} ${house.more ?? ''}`,
    ),
    street: codedColumn(
      placed('street') ?? none,
      rows,
      readStreet,
      (street) => street.whole,
    ),
    unit: text(placed('unit'), readUnit),
    zip: text(placed('zip'), readZip),
    city: text(placed('city'), readCity),
    state: text(columns.state, knownText),
    email: text(columns.email, readEmail),
    phone: text(columns.phone, readPhone),
    title: codedColumn(
      names === null && columns.last === undefined ? (columns.name ?? none) : none,
      rows,
      (written) => knownText(written)?.split(' ') ?? null,
      (words) => words.join(' '),
    ),
  }
}

function keyOf(form: { readonly key: string }): string {
  return form.key
}

/** Names taken apart, or null when they are names of something else than persons. */
function readNames(
  written: readonly (string | null)[],
): { readonly parts: readonly (WrittenName | null)[] } | null {
  const parts = apart(written, readName) ?? []
  let full = 0
  let known = 0
  for (const name of parts) {
    if (name?.first === null || name?.first === undefined) continue
    full++
    if (isKnownGivenName(name.first) || name.first.length === 1) known++
  }
  return full > 0 && known / full >= 0.35 ? { parts } : null
}

/** Streets that carry their house number, where no column has it: 114 Oak St. */
function numberedStreets(
  columns: WrittenColumns,
): readonly (string | null)[] | undefined {
  if (columns.house !== undefined || columns.street === undefined) return undefined
  const known = columns.street.filter((street) => street !== null)
  const numbered = known.filter((street) => /^\d+\S*\s+\S*[A-Za-z]{3}/.test(street))
  return numbered.length > known.length / 2 ? columns.street : undefined
}

function apart<T>(
  values: readonly (string | null)[] | undefined,
  read: (text: string) => T,
): readonly (T | null)[] | null {
  if (values === undefined) return null
  const seen = new Map<string, T>()
  return values.map((value) => {
    if (value === null || knownText(value) === null) return null
    let found = seen.get(value)
    if (found === undefined) {
      found = read(value)
      seen.set(value, found)
    }
    return found
  })
}

/** The first column, its gaps filled from the second. */
function merged(
  first: readonly (string | null)[] | undefined,
  second: readonly (string | null)[] | undefined,
): readonly (string | null)[] | undefined {
  if (first === undefined || second === undefined) return first ?? second
  return first.map((value, row) => value ?? second[row] ?? null)
}
