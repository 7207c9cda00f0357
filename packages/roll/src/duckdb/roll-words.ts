import type { DuckDBConnection } from '@duckdb/node-api'
import { type GivenName, readGivenName } from '../given-name.ts'
import type { HouseNumber } from '../house-number.ts'
import type { RollSize } from '../match-weight.ts'
import { readStreet, type Street } from '../street.ts'
import { readSurname, type Surname } from '../surname.ts'
import { eachBlock, firstNumbers, textOf } from './rows.ts'
import { keyPart } from './value-kind.ts'
import { loadWords, type WordList } from './word-list.ts'

/** Everything about a roll that fits in memory: its values, not its voters. */
export interface RollWords {
  readonly surname: WordList<Surname>
  readonly given: WordList<GivenName>
  readonly suffix: WordList<string>
  readonly birth: WordList<number>
  readonly house: WordList<HouseNumber>
  readonly street: WordList<Street>
  readonly unit: WordList<string>
  readonly city: WordList<string>
  readonly zip: WordList<string>
  readonly county: WordList<string>
  readonly status: WordList<string>
  /** The number of a street's own name, -2 when the roll has none like it. */
  readonly coreOf: (core: string) => number
  /** The number of a surname's first three letters, -2 when no voter has them. */
  readonly startOf: (key: string) => number
  readonly size: RollSize
}

/** Loads the dictionaries of a snapshot whose keys were built. */
export async function loadRollWords(connection: DuckDBConnection): Promise<RollWords> {
  const itself = (_: string, key: string) => key
  const street = await loadWords(connection, 'street', (shown) => readStreet(shown))
  const surname = await loadWords(connection, 'surname', (shown) => readSurname(shown))
  const cores = await partNumbers(connection, 'street')
  const starts = await partNumbers(connection, 'surname')
  const [voters = 0, sameHome = 1, sameStreet = 1] = await firstNumbers(
    connection,
    'SELECT voters, same_home, same_street FROM roll_size',
  )
  return {
    surname,
    given: await loadWords(connection, 'given', (shown) => readGivenName(shown)),
    suffix: await loadWords(connection, 'suffix', itself),
    birth: await loadWords(connection, 'birth', (_, key) => Number(key)),
    house: await loadWords(connection, 'house', (_, key) => houseOf(key)),
    street,
    unit: await loadWords(connection, 'unit', itself),
    city: await loadWords(connection, 'city', itself),
    zip: await loadWords(connection, 'zip', itself),
    county: await loadWords(connection, 'county', itself),
    status: await loadWords(connection, 'status', itself),
    coreOf: (core) => cores.get(core) ?? -2,
    startOf: (key) => starts.get(key.slice(0, 3)) ?? -2,
    size: { voters, sameHome, sameStreet },
  }
}

/** A house number from its key, digits padded and the letter behind. */
function houseOf(key: string): HouseNumber {
  const [number = '0', more = ''] = key.split(' ')
  return { number: Number(number), more: more === '' ? null : more }
}

/** The numbers of a dictionary's parts by their text. */
async function partNumbers(
  connection: DuckDBConnection,
  dictionary: 'street' | 'surname',
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>()
  await eachBlock(
    connection,
    `SELECT min(key), part FROM ${dictionary}_word GROUP BY part`,
    ([keys = [], parts = []]) => {
      for (const [i, part] of parts.entries()) {
        numbers.set(keyPart[dictionary]?.(textOf(keys[i])) ?? '', Number(part))
      }
    },
  )
  return numbers
}
