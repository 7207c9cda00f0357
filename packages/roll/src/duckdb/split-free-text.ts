import type { DuckDBConnection } from '@duckdb/node-api'
import { readAddress } from '../address.ts'
import { readName } from '../written-name.ts'
import { columnsOf, eachBlock, firstNumbers } from './rows.ts'

/**
 * Makes sure that names and addresses lie in columns of their own. A table without free text
 * is answered as it is; else a new table `<table>_split` is made from it, in which a whole
 * `name`, a whole `address`, or a `street` that begins with its number fills the parts that
 * are missing. Answers the table to go on with.
 */
export async function splitFreeText(
  connection: DuckDBConnection,
  table: string,
): Promise<string> {
  const has = await columnsOf(connection, table)
  const name = (await isFilled(connection, table, has, 'name')) ? 'name' : null
  const address = await addressColumn(connection, table, has)
  const birthYear = (await isFilled(connection, table, has, 'birth_year'))
    ? 'birth_year'
    : null
  if (name === null && address === null && birthYear === null) return table
  const fill = new Map<string, string>()
  const joins: string[] = []
  const part = (column: string, expression: string) => {
    const own = has.has(column) && column !== address ? `w."${column}"` : null
    fill.set(column, own === null ? expression : `coalesce(${own}, ${expression})`)
  }
  if (name !== null) {
    const columns = ['first', 'middle', 'last', 'suffix'] as const
    await partsOf(connection, table, name, 'name_part', columns, (text) => {
      const read = readName(text)
      return columns.map((column) => read[column])
    })
    joins.push(`LEFT JOIN name_part n ON n.written = w."${name}"`)
    for (const column of columns) part(column, `n."${column}"`)
  }
  if (address !== null) {
    const columns = ['house', 'street', 'unit', 'city', 'zip'] as const
    await partsOf(connection, table, address, 'address_part', columns, (text) => {
      const read = readAddress(text)
      return columns.map((column) => read[column])
    })
    joins.push(`LEFT JOIN address_part a ON a.written = w."${address}"`)
    for (const column of columns) part(column, `a."${column}"`)
  }
  if (birthYear !== null) part('birth', `w."${birthYear}"`)
  const kept = [...has]
    .filter((column) => !fill.has(column))
    .map((column) => `w."${column}"`)
  const filled = [...fill].map(([column, expression]) => `${expression} AS "${column}"`)
  const split = `${table}_split`
  await connection.run(
    `CREATE OR REPLACE TABLE ${split} AS
     SELECT ${[...kept, ...filled].join(', ')} FROM ${table} w ${joins.join(' ')}`,
  )
  await connection.run(
    'DROP TABLE IF EXISTS name_part; DROP TABLE IF EXISTS address_part',
  )
  return split
}

async function addressColumn(
  connection: DuckDBConnection,
  table: string,
  has: ReadonlySet<string>,
): Promise<string | null> {
  if (await isFilled(connection, table, has, 'address')) return 'address'
  if (!has.has('street') || (await isFilled(connection, table, has, 'house'))) return null
  const [share = 0] = await firstNumbers(
    connection,
    `SELECT avg(regexp_matches(street, '^\\d+\\S*\\s+\\S*[A-Za-z]{3}')::INTEGER)
     FROM (SELECT street FROM ${table} WHERE street IS NOT NULL LIMIT 2000)`,
  )
  return share > 0.5 ? 'street' : null
}

async function isFilled(
  connection: DuckDBConnection,
  table: string,
  has: ReadonlySet<string>,
  column: string,
): Promise<boolean> {
  if (!has.has(column)) return false
  const [some = 0] = await firstNumbers(
    connection,
    `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE "${column}" IS NOT NULL LIMIT 1)`,
  )
  return some > 0
}

async function partsOf(
  connection: DuckDBConnection,
  table: string,
  column: string,
  into: string,
  columns: readonly string[],
  read: (text: string) => readonly (string | null)[],
): Promise<void> {
  const list = columns.map((name) => `"${name}" VARCHAR`).join(', ')
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${into} (written VARCHAR, ${list})`)
  const values: string[] = []
  await eachBlock(
    connection,
    `SELECT DISTINCT "${column}" FROM ${table} WHERE "${column}" IS NOT NULL`,
    ([texts = []]) => {
      for (const text of texts) values.push(String(text))
    },
  )
  const rows = await connection.createAppender(into)
  for (const text of values) {
    rows.appendVarchar(text)
    for (const value of read(text)) {
      if (value === null) rows.appendNull()
      else rows.appendVarchar(value)
    }
    rows.endRow()
  }
  rows.closeSync()
}
