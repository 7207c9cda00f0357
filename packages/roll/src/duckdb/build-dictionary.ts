import type { DuckDBConnection } from '@duckdb/node-api'
import { createIntegerTable } from './integer-table.ts'
import { eachBlock } from './rows.ts'
import { quotedName } from './sql-text.ts'
import { type DictionaryName, keyPart, shownText, type ValueKind } from './value-kind.ts'

/** One field of the file that fills a column: what its numbers stand for. */
export interface DictionarySource {
  /** The column of the coded rows. */
  readonly field: string
  readonly textOf: (code: number) => string | null
  readonly keyOf?: (code: number) => string | null
  /** How many rows have each number, where that is known already. */
  readonly counts?: Int32Array
  /** SQL for the rows whose value comes from here. */
  readonly where: string
  /** The table of numbers to make: (written, code, part). */
  readonly into: string
}

/** A column of voters and the fields that fill it, the first one written counts. */
export interface DictionaryColumn {
  readonly kind: ValueKind<string>
  readonly sources: readonly DictionarySource[]
}

interface Word {
  shown: string
  most: number
  voters: number
  code: number
}

/**
 * Numbers the distinct values of the columns that share one dictionary, over the rows of the
 * table or view `rows`. Makes the table `<dictionary>_word` (code, key, shown, voters, part),
 * codes in the order of the keys, and for every source a table from written numbers to codes.
 * The part is a number drawn from the key: the house without its letter, the street's own
 * name, the surname's first letters.
 */
export async function buildDictionary(
  connection: DuckDBConnection,
  rows: string,
  dictionary: DictionaryName,
  columns: readonly DictionaryColumn[],
): Promise<number> {
  const words = new Map<string, Word>()
  const found: {
    readonly into: string
    readonly written: (readonly [number, Word])[]
  }[] = []
  for (const { kind, sources } of columns) {
    const spellings = new Map<string, { readonly word: Word; count: number }>()
    for (const source of sources) {
      const written: (readonly [number, Word])[] = []
      await eachCount(connection, rows, source, (number, count) => {
        const text = source.textOf(number)
        if (text === null) return
        const key = source.keyOf ? source.keyOf(number) : kind.key(text)
        if (key === null) return
        const word = words.get(key) ?? { shown: text, most: 0, voters: 0, code: 0 }
        words.set(key, word)
        word.voters += count
        written.push([number, word])
        if (sources.length === 1 && source.keyOf) show(word, text, count)
        else {
          // Many whole names say the same first name: its spellings are added up.
          const spelling = spellings.get(text) ?? { word, count: 0 }
          spelling.count += count
          spellings.set(text, spelling)
        }
      })
      found.push({ into: source.into, written })
    }
    for (const [text, { word, count }] of spellings) show(word, text, count)
  }
  const keys = [...words.keys()].sort((a, b) => (a < b ? -1 : 1))
  const parts = partsOf(dictionary, keys)
  for (const [code, key] of keys.entries()) {
    const word = words.get(key)
    if (word !== undefined) word.code = code
  }
  await writeWords(connection, dictionary, keys, words, parts)
  for (const { into, written } of found) {
    const code = Int32Array.from(written, ([, word]) => word.code)
    await createIntegerTable(
      connection,
      into,
      new Map([
        ['written', Int32Array.from(written, ([number]) => number)],
        ['code', code],
        ['part', code.map((one) => parts[one] ?? -1)],
      ]),
    )
  }
  return keys.length
}

/** How many rows have each number of a source, of those that any row has. */
async function eachCount(
  connection: DuckDBConnection,
  rows: string,
  source: DictionarySource,
  onCount: (number: number, count: number) => void,
): Promise<void> {
  if (source.counts !== undefined) {
    for (const [number, count] of source.counts.entries()) onCount(number, count)
    return
  }
  await eachBlock(
    connection,
    `SELECT ${quotedName(source.field)}, count(*)::INTEGER FROM ${rows}
     WHERE ${quotedName(source.field)} >= 0 AND ${source.where} GROUP BY 1`,
    ([numbers = [], counts = []]) => {
      for (const [i, number] of numbers.entries())
        onCount(Number(number), Number(counts[i]))
    },
  )
}

/** The commonest spelling is shown, the first in order among equals. */
function show(word: Word, text: string, count: number): void {
  if (count < word.most || (count === word.most && text >= word.shown)) return
  word.shown = text
  word.most = count
}

async function writeWords(
  connection: DuckDBConnection,
  dictionary: DictionaryName,
  keys: readonly string[],
  words: ReadonlyMap<string, Word>,
  parts: Int32Array,
): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TABLE ${dictionary}_word
       (code INTEGER, key VARCHAR, shown VARCHAR, voters INTEGER, part INTEGER)`,
  )
  const rows = await connection.createAppender(`${dictionary}_word`)
  for (const [code, key] of keys.entries()) {
    const word = words.get(key)
    if (word === undefined) continue
    rows.appendInteger(code)
    rows.appendVarchar(key)
    rows.appendVarchar(shownText(word.shown))
    rows.appendInteger(word.voters)
    rows.appendInteger(parts[code] ?? -1)
    rows.endRow()
  }
  rows.closeSync()
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
