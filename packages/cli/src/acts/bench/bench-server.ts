import { spawn } from 'node:child_process'
import { openAsBlob } from 'node:fs'
import { resolve } from 'node:path'

/** A server in a process of its own, and a manager who is signed in to it. */
export interface BenchServer {
  readonly get: (path: string) => Promise<Response>
  readonly post: (path: string, body: unknown) => Promise<Response>
  /** Hands a file in and answers the id of the work. */
  readonly upload: (kind: string, path: string) => Promise<string>
  readonly stop: () => Promise<void>
}

const bin = resolve(import.meta.dirname, '../../../bin/groundswell.mjs')

/** Starts `groundswell serve` over an empty data folder, on a free port. */
export async function benchServer(dataFolder: string): Promise<BenchServer> {
  const child = spawn(
    process.execPath,
    [bin, 'serve', '--data', dataFolder, '--port', '0', '--json'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const { url, signInLinks } = await new Promise<Started>((done, fail) => {
    let text = ''
    child.once('exit', () => fail(new Error('the server did not start')))
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      if (text.includes('\n')) done(JSON.parse(text) as Started)
    })
  })
  const link = signInLinks.find(({ role }) => role === 'manager')
  if (link === undefined) throw new Error('no manager')
  const signedIn = await fetch(link.url, { redirect: 'manual' })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const headers = { cookie, origin: url }
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { headers, ...init })
  return {
    get: (path) => call(path),
    post: (path, body) =>
      call(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...headers, 'content-type': 'application/json' },
      }),
    upload: async (kind, path) => {
      const form = new FormData()
      form.append('kind', kind)
      form.append('file', await openAsBlob(path), `${kind}.csv`)
      const answer = await call('/api/uploads', { method: 'POST', body: form })
      const job = (await answer.json()) as { readonly id?: string }
      if (job.id === undefined) throw new Error(`${kind}: ${JSON.stringify(job)}`)
      return job.id
    },
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

interface Started {
  readonly url: string
  readonly signInLinks: readonly { readonly role: string; readonly url: string }[]
}
