import type { DuckDBConnection } from '@duckdb/node-api'
import { buildDictionary, type DictionaryColumn } from './build-dictionary.ts'
import { firstNumbers } from './rows.ts'
import { dictionaryNames } from './value-kind.ts'
import {
  cityZipSql,
  crowdedHomeSql,
  homeCountsSql,
  voterByIdSql,
  voterByNameSql,
  voterTableSql,
} from './voter-table.ts'

export interface BuildKeysOptions {
  readonly onProgress?: ((progress: BuildKeysProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface BuildKeysProgress {
  readonly step: 'dictionaries' | 'voters' | 'names' | 'homes'
  readonly done: number
  readonly total: number
}

const steps: readonly BuildKeysProgress['step'][] = [
  'dictionaries',
  'voters',
  'names',
  'homes',
]

/**
 * Turns the coded rows of a voter file (table or view `rows`) into what matching and search
 * read: a dictionary for each kind of value, the table `voter` in the order of addresses,
 * `voter_by_name` in the order of names and `voter_by_id` in that of hashed ids. Answers the
 * number of voters. Throws what DuckDB throws, and the signal's reason when aborted.
 */
export async function buildKeys(
  connection: DuckDBConnection,
  rows: string,
  columns: readonly DictionaryColumn[],
  options: BuildKeysOptions = {},
): Promise<{ readonly voters: number }> {
  const begin = (step: BuildKeysProgress['step']) => {
    options.signal?.throwIfAborted()
    options.onProgress?.({ step, done: steps.indexOf(step), total: steps.length })
  }
  begin('dictionaries')
  for (const dictionary of dictionaryNames) {
    options.signal?.throwIfAborted()
    const sharing = columns.filter(({ kind }) => kind.dictionary === dictionary)
    await buildDictionary(connection, rows, dictionary, sharing)
  }
  begin('voters')
  // Only an insertion in order keeps neighbours together; the setting is the connection's.
  await connection.run('SET preserve_insertion_order = true')
  // Packing ids takes seconds and saves a tenth of the file.
  await connection.run("SET disabled_compression_methods = 'fsst,dict_fsst,zstd'")
  await connection.run(voterTableSql(rows, columns))
  begin('names')
  await connection.run(voterByNameSql)
  await connection.run(voterByIdSql)
  await connection.run('SET preserve_insertion_order = false')
  begin('homes')
  await connection.run(crowdedHomeSql)
  await connection.run(cityZipSql)
  await connection.run(homeCountsSql)
  for (const { sources } of columns) {
    for (const { into } of sources) await connection.run(`DROP TABLE IF EXISTS ${into}`)
  }
  const [voters = 0] = await firstNumbers(connection, 'SELECT count(*) FROM voter')
  return { voters }
}
