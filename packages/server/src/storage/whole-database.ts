import { existsSync, rmSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createPglite } from './pglite-code.ts'

/**
 * Leaves `folder` with a whole database that PGlite can open, however the process before this
 * one ended; nobody else may be using it. A new database is made beside its place and renamed,
 * for one of which half the files are there is taken for a database and never opens.
 */
export async function wholeDatabase(folder: string): Promise<void> {
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    const making = `${folder}.making`
    await rm(making, { recursive: true, force: true })
    await (await createPglite(making, {})).close()
    await rename(making, folder)
  }
  // A process that is killed just as it starts leaves this file empty, and PostgreSQL then
  // refuses to start for ever. With one that names a process it does what it does without.
  rmSync(join(folder, 'postmaster.pid'), { force: true })
}
