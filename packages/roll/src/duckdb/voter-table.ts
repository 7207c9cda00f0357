import type { DictionaryColumn } from './build-dictionary.ts'
import { quotedName } from './sql-text.ts'
import { keptKinds, valueKinds } from './value-kind.ts'

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
 * SQL that makes the table `voter` from coded rows: one row a voter, every value a number (-1
 * where missing), in the order of addresses, so that neighbours lie together, and of voter ids
 * last, so that the order of the file makes no difference.
 * Beside the compared columns: `number` the house without letter, `core` the street without
 * direction and type, `start` the first three letters of the surname.
 */
export function voterTableSql(
  rows: string,
  columns: readonly DictionaryColumn[],
): string {
  const sources = columns.flatMap((column) => column.sources)
  const joins = sources.map(
    ({ into, field }) => `LEFT JOIN ${into} ON ${into}.written = w.${quotedName(field)}`,
  )
  const value = (name: string, part: 'code' | 'part') => {
    const column = columns.find(({ kind }) => kind.column === name)
    if (column === undefined) return '-1'
    const cases = column.sources.map(
      (source) =>
        `WHEN w.${quotedName(source.field)} >= 0 AND ${source.where} THEN coalesce(${source.into}.${part}, -1)`,
    )
    return `CASE ${cases.join(' ')} ELSE -1 END`
  }
  const list = [...valueKinds, ...keptKinds].map(
    ({ column }) => `(${value(column, 'code')})::INTEGER AS ${quotedName(column)}`,
  )
  return `CREATE OR REPLACE TABLE voter AS
    SELECT ${list.join(',\n      ')},
      (${value('house', 'part')})::INTEGER AS number,
      (${value('street', 'part')})::INTEGER AS core,
      (${value('last', 'part')})::INTEGER AS start,
      w.voter_id, w.id_hash
    FROM ${rows} w
    ${joins.join('\n    ')}
    ORDER BY zip, core, number, "last", "first", voter_id`
}

/** SQL that makes the second copy of the voters, in the order of names, for searches by name. */
export const voterByNameSql = `CREATE OR REPLACE TABLE voter_by_name AS
  SELECT rowid::INTEGER AS voter, ${voterColumns.map(quotedName).join(', ')}
  FROM voter ORDER BY "last", "first", zip, voter`

/** SQL that makes the rows of voters in the order of their hashed ids, to find one by its id. */
export const voterByIdSql = `CREATE OR REPLACE TABLE voter_by_id AS
  SELECT id_hash, rowid::INTEGER AS voter FROM voter ORDER BY id_hash, voter`

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

/**
 * SQL for how many voters share a home, a street and a town with a voter, on average over
 * voters: the chance that a stranger's address agrees. Homes from a tenth of the roll are enough.
 */
export const homeCountsSql = `CREATE OR REPLACE TABLE roll_size AS
  SELECT (SELECT count(*) FROM voter)::DOUBLE AS voters,
    (SELECT coalesce(sum(n * n) / sum(n), 1) FROM
      (SELECT count(*)::DOUBLE AS n FROM voter WHERE rowid < 2000000 AND number >= 0
       GROUP BY zip, core, number)) AS same_home,
    (SELECT coalesce(sum(n * n) / sum(n), 1) FROM
      (SELECT count(*)::DOUBLE AS n FROM voter WHERE rowid < 2000000 AND core >= 0
       GROUP BY zip, core)) AS same_street`
