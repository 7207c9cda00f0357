import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testFolder } from '../testing/test-folder.ts'
import { openStorage } from './open-storage.ts'
import { wholeDatabase } from './whole-database.ts'

let folder: Awaited<ReturnType<typeof testFolder>>
beforeAll(async () => {
  folder = await testFolder()
})
afterAll(() => folder.remove())

test('records open after a process that was killed in the instant of its start', async () => {
  const records = join(folder.path, 'records')
  writeFileSync(join(records, 'postmaster.pid'), '')
  await (await openStorage({ folder: records })).close()
})

test('a database half made by a process that was killed is made anew, and nothing is left beside it', async () => {
  const making = join(folder.path, 'fresh.making')
  mkdirSync(join(making, 'base'), { recursive: true })
  writeFileSync(join(making, 'PG_VERSION'), '18\n')
  await wholeDatabase(join(folder.path, 'fresh'))
  expect(readdirSync(folder.path).sort()).toEqual(['fresh', 'records'])
  expect(readdirSync(join(folder.path, 'fresh', 'global'))).toContain('pg_control')
})

test('records that do not open say what PostgreSQL says', async () => {
  const records = join(folder.path, 'records')
  writeFileSync(join(records, 'global', 'pg_control'), '')
  await expect(openStorage({ folder: records })).rejects.toThrow('pg_control')
})
