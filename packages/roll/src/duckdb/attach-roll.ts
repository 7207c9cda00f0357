import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { err, ok, type Result } from '@groundswell/basics'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { columnsOf } from './rows.ts'
import { quotedText } from './sql-text.ts'

/** Why a snapshot cannot be used. */
export interface NoRoll {
  readonly kind: 'no-roll'
  readonly database: string
  readonly because: 'missing' | 'unreadable' | 'unfinished'
}

/**
 * Opens a roll snapshot for reading beside an empty working database in memory: unqualified
 * names find the roll's tables, and whatever is made is gone when it is closed. Several
 * processes may read one snapshot at once.
 */
export async function attachRoll(
  database: string,
  options: { readonly threads?: number | undefined; readonly memoryLimit: string },
): Promise<Result<OpenDatabase, NoRoll>> {
  if (!existsSync(database)) return err({ kind: 'no-roll', database, because: 'missing' })
  const opened = await openDatabase(':memory:', {
    memoryLimit: options.memoryLimit,
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  })
  const { connection } = opened
  try {
    const spill = join(dirname(database), '.duckdb-spill')
    await connection.run(`SET temp_directory = ${quotedText(spill)}`)
    await connection.run(`ATTACH ${quotedText(database)} AS roll (READ_ONLY)`)
    await lookAtRoll(connection)
  } catch {
    opened.close()
    return err({ kind: 'no-roll', database, because: 'unreadable' })
  }
  // A snapshot of an earlier version lacks the order of ids, and is made again in a minute.
  const isWhole =
    (await columnsOf(connection, 'roll_size')).has('voters') &&
    (await columnsOf(connection, 'voter_by_id')).has('voter')
  if (!isWhole) {
    opened.close()
    return err({ kind: 'no-roll', database, because: 'unfinished' })
  }
  return ok({
    ...opened,
    connect: async () => {
      const another = await opened.connect()
      await lookAtRoll(another)
      return another
    },
  })
}

async function lookAtRoll(connection: DuckDBConnection): Promise<void> {
  // A wide buffer lets the engine work on while the block before is read.
  await connection.run(`SET streaming_buffer_size = '64MB'`)
  await connection.run(`SET search_path = 'memory.main,roll.main'`)
}
