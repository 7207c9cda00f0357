import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import type { Engine } from './engines.ts'
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

/** Opens an office on empty records of its own. */
export async function reopeningOffice(engine: Engine): Promise<ReopeningOffice> {
  const folder = await testFolder()
  const settings = { dataFolder: folder.path, ...(await engine.freshDatabase()) }
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
