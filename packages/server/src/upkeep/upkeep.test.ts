import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '../open-office.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { testFolder } from '../testing/test-folder.ts'
import { backup } from './backup.ts'
import { doctor } from './doctor.ts'
import { restore } from './restore.ts'

let folder: Awaited<ReturnType<typeof testFolder>>
let data: string

beforeAll(async () => {
  folder = await testFolder()
  data = join(folder.path, 'data')
  cpSync(join(folder.path, 'records'), join(data, 'records'), { recursive: true })
  await setUpSmallPetition(data)
})
afterAll(() => folder.remove())

const saved = () => join(folder.path, 'saved')

test('a backup brings the drive back, in a folder that works', async () => {
  const made = await backup({ dataFolder: data, out: saved() })
  expect(made).toMatchObject({ ok: true })
  const back = join(folder.path, 'back')
  expect(await restore({ archive: saved(), dataFolder: back })).toMatchObject({
    ok: true,
  })
  const { office, close } = await openOffice({ dataFolder: back })
  const petition = await office.records.selectFrom('petition').selectAll().execute()
  expect(petition).toMatchObject([{ id: 'small', required: 400 }])
  const original = await openOffice({ dataFolder: data })
  expect(office.keys.sealingKeyId).toBe(original.office.keys.sealingKeyId)
  await original.close()
  await close()
})

test('a folder in use is not backed up, and a second process is kept out of it', async () => {
  const { close } = await openOffice({ dataFolder: data })
  // The lock of this very process does not count, so another one's stands in.
  const lock = join(data, 'in-use')
  rmSync(lock)
  appendFileSync(lock, '1\n')
  const refused = await backup({ dataFolder: data, out: join(folder.path, 'never') })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'data-folder-in-use' } })
  await expect(openOffice({ dataFolder: data })).rejects.toMatchObject({
    code: 'DATA_FOLDER_IN_USE',
  })
  await close()
})

test('the lock of a process that died counts for nothing', async () => {
  appendFileSync(join(data, 'in-use'), '999999999\n')
  const { close } = await openOffice({ dataFolder: data })
  await close()
  expect(existsSync(join(data, 'in-use'))).toBe(false)
})

test('a lock counts for nothing once another process has the number in it', async () => {
  const parent = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
  const began = /\) \S(?: \S+){18} (\S+)/.exec(parent)?.[1]
  const lock = join(data, 'in-use')
  writeFileSync(lock, `${process.ppid} ${began}\n`)
  await expect(openOffice({ dataFolder: data })).rejects.toMatchObject({
    code: 'DATA_FOLDER_IN_USE',
  })
  writeFileSync(lock, `${process.ppid} 1\n`)
  await (await openOffice({ dataFolder: data })).close()
})

test('a backup is never written over something', async () => {
  const again = await backup({ dataFolder: data, out: saved() })
  expect(again).toMatchObject({ ok: false, error: { kind: 'out-not-empty' } })
  const onto = await restore({ archive: saved(), dataFolder: data })
  expect(onto).toMatchObject({ ok: false, error: { kind: 'data-folder-not-empty' } })
})

test('a backup that was changed or lost a file is refused, and nothing appears', async () => {
  const hurt = join(folder.path, 'hurt')
  cpSync(saved(), hurt, { recursive: true })
  appendFileSync(join(hurt, 'groundswell.key'), 'x')
  const target = join(folder.path, 'target')
  expect(await restore({ archive: hurt, dataFolder: target })).toMatchObject({
    error: { kind: 'file-changed', path: 'groundswell.key' },
  })
  rmSync(join(hurt, 'groundswell.key'))
  expect(await restore({ archive: hurt, dataFolder: target })).toMatchObject({
    error: { kind: 'file-missing' },
  })
  expect(await restore({ archive: folder.path, dataFolder: target })).toMatchObject({
    error: { kind: 'not-a-backup' },
  })
  expect(existsSync(target)).toBe(false)
})

test('the doctor finds a sound folder sound, and open doors open', async () => {
  const sound = await doctor({ dataFolder: data })
  expect(sound.filter(({ outcome }) => outcome === 'bad')).toEqual([])
  expect(sound.map(({ check }) => check)).toContain('petition')
  chmodSync(join(data, 'groundswell.key'), 0o644)
  const open = await doctor({ dataFolder: data })
  expect(
    open.filter(({ outcome }) => outcome === 'bad').map(({ check }) => check),
  ).toEqual(['key file'])
  chmodSync(join(data, 'groundswell.key'), 0o600)
  expect(await doctor({ dataFolder: join(data, 'none') })).toMatchObject([
    { outcome: 'bad' },
  ])
})
