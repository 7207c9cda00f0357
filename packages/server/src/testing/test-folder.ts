import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Hex } from '@groundswell/basics'
import { migrate } from '../storage/migrate.ts'
import { openStorage } from '../storage/open-storage.ts'

/**
 * A data folder of its own for a test, its records made and empty. Making a PGlite folder
 * takes seconds, so one is kept in the temporary folder and copied.
 */
export async function testFolder(): Promise<{
  readonly path: string
  readonly remove: () => void
}> {
  const path = mkdtempSync(join(tmpdir(), 'groundswell-test-'))
  cpSync(await templateRecords(), join(path, 'records'), { recursive: true })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

async function templateRecords(): Promise<string> {
  const migrations = new URL('../migrations/', import.meta.url)
  const texts = readdirSync(migrations).map((name) =>
    readFileSync(new URL(name, migrations), 'utf8'),
  )
  const template = join(
    tmpdir(),
    `groundswell-records-${sha256Hex(texts.join()).slice(0, 16)}`,
  )
  if (existsSync(template)) return template
  const making = mkdtempSync(join(tmpdir(), 'groundswell-making-'))
  const storage = await openStorage({ folder: join(making, 'records') })
  await migrate(storage)
  await storage.close()
  try {
    renameSync(join(making, 'records'), template)
  } catch {
    // Another test process was faster; its template is as good.
  }
  rmSync(making, { recursive: true, force: true })
  return template
}
