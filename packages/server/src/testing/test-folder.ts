import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../storage/migrate.ts'
import { openStorage } from '../storage/open-storage.ts'
import { copyFolder, keepAs, migrationsMark } from './template-folder.ts'

interface TestFolder {
  readonly path: string
  readonly remove: () => void
}

/**
 * A data folder of its own for a test, its records made and empty. Making a PGlite folder
 * takes seconds, so one is kept in the temporary folder and copied.
 */
export async function testFolder(): Promise<TestFolder> {
  const folder = bareFolder()
  copyFolder(await templateRecords(), join(folder.path, 'records'))
  return folder
}

/** A data folder of its own for a test whose records are elsewhere. */
export function bareFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'groundswell-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

async function templateRecords(): Promise<string> {
  const template = join(tmpdir(), `groundswell-records-${migrationsMark()}`)
  if (existsSync(template)) return template
  const making = mkdtempSync(join(tmpdir(), 'groundswell-making-'))
  const storage = await openStorage({ folder: join(making, 'records') })
  await migrate(storage)
  await storage.close()
  keepAs(template, join(making, 'records'))
  rmSync(making, { recursive: true, force: true })
  return template
}
