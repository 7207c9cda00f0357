import type { DuckDBConnection } from '@duckdb/node-api'
import { eachBlock, firstNumbers, textOf } from './rows.ts'
import type { DictionaryName } from './value-kind.ts'

/** The values of one dictionary in memory, with those that only lines hold behind them. */
export interface WordList<T> {
  /** How many values the roll has; higher codes were added by lines. */
  readonly size: number
  readonly keyOf: (code: number) => string
  /** The value made ready to compare; null for a code below 0. */
  readonly formOf: (code: number) => T | null
  readonly shownOf: (code: number) => string
  /** Voters who hold the value, 0 for one that only lines hold. */
  readonly votersOf: (code: number) => number
  /** The code of a key, -2 when the roll lacks it. */
  readonly codeOf: (key: string) => number
  /** The code of a written value with this key, a new one when the roll lacks it. */
  readonly codeOrNew: (key: string, written: string) => number
}

/** Loads a dictionary; `read` makes forms from the shown text and the key when first asked. */
export async function loadWords<T>(
  connection: DuckDBConnection,
  dictionary: DictionaryName,
  read: (shown: string, key: string) => T | null,
): Promise<WordList<T>> {
  const keys: string[] = []
  const spelt = new Map<number, string>()
  const [size = 0] = await firstNumbers(
    connection,
    `SELECT count(*) FROM ${dictionary}_word`,
  )
  const voters = new Int32Array(size)
  await eachBlock(
    connection,
    `SELECT code, key, nullif(shown, key), voters FROM ${dictionary}_word ORDER BY code`,
    ([codes = [], keyColumn = [], shownColumn = [], counts = []]) => {
      for (let i = 0; i < codes.length; i++) {
        const code = Number(codes[i])
        keys[code] = textOf(keyColumn[i])
        voters[code] = Number(counts[i])
        const shown = shownColumn[i]
        if (typeof shown === 'string') spelt.set(code, shown)
      }
    },
  )
  const forms: (T | null | undefined)[] = []
  const added = new Map<string, number>()
  const shownOf = (code: number) => spelt.get(code) ?? keys[code] ?? ''

  // Codes lie in the order of their keys, so that no index has to be built.
  function codeOf(key: string): number {
    let low = 0
    let high = size - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const here = keys[middle] ?? ''
      if (here === key) return middle
      if (here < key) low = middle + 1
      else high = middle - 1
    }
    return -2
  }

  return {
    size,
    keyOf: (code) => keys[code] ?? '',
    shownOf,
    votersOf: (code) => (code < size ? (voters[code] ?? 0) : 0),
    formOf: (code) => {
      if (code < 0) return null
      let form = forms[code]
      if (form === undefined) {
        form = read(shownOf(code), keys[code] ?? '')
        forms[code] = form
      }
      return form
    },
    codeOf,
    codeOrNew: (key, written) => {
      const onRoll = codeOf(key)
      if (onRoll >= 0) return onRoll
      const known = added.get(key)
      if (known !== undefined) return known
      const code = keys.length
      keys.push(key)
      if (written !== key) spelt.set(code, written)
      added.set(key, code)
      return code
    },
  }
}
