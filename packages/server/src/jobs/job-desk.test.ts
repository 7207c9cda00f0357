import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { testFolder } from '../testing/test-folder.ts'
import { jobDesk } from './job-desk.ts'
import { findJob } from './job-records.ts'
import type { JobKind, Work } from './work.ts'

let folder: Awaited<ReturnType<typeof testFolder>>
let office: Office
let close: () => Promise<void>

beforeEach(async () => {
  folder = await testFolder()
  ;({ office, close } = await openOffice({ dataFolder: folder.path }))
})
afterEach(async () => {
  await close()
  folder.remove()
})

const quick: Work = async () => ({ kind: 'done', summary: 'done' })

/** Works until it is told to stop. */
const endless: Work = async ({ signal, progress }) => {
  for (let done = 0; ; done++) {
    signal.throwIfAborted()
    progress({ step: 'turning', done, total: 100, unit: 'turns' })
    await sleep(5)
  }
}

const allQuick: Readonly<Record<JobKind, Work>> = {
  'import-roll': quick,
  'import-lines': quick,
  'import-turn-ins': quick,
  'import-filing': quick,
  'read-filing-scans': quick,
  'import-sheet-form': quick,
  'import-signatures': quick,
  match: quick,
  recount: quick,
  'print-sheets': quick,
  'print-mailers': quick,
  'read-scans': quick,
  'clipboard-extract': quick,
}

function deskWith(given: Partial<Record<JobKind, Work>>) {
  return jobDesk(office, { ...allQuick, ...given })
}

const wish = (kind: JobKind, path?: string) => ({
  kind,
  title: kind,
  by: 'Rosa',
  ...(path === undefined ? {} : { input: { path, fileName: 'a.csv' } }),
})

let uploads = 0
function upload(): string {
  uploads += 1
  const path = join(office.folder.uploads, `upload-${uploads}`)
  writeFileSync(path, 'a')
  return path
}

test('jobs run one at a time in the order asked', async () => {
  const order: string[] = []
  const noted = (name: string): Work => {
    return async () => {
      order.push(`${name} begins`)
      await sleep(20)
      order.push(`${name} ends`)
      return { kind: 'done', summary: name }
    }
  }
  const desk = deskWith({ match: noted('match'), recount: noted('recount') })
  await desk.open()
  await desk.ask(wish('match'))
  await desk.ask(wish('recount'))
  await desk.idle()
  expect(order).toEqual(['match begins', 'match ends', 'recount begins', 'recount ends'])
})

test('a running job tells its progress and can be cancelled; its file goes', async () => {
  const desk = deskWith({ 'import-roll': endless })
  await desk.open()
  const path = upload()
  const { id } = await desk.ask(wish('import-roll', path))
  while ((desk.progressOf(id)?.done ?? 0) < 5) await sleep(5)
  const running = await findJob(office, desk, id)
  expect(running).toMatchObject({ state: 'running', step: 'turning', total: 100 })
  expect(await desk.cancel(id)).toBe(true)
  await desk.idle()
  expect((await findJob(office, desk, id))?.state).toBe('cancelled')
  expect(existsSync(path)).toBe(false)
  expect(await desk.cancel(id)).toBe(false)
})

test('a waiting job can be cancelled before it begins', async () => {
  const desk = deskWith({ 'import-roll': endless })
  await desk.open()
  const first = await desk.ask(wish('import-roll'))
  const path = upload()
  const second = await desk.ask(wish('import-lines', path))
  expect(await desk.cancel(second.id)).toBe(true)
  expect(existsSync(path)).toBe(false)
  await desk.cancel(first.id)
  await desk.idle()
  expect((await findJob(office, desk, second.id))?.state).toBe('cancelled')
})

test('a job that a stop interrupts runs again at the next start', async () => {
  const before = deskWith({ 'import-roll': endless })
  await before.open()
  const path = upload()
  const { id } = await before.ask(wish('import-roll', path))
  while (before.progressOf(id) === undefined) await sleep(5)
  await before.close()
  expect((await findJob(office, before, id))?.state).toBe('waiting')
  expect(existsSync(path)).toBe(true)
  const after = deskWith({})
  await after.open()
  await after.idle()
  expect((await findJob(office, after, id))?.state).toBe('done')
  expect(existsSync(path)).toBe(false)
})

test('a job that was running when the process died runs once more, not forever', async () => {
  const desk = deskWith({})
  const { id } = await desk.ask(wish('match'))
  const died = (starts: number) =>
    office.records
      .updateTable('job')
      .set({ state: 'running', input: JSON.stringify({ starts }) })
      .where('id', '=', id)
      .execute()
  await died(1)
  await desk.open()
  await desk.idle()
  expect((await findJob(office, desk, id))?.state).toBe('done')
  await died(2)
  const later = deskWith({})
  await later.open()
  await later.idle()
  expect((await findJob(office, desk, id))?.state).toBe('failed')
})

test('a file that belongs to no job is gone after a start, one that waits is not', async () => {
  const desk = deskWith({ 'import-roll': endless })
  const orphan = upload()
  const path = upload()
  const { id } = await desk.ask(wish('import-roll', path))
  await desk.open()
  expect([existsSync(orphan), existsSync(path)]).toEqual([false, true])
  await desk.cancel(id)
  await desk.idle()
})

test('a defect fails the job, says nothing personal, and the next job still runs', async () => {
  const broken: Work = async () => {
    throw new Error('Rosa Almeida lives at 114 Oak Street')
  }
  const logged: unknown[] = []
  const loud = { ...office, log: (entry: unknown) => logged.push(entry) }
  const desk = jobDesk(loud, { ...allQuick, match: broken })
  await desk.open()
  const { id } = await desk.ask(wish('match'))
  const next = await desk.ask(wish('recount'))
  await desk.idle()
  expect((await findJob(office, desk, id))?.state).toBe('failed')
  expect((await findJob(office, desk, next.id))?.state).toBe('done')
  expect(JSON.stringify(logged)).toContain('job-desk.test.ts')
  expect(JSON.stringify(logged)).not.toContain('Rosa')
})

test('work that follows is asked for once, however often it is wished', async () => {
  const follows: Work = async () => ({ kind: 'done', summary: '', next: ['recount'] })
  let counted = 0
  const recount: Work = async () => {
    counted += 1
    return { kind: 'done', summary: '' }
  }
  const desk = deskWith({ 'import-lines': follows, 'import-turn-ins': follows, recount })
  await desk.ask(wish('import-lines'))
  await desk.ask(wish('import-turn-ins'))
  await desk.open()
  await desk.idle()
  expect(counted).toBe(1)
})
