import type { DuckDBConnection } from '@duckdb/node-api'
import { eachBlock } from './rows.ts'
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
  const shown: string[] = []
  const voters: number[] = []
  await eachBlock(
    connection,
    `SELECT code, key, shown, voters FROM ${dictionary}_word`,
    ([codes = [], keyColumn = [], shownColumn = [], counts = []]) => {
      for (const [i, value] of codes.entries()) {
        const code = Number(value)
        keys[code] = String(keyColumn[i])
        shown[code] = String(shownColumn[i])
        voters[code] = Number(counts[i])
      }
    },
  )
  const size = keys.length
  const forms: (T | null | undefined)[] = []
  let codes: Map<string, number> | null = null
  const codeByKey = () => {
    if (codes === null) {
      codes = new Map()
      for (const [code, key] of keys.entries()) codes.set(key, code)
    }
    return codes
  }
  return {
    size,
    keyOf: (code) => keys[code] ?? '',
    shownOf: (code) => shown[code] ?? '',
    votersOf: (code) => voters[code] ?? 0,
    formOf: (code) => {
      if (code < 0) return null
      let form = forms[code]
      if (form === undefined) {
        form = read(shown[code] ?? '', keys[code] ?? '')
        forms[code] = form
      }
      return form
    },
    codeOf: (key) => codeByKey().get(key) ?? -2,
    codeOrNew: (key, written) => {
      const known = codeByKey().get(key)
      if (known !== undefined) return known
      const code = keys.length
      keys.push(key)
      shown.push(written)
      codeByKey().set(key, code)
      return code
    },
  }
}
