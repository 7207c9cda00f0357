import type { DuckDBConnection } from '@duckdb/node-api'
import { buildDictionary } from './build-dictionary.ts'
import { columnsOf, firstNumbers } from './rows.ts'
import { splitFreeText } from './split-free-text.ts'
import { dictionaryNames, keptKinds, valueKinds } from './value-kind.ts'
import {
  cityZipSql,
  crowdedHomeSql,
  voterByNameSql,
  voterTableSql,
} from './voter-table.ts'

export interface BuildKeysOptions {
  readonly onProgress?: ((progress: BuildKeysProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface BuildKeysProgress {
  readonly step: 'split' | 'dictionaries' | 'voters' | 'names' | 'homes'
  readonly done: number
  readonly total: number
}

const steps: readonly BuildKeysProgress['step'][] = [
  'split',
  'dictionaries',
  'voters',
  'names',
  'homes',
]

/**
 * Turns the imported text table `voter_written` into what matching and search read: a
 * dictionary for each kind of value, the table `voter` in the order of addresses and
 * `voter_by_name` in the order of names, all numbers. Drops `voter_written`. Answers the
 * number of voters. Throws what DuckDB throws, and the signal's reason when aborted.
 */
export async function buildKeys(
  connection: DuckDBConnection,
  options: BuildKeysOptions = {},
): Promise<{ readonly voters: number }> {
  const begin = (step: BuildKeysProgress['step']) => {
    options.signal?.throwIfAborted()
    options.onProgress?.({ step, done: steps.indexOf(step), total: steps.length })
  }
  begin('split')
  const source = await splitFreeText(connection, 'voter_written')
  const has = await columnsOf(connection, source)
  begin('dictionaries')
  for (const dictionary of dictionaryNames) {
    options.signal?.throwIfAborted()
    const kinds = [...valueKinds, ...keptKinds].filter(
      (kind) => kind.dictionary === dictionary && has.has(kind.column),
    )
    await buildDictionary(connection, source, dictionary, kinds)
  }
  begin('voters')
  // Only an insertion in order keeps neighbours together; the setting is the connection's.
  await connection.run('SET preserve_insertion_order = true')
  await connection.run(voterTableSql(source, has))
  await connection.run(`DROP TABLE IF EXISTS ${source}`)
  await connection.run('DROP TABLE IF EXISTS voter_written')
  begin('names')
  await connection.run(voterByNameSql)
  await connection.run('SET preserve_insertion_order = false')
  begin('homes')
  await connection.run(crowdedHomeSql)
  await connection.run(cityZipSql)
  await connection.run(homeCountsSql)
  for (const dictionary of dictionaryNames) {
    await connection.run(`DROP TABLE IF EXISTS ${dictionary}_written`)
  }
  const [voters = 0] = await firstNumbers(connection, 'SELECT count(*) FROM voter')
  return { voters }
}

/**
 * How many voters share a home, a street and a town with a voter, on average over voters: the
 * chance that a stranger's address agrees. Homes from a tenth of the roll are enough.
 */
const homeCountsSql = `CREATE OR REPLACE TABLE roll_size AS
  SELECT (SELECT count(*) FROM voter)::DOUBLE AS voters,
    (SELECT coalesce(sum(n * n) / sum(n), 1) FROM
      (SELECT count(*)::DOUBLE AS n FROM voter WHERE rowid < 2000000 AND number >= 0
       GROUP BY zip, core, number)) AS same_home,
    (SELECT coalesce(sum(n * n) / sum(n), 1) FROM
      (SELECT count(*)::DOUBLE AS n FROM voter WHERE rowid < 2000000 AND core >= 0
       GROUP BY zip, core)) AS same_street`
