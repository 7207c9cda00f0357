import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { imagesAsPdf } from '../testing/images-as-pdf.ts'
import { codeKey, registerPaper, syntheticScans } from '../testing/paper-drive.ts'
import { testFolder } from '../testing/test-folder.ts'
import type { Answer } from '../testing/test-server.ts'

const entry = new URL('../index.ts', import.meta.url)
const program = `
  const { startServer } = await import(${JSON.stringify(entry.href)})
  const { url, signInLinks } = await startServer({ dataFolder: process.argv[2], log: () => {} })
  console.log(JSON.stringify({ url, link: signInLinks.find(({ role }) => role === 'manager').url }))
`

/** A server in a process of its own, which can be killed without a word. */
interface ChildServer {
  readonly process: ChildProcess
  readonly get: (path: string) => Promise<Answer['json']>
  readonly post: (path: string, body?: FormData) => Promise<Answer['json']>
}

let folder: Awaited<ReturnType<typeof testFolder>>
let script: string
let file: Uint8Array<ArrayBuffer>
const servers: ChildServer[] = []
beforeAll(async () => {
  folder = await testFolder()
  script = `${folder.path}.mjs`
  writeFileSync(script, program)
  await registerPaper(folder.path)
  const wish = { key: codeKey, firstSerial: 1, sheets: 3, condition: 'scan100' } as const
  const scans = await syntheticScans(wish)
  file = new Uint8Array(imagesAsPdf(scans.map(({ bytes }) => bytes)))
})
afterAll(async () => {
  for (const server of servers) await killed(server)
  rmSync(script)
  folder.remove()
})

async function started(): Promise<ChildServer> {
  const child = spawn(process.execPath, [script, folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const { url, link } = JSON.parse(String(line))
  const signedIn = await fetch(link, { redirect: 'manual' })
  const cookies = signedIn.headers.getSetCookie().map((each) => each.split(';')[0])
  const headers = { origin: url, cookie: cookies.join('; ') }
  const server: ChildServer = {
    process: child,
    get: async (path) => (await fetch(`${url}${path}`, { headers })).json(),
    post: async (path, body) => {
      const more = body === undefined ? {} : { body }
      const answer = await fetch(`${url}${path}`, { method: 'POST', headers, ...more })
      return answer.json()
    },
  }
  servers.push(server)
  return server
}

async function killed({ process: child }: ChildServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

async function uploaded(server: ChildServer): Promise<string> {
  const form = new FormData()
  form.append('kind', 'scans')
  form.append('fileName', 'monday.pdf')
  form.append('file', new Blob([file]), 'monday.pdf')
  return (await server.post('/api/uploads', form)).id
}

/** Waits until a job has read so many pages, or has ended. */
async function jobAt(server: ChildServer, id: string, pages: number) {
  for (;;) {
    const job = await server.get(`/api/jobs/${id}`)
    const isOver = !['waiting', 'running'].includes(job.state)
    if (isOver || job.done >= pages) return job
    await pause(20)
  }
}

test('a cancelled reading leaves nothing; killed in the middle, it goes on and counts nothing twice', async () => {
  const first = await started()
  const dropped = await uploaded(first)
  expect(await jobAt(first, dropped, 1)).toMatchObject({ state: 'running' })
  await first.post(`/api/jobs/${dropped}/cancel`)
  expect(await jobAt(first, dropped, Infinity)).toMatchObject({ state: 'cancelled' })
  expect(await first.get('/api/scans')).toMatchObject({
    files: [],
    rows: { used: 0, unsure: 0 },
  })
  expect(readdirSync(`${folder.path}/uploads`)).toEqual([])

  const id = await uploaded(first)
  const before = await jobAt(first, id, 2)
  expect(before).toMatchObject({ state: 'running' })
  await killed(first)

  const second = await started()
  const job = await jobAt(second, id, Infinity)
  expect(job, job.refusal).toMatchObject({ state: 'done' })
  expect(job.summary).toMatch(/^6 pages read: 6 of 3 sheets/)
  const scans = await second.get('/api/scans')
  expect(scans.files).toMatchObject([{ fileName: 'monday.pdf', pages: 6 }])
  expect(readdirSync(`${folder.path}/uploads`)).toEqual([])

  // Every line of every sheet stands once, however often its page was begun.
  const lines = new Map<string, number>()
  for (let serial = 1; serial <= 3; serial += 1) {
    const { sheetRows } = await second.get(`/api/sheets/DEMO-00000${serial}`)
    for (const { row } of sheetRows) {
      const line = `${serial}-${row}`
      lines.set(line, (lines.get(line) ?? 0) + 1)
    }
  }
  expect(lines.size).toBe(24)
  expect(new Set(lines.values())).toEqual(new Set([1]))
  const raw = async () => (await second.get('/api/dashboard')).tiers?.raw
  await expect.poll(raw).toBe(scans.rows.used)
})
