import type { DuckDBConnection } from '@duckdb/node-api'
import { readHouseNumber } from '../house-number.ts'
import { readStreet } from '../street.ts'
import { readSurname } from '../surname.ts'
import type { Codes } from './codes.ts'
import { eachIntegerBlock } from './integer-block.ts'
import type { RollWords } from './roll-words.ts'
import { columnsOf, eachBlock } from './rows.ts'
import { quotedName } from './sql-text.ts'
import { type KeyColumn, shownText, valueKinds } from './value-kind.ts'

/** The room of one line's codes: one line of the processor's memory, where ten lists would be ten. */
const codeStride = 16

/** The lines of one file in numbers, by the file's own line number. */
export interface LineKeys {
  /** One more than the highest line number. */
  readonly end: number
  /** Whether the file has such a line. */
  readonly has: Uint8Array
  /** The codes of every line side by side, in the order of `valueKinds`; see `lineCodes`. */
  readonly codes: Int32Array
  /** Which compared columns the file has at all. */
  readonly columns: ReadonlySet<KeyColumn>
}

/**
 * Gives the lines of the text table `source` the roll's numbers (-2 where nothing is written)
 * and makes the table `line_key` that the blocking rules join. Values that the roll
 * lacks get numbers of their own behind the roll's.
 */
export async function buildLineKeys(
  connection: DuckDBConnection,
  source: string,
  words: RollWords,
): Promise<LineKeys> {
  const has = await columnsOf(connection, source)
  const present = valueKinds.filter((kind) => has.has(kind.column))
  for (const kind of present) await codeColumn(connection, source, words, kind.column)
  const code = (column: KeyColumn, part: 'code' | 'part') =>
    has.has(column) ? `coalesce(m_${column}.${part}, -2)::INTEGER` : '-2'
  const joins = present.map(
    ({ column }) =>
      `LEFT JOIN line_${column} m_${column} ON m_${column}.written = w.${quotedName(column)}`,
  )
  await connection.run(
    `CREATE OR REPLACE TABLE line_key AS
     SELECT w.line::INTEGER AS line,
       ${valueKinds.map(({ column }) => `${code(column, 'code')} AS ${quotedName(column)}`).join(', ')},
       ${code('house', 'part')} AS number, ${code('street', 'part')} AS core,
       ${code('last', 'part')} AS start,
       h.voters IS NOT NULL AS crowded,
       coalesce(s.voters, 0)::DOUBLE * coalesce(g.voters, 0) / ${Math.max(words.size.voters, 1)}
         AS namesakes,
       coalesce(b.voters, 0) AS birthmates,
       0 AS capped
     FROM ${source} w ${joins.join('\n     ')}
     LEFT JOIN crowded_home h ON h.zip = ${code('zip', 'code')}
       AND h.core = ${code('street', 'part')} AND h.number = ${code('house', 'part')}
     LEFT JOIN surname_word s ON s.code = ${code('last', 'code')}
     LEFT JOIN birth_word b ON b.code = ${code('birth', 'code')}
     LEFT JOIN given_word g ON g.code = ${code('first', 'code')}`,
  )
  return readLineKeys(connection, new Set(present.map((kind) => kind.column)))
}

/** Makes the temporary table `line_<column>` (written, code, part) over a column's values. */
async function codeColumn(
  connection: DuckDBConnection,
  source: string,
  words: RollWords,
  column: KeyColumn,
): Promise<void> {
  const kind = valueKinds.find((one) => one.column === column)
  if (kind === undefined) return
  const list = words[kind.dictionary]
  const name = quotedName(column)
  const found: (readonly [string, number, number])[] = []
  await eachBlock(
    connection,
    // In order: the first of several spellings of one new value is the one that is compared.
    `SELECT DISTINCT ${name} FROM ${source} WHERE ${name} IS NOT NULL ORDER BY 1`,
    ([texts = []]) => {
      for (const text of texts) {
        const written = String(text)
        const key = kind.key(written)
        if (key === null) continue
        found.push([
          written,
          list.codeOrNew(key, shownText(written)),
          partOf(words, column, written),
        ])
      }
    },
  )
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE line_${column} (written VARCHAR, code INTEGER, part INTEGER)`,
  )
  const rows = await connection.createAppender(`line_${column}`)
  for (const [written, code, part] of found) {
    rows.appendVarchar(written)
    rows.appendInteger(code)
    rows.appendInteger(part)
    rows.endRow()
  }
  rows.closeSync()
}

function partOf(words: RollWords, column: KeyColumn, written: string): number {
  if (column === 'house') return readHouseNumber(written)?.number ?? -2
  if (column === 'street') return words.coreOf(readStreet(written)?.core ?? '')
  if (column === 'last') return words.startOf(readSurname(written)?.key ?? '')
  return -2
}

async function readLineKeys(
  connection: DuckDBConnection,
  columns: ReadonlySet<KeyColumn>,
): Promise<LineKeys> {
  const reader = await connection.runAndReadAll(
    'SELECT coalesce(max(line), 0) + 1 FROM line_key',
  )
  const end = Number(reader.getRows()[0]?.[0] ?? 1)
  const has = new Uint8Array(end)
  const codes = new Int32Array(end * codeStride).fill(-2)
  const names = valueKinds.map((kind) => kind.column)
  await eachIntegerBlock(
    connection,
    `SELECT line, ${names.map(quotedName).join(', ')} FROM line_key`,
    ([lines, ...blocks], rows) => {
      if (lines === undefined) return
      for (let i = 0; i < rows; i++) has[lines[i] ?? 0] = 1
      for (const [c, block] of blocks.entries()) {
        if (block === undefined) continue
        for (let i = 0; i < rows; i++) {
          codes[(lines[i] ?? 0) * codeStride + c] = block[i] ?? -2
        }
      }
    },
  )
  return { end, has, codes, columns }
}

/** The codes of one line, written into `into`. */
export function lineCodes(keys: LineKeys, line: number, into: MutableCodes): void {
  const { codes } = keys
  const at = line * codeStride
  into.last = codes[at] ?? -2
  into.first = codes[at + 1] ?? -2
  into.middle = codes[at + 2] ?? -2
  into.suffix = codes[at + 3] ?? -2
  into.birth = codes[at + 4] ?? -2
  into.house = codes[at + 5] ?? -2
  into.street = codes[at + 6] ?? -2
  into.unit = codes[at + 7] ?? -2
  into.city = codes[at + 8] ?? -2
  into.zip = codes[at + 9] ?? -2
}

/** Codes that are filled over and over, a pair at a time. */
export type MutableCodes = { -readonly [column in keyof Codes]: number }

/** Codes of nothing. */
export function noCodes(): MutableCodes {
  return {
    last: -2,
    first: -2,
    middle: -2,
    suffix: -2,
    birth: -2,
    house: -2,
    street: -2,
    unit: -2,
    city: -2,
    zip: -2,
  }
}
