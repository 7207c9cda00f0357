import type { LogEntry } from '../office.ts'
import { startServer } from '../start-server.ts'
import type { Role } from '../wire/account.ts'
import type { Engine } from './engines.ts'
import { fixedDice } from './fixed-dice.ts'
import { bareFolder, testFolder } from './test-folder.ts'

export interface TestCaller {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, body?: unknown) => Promise<Answer>
  /** A body that is no text. */
  readonly bytes: (
    path: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{
    readonly status: number
    readonly headers: Headers
    readonly bytes: Uint8Array
  }>
  readonly patch: (path: string, body: unknown) => Promise<Answer>
  /** Hands bytes in as the whole body. */
  readonly handIn: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Answer>
  readonly upload: (
    fields: Readonly<Record<string, string>>,
    file: string | Uint8Array<ArrayBuffer>,
  ) => Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly json: any
}

export interface TestServer {
  readonly url: string
  readonly folder: string
  readonly log: readonly LogEntry[]
  readonly signInLinks: Awaited<ReturnType<typeof startServer>>['signInLinks']
  readonly idle: () => Promise<void>
  /** Calls as the first person in the role; `name` picks another. */
  readonly as: (role: Role, name?: string) => Promise<TestCaller>
  /** Calls as whoever a sign-in link lets in. */
  readonly byLink: (url: string) => Promise<TestCaller>
  readonly stranger: TestCaller
  /** Stops and starts again on the same data. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * A real server on 127.0.0.1 over a folder of its own. Its day is 25 May 2017 from noon on, its
 * dice fall alike in every run, and it counts again only when asked.
 */
export async function testServer(
  options: {
    readonly engine?: Engine
    readonly now?: () => Date
    /** Runs before the server starts. */
    readonly prepare?: (dataFolder: string, databaseUrl?: string) => Promise<void>
  } = {},
): Promise<TestServer> {
  const database = (await options.engine?.freshDatabase()) ?? {}
  const folder = 'databaseUrl' in database ? bareFolder() : await testFolder()
  const log: LogEntry[] = []
  const dice = fixedDice()
  const now = options.now ?? fromNoon()
  const start = () =>
    startServer({
      dataFolder: folder.path,
      ...database,
      now,
      dice,
      quietMs: 3_600_000,
      log: (entry) => log.push(entry),
    })
  await options.prepare?.(
    folder.path,
    'databaseUrl' in database ? database.databaseUrl : undefined,
  )
  let server = await start()

  async function cookieOf(role: Role, name?: string): Promise<string> {
    const link = server.signInLinks.find(
      (each) => each.role === role && (name === undefined || each.name === name),
    )
    if (link === undefined) throw new Error(`nobody is ${role}`)
    return cookieBy(link.url)
  }

  async function cookieBy(url: string): Promise<string> {
    const response = await fetch(url, { redirect: 'manual' })
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }

  function caller(cookie: string): TestCaller {
    const call = async (
      path: string,
      init: {
        method?: string
        body?: string | FormData | Uint8Array<ArrayBuffer>
        headers?: Record<string, string>
      } = {},
    ): Promise<Answer> => {
      const response = await fetch(`${server.url}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { origin: server.url, ...(cookie ? { cookie } : {}), ...init.headers },
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json')
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson ? JSON.parse(text) : undefined,
      }
    }
    const send = (method: string) => (path: string, body?: unknown) =>
      call(path, {
        method,
        ...(body === undefined
          ? {}
          : {
              body: JSON.stringify(body),
              headers: { 'content-type': 'application/json' },
            }),
      })
    return {
      get: (path) => call(path),
      post: send('POST'),
      bytes: async (path, headers = {}) => {
        const response = await fetch(`${server.url}${path}`, {
          headers: { ...headers, cookie },
        })
        const bytes = new Uint8Array(await response.arrayBuffer())
        return { status: response.status, headers: response.headers, bytes }
      },
      patch: send('PATCH'),
      handIn: (path, bytes) =>
        call(path, {
          method: 'POST',
          body: bytes,
          headers: { 'content-type': 'application/octet-stream' },
        }),
      upload: (fields, file) => {
        const form = new FormData()
        for (const [name, value] of Object.entries(fields)) form.append(name, value)
        form.append('file', new Blob([file]), fields['fileName'] ?? 'file.csv')
        return call('/api/uploads', { method: 'POST', body: form })
      },
    }
  }

  return {
    get url() {
      return server.url
    },
    folder: folder.path,
    log,
    get signInLinks() {
      return server.signInLinks
    },
    idle: () => server.idle(),
    byLink: async (url) => caller(await cookieBy(url)),
    as: async (role, name) => caller(await cookieOf(role, name)),
    stranger: caller(''),
    restart: async () => {
      await server.stop()
      server = await start()
    },
    stop: async () => {
      await server.stop()
      folder.remove()
    },
  }
}

/** The time that passes, as if it had been noon at the start: no test meets midnight. */
function fromNoon(): () => Date {
  const began = performance.now()
  return () => new Date(Date.UTC(2017, 4, 25, 12) + performance.now() - began)
}
