import { quotedName } from './sql-text.ts'
import { type KeyColumn, keptKinds, valueKinds } from './value-kind.ts'

/** The integer columns of the table `voter` that a comparison needs, in reading order. */
export const voterColumns: readonly string[] = [
  'last',
  'first',
  'middle',
  'suffix',
  'birth',
  'house',
  'street',
  'unit',
  'city',
  'zip',
]

/**
 * SQL that makes the table `voter` from the imported text: one row a voter, every value a
 * number (-1 where missing), in the order of addresses, so that neighbours lie together, and
 * of voter ids last, so that the order of the file makes no difference.
 * Beside the compared columns: `number` the house without letter, `core` the street without
 * direction and type, `start` the first three letters of the surname.
 */
export function voterTableSql(source: string, has: ReadonlySet<string>): string {
  const present = [...valueKinds, ...keptKinds].filter((kind) => has.has(kind.column))
  const code = (column: string) =>
    has.has(column) ? `coalesce(m_${column}.code, -1)::INTEGER` : '-1'
  const joins = present.map(
    (kind) =>
      `LEFT JOIN ${kind.dictionary}_written m_${kind.column}
         ON m_${kind.column}.written = w.${quotedName(kind.column)}`,
  )
  const text = (column: string) => (has.has(column) ? `w.${quotedName(column)}` : 'NULL')
  const columns = [...valueKinds, ...keptKinds].map(
    ({ column }) => `${code(column)} AS ${quotedName(column)}`,
  )
  const derived = (column: KeyColumn, name: string) =>
    has.has(column)
      ? `coalesce(m_${column}.part, -1)::INTEGER AS ${name}`
      : `-1 AS ${name}`
  return `CREATE OR REPLACE TABLE voter AS
    SELECT ${columns.join(',\n      ')},
      ${derived('house', 'number')}, ${derived('street', 'core')}, ${derived('last', 'start')},
      ${text('voter_id')} AS voter_id, ${text('county')} AS county, ${text('status')} AS status
    FROM ${source} w
    ${joins.join('\n    ')}
    ORDER BY zip, core, number, "last", "first", voter_id`
}

/** SQL that makes the second copy of the voters, in the order of names, for searches by name. */
export const voterByNameSql = `CREATE OR REPLACE TABLE voter_by_name AS
  SELECT rowid::INTEGER AS voter, ${voterColumns.map(quotedName).join(', ')}
  FROM voter ORDER BY "last", "first", zip, voter`

/** Homes with more voters than this are blocks of flats: address alone makes no good block. */
export const crowdedFrom = 40

/** SQL that lists blocks of flats: many voters under one house number. */
export const crowdedHomeSql = `CREATE OR REPLACE TABLE crowded_home AS
  SELECT zip, core, number, count(*)::INTEGER AS voters FROM voter
  WHERE number >= 0 AND core >= 0 GROUP BY ALL HAVING count(*) > ${crowdedFrom}`

/** SQL for the postal codes of each town, those with a few voters at least. */
export const cityZipSql = `CREATE OR REPLACE TABLE city_zip AS
  SELECT city, zip, count(*)::INTEGER AS voters FROM voter
  WHERE city >= 0 AND zip >= 0 GROUP BY ALL ORDER BY city, voters DESC`
