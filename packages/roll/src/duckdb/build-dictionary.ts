import type { DuckDBConnection } from '@duckdb/node-api'
import { eachBlock } from './rows.ts'
import { quotedName } from './sql-text.ts'
import { type DictionaryName, keyPart, shownText, type ValueKind } from './value-kind.ts'

/**
 * Numbers the distinct values of the columns that share one dictionary. Makes the table
 * `<dictionary>_word` (code, key, shown, voters), codes in the order of the keys, and a
 * temporary table `<dictionary>_written` (written, code, part). The part is a number drawn from
 * the key: the house without its letter, the street's own name, the surname's first letters.
 */
export async function buildDictionary(
  connection: DuckDBConnection,
  table: string,
  dictionary: DictionaryName,
  kinds: readonly ValueKind<string>[],
): Promise<number> {
  const words = new Map<
    string,
    { shown: string; most: number; voters: number; code: number }
  >()
  const writtenKeys: (readonly [string, string])[] = []
  const seen = new Set<string>()
  for (const kind of kinds) {
    const column = quotedName(kind.column)
    await eachBlock(
      connection,
      `SELECT ${column}, count(*)::INTEGER FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1`,
      ([texts = [], counts = []]) => {
        for (const [i, value] of texts.entries()) {
          const written = String(value)
          const count = Number(counts[i])
          const key = kind.key(written)
          if (key === null) continue
          const word = words.get(key)
          if (word === undefined) {
            words.set(key, { shown: written, most: count, voters: count, code: 0 })
          } else {
            word.voters += count
            // The commonest spelling is shown, the first in order among equals.
            if (count > word.most || (count === word.most && written < word.shown)) {
              word.shown = written
              word.most = count
            }
          }
          if (!seen.has(written)) {
            seen.add(written)
            writtenKeys.push([written, key])
          }
        }
      },
    )
  }
  const keys = [...words.keys()].sort((a, b) => (a < b ? -1 : 1))
  const parts = partsOf(dictionary, keys)
  await connection.run(
    `CREATE OR REPLACE TABLE ${dictionary}_word
       (code INTEGER, key VARCHAR, shown VARCHAR, voters INTEGER, part INTEGER)`,
  )
  const wordRows = await connection.createAppender(`${dictionary}_word`)
  for (const [code, key] of keys.entries()) {
    const word = words.get(key)
    if (word === undefined) continue
    word.code = code
    wordRows.appendInteger(code)
    wordRows.appendVarchar(key)
    wordRows.appendVarchar(shownText(word.shown))
    wordRows.appendInteger(word.voters)
    wordRows.appendInteger(parts[code] ?? -1)
    wordRows.endRow()
  }
  wordRows.closeSync()
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${dictionary}_written (written VARCHAR, code INTEGER, part INTEGER)`,
  )
  const writtenRows = await connection.createAppender(`${dictionary}_written`)
  for (const [written, key] of writtenKeys) {
    writtenRows.appendVarchar(written)
    const code = words.get(key)?.code ?? -1
    writtenRows.appendInteger(code)
    writtenRows.appendInteger(parts[code] ?? -1)
    writtenRows.endRow()
  }
  writtenRows.closeSync()
  return keys.length
}

/** The part of each key: a house number itself, else the rank of the text among its kind. */
function partsOf(dictionary: DictionaryName, keys: readonly string[]): Int32Array {
  const parts = new Int32Array(keys.length).fill(-1)
  const textOf = keyPart[dictionary]
  if (dictionary === 'house') {
    for (const [code, key] of keys.entries()) parts[code] = Number(key.split(' ')[0])
  } else if (textOf !== undefined) {
    // Keys with one part lie together, because the part is what they begin with.
    let rank = -1
    let before: string | null = null
    for (const [code, key] of keys.entries()) {
      const text = textOf(key)
      if (text !== before) rank++
      before = text
      parts[code] = rank
    }
  }
  return parts
}
