import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import type { Engine } from './engines.ts'
import { fixedDice } from './fixed-dice.ts'
import { testFolder } from './test-folder.ts'

/** An office without a server that a test closes and opens again, as after a crash. */
export interface ReopeningOffice {
  /** Another one after each opening. */
  readonly office: Office
  readonly reopen: () => Promise<void>
  /** How many rows a table or view has now. */
  readonly count: (table: string) => Promise<number | undefined>
  readonly stop: () => Promise<void>
}

/** Opens an office on records of its own, empty or as `prepare` leaves them; `now` is its clock. */
export async function reopeningOffice(
  engine: Engine,
  options: {
    readonly now?: () => Date
    readonly prepare?: (dataFolder: string, databaseUrl?: string) => Promise<void>
  } = {},
): Promise<ReopeningOffice> {
  const folder = await testFolder()
  const { databaseUrl } = await engine.freshDatabase()
  await options.prepare?.(folder.path, databaseUrl)
  const settings = {
    dataFolder: folder.path,
    databaseUrl,
    now: options.now,
    dice: fixedDice(),
  }
  let opened = await openOffice(settings)
  return {
    get office() {
      return opened.office
    },
    reopen: async () => {
      await opened.close()
      opened = await openOffice(settings)
    },
    count: async (table) => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)}`.execute(opened.office.records)
      return rows[0]?.n
    },
    stop: async () => {
      await opened.close()
      folder.remove()
      await engine.stop()
    },
  }
}
