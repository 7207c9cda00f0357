import type { DuckDBConnection } from '@duckdb/node-api'
import { formsOfName } from '../nickname.ts'
import { nearWords } from './near-words.ts'
import type { RollWords } from './roll-words.ts'
import { eachBlock } from './rows.ts'

/** Finds a roll's values by what people type: other spellings, beginnings, a town's postal codes. */
export interface NameIndex {
  readonly surnamesLike: (code: number) => readonly number[]
  readonly givenLike: (code: number) => readonly number[]
  readonly coresLike: (core: string) => readonly number[]
  /** The codes of surnames that begin with a text, as [from, to). */
  readonly surnamesBeginning: (key: string) => readonly [number, number]
  readonly givenBeginning: (key: string) => readonly [number, number]
  /** Numbers of street names that begin with a text. */
  readonly coresBeginning: (core: string) => readonly number[]
  /** Postal codes of a town, those with most voters first. */
  readonly zipsOf: (city: number) => readonly number[]
}

/** How many other spellings are worth a look. */
const mostSpellings = 12
const mostZips = 80

/** Prepares the index of a roll: about a second for a million surnames. */
export async function loadNameIndex(
  connection: DuckDBConnection,
  words: RollWords,
): Promise<NameIndex> {
  const surnames = nearWords(words.surname, words.surname.keyOf)
  const given = nearWords(words.given, words.given.keyOf)
  const streetName = (code: number) => words.street.keyOf(code).split(' ')[0] ?? ''
  const streets = nearWords(words.street, streetName)
  const zips = new Map<number, number[]>()
  await eachBlock(
    connection,
    'SELECT city, zip FROM city_zip ORDER BY city, voters DESC, zip',
    ([cities = [], codes = []]) => {
      for (const [i, city] of cities.entries()) {
        const list = zips.get(Number(city)) ?? []
        list.push(Number(codes[i]))
        zips.set(Number(city), list)
      }
    },
  )
  const onRoll = (code: number, size: number) => (code >= 0 && code < size ? [code] : [])
  const cores = (codes: readonly number[]) => [
    ...new Set(
      codes.map((code) => words.coreOf(streetName(code))).filter((core) => core >= 0),
    ),
  ]
  return {
    surnamesLike: (code) =>
      code < 0
        ? []
        : [
            ...onRoll(code, words.surname.size),
            ...surnames.near(words.surname.keyOf(code), mostSpellings),
          ],
    givenLike: (code) => {
      if (code < 0) return []
      const key = words.given.keyOf(code)
      const forms = formsOfName(key)
        .map((form) => words.given.codeOf(form))
        .filter((form) => form >= 0)
      const initial = key.length > 1 ? words.given.codeOf(key.slice(0, 1)) : -2
      return [
        ...new Set([
          ...onRoll(code, words.given.size),
          ...forms,
          ...given.near(key, mostSpellings),
          ...onRoll(initial, words.given.size),
        ]),
      ]
    },
    coresLike: (core) => cores(streets.near(core, mostSpellings)),
    surnamesBeginning: surnames.beginning,
    givenBeginning: given.beginning,
    coresBeginning: (core) => {
      const [from, to] = streets.beginning(core)
      return cores(Array.from({ length: Math.min(to - from, 400) }, (_, i) => from + i))
    },
    zipsOf: (city) => (zips.get(city) ?? []).slice(0, mostZips),
  }
}
