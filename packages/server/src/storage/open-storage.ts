import { setImmediate as nextTurn } from 'node:timers/promises'
import { type PGlite, types } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createPglite } from './pglite-code.ts'
import type { Tables } from './tables.ts'
import { wholeDatabase } from './whole-database.ts'

export type RecordStore = Kysely<Tables>

export interface Storage {
  readonly records: RecordStore
  readonly engine: 'pglite' | 'postgres'
  /** Runs a script of several statements as one transaction, or throws. */
  readonly script: (sqlText: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens the record store: PostgreSQL when an address is given, else PGlite (PostgreSQL in
 * the process) in `folder`. Both answer dates as `YYYY-MM-DD` and whole numbers as numbers.
 */
export async function openStorage(where: {
  readonly folder: string
  readonly databaseUrl?: string
}): Promise<Storage> {
  return where.databaseUrl === undefined
    ? openPglite(where.folder)
    : openPostgres(where.databaseUrl)
}

async function openPglite(folder: string): Promise<Storage> {
  await wholeDatabase(folder)
  const engine = await createPglite(folder, {
    parsers: { [types.DATE]: (text) => text, [types.INT8]: Number },
  })
  yieldAfterQueries(engine)
  const records = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: engine }) })
  return {
    records,
    engine: 'pglite',
    script: async (sqlText) => {
      await engine.transaction(async (tx) => {
        await tx.exec(sqlText)
      })
    },
    close: () => records.destroy(),
  }
}

/**
 * PGlite answers within the process and within one turn of the event loop, so work that asks
 * one question after the other would keep every request and timer waiting until it is done.
 * After each answer everybody else has a turn.
 */
function yieldAfterQueries(engine: PGlite): void {
  const ask = engine.query.bind(engine)
  engine.query = async <T>(...question: Parameters<PGlite['query']>) => {
    const answer = await ask<T>(...question)
    await nextTurn()
    return answer
  }
}

async function openPostgres(databaseUrl: string): Promise<Storage> {
  const parse = new Map<number, (text: string) => unknown>([
    [pg.types.builtins.DATE, (text) => text],
    [pg.types.builtins.INT8, Number],
  ])
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 8,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parse.get(oid) ?? pg.types.getTypeParser(oid, format),
    },
  })
  // An idle connection that the server drops is replaced by the pool; it is no defect here.
  pool.on('error', () => {})
  const records = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    records,
    engine: 'postgres',
    script: async (sqlText) => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await client.query(sqlText)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => records.destroy(),
  }
}
