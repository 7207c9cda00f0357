import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { openAuth } from './accounts/auth.ts'
import { ensureStaff } from './accounts/first-staff.ts'
import { endOldLinks, newStaffLink } from './accounts/staff-link.ts'
import { openDataFolder } from './data-folder.ts'
import { app } from './http/app.ts'
import { jobDesk } from './jobs/job-desk.ts'
import { settleThen } from './jobs/settle.ts'
import { works } from './jobs/works.ts'
import type { LogEntry, Office } from './office.ts'
import { openRollDesk } from './roll/open-roll-desk.ts'
import { openKeyRing } from './secrecy/key-ring.ts'
import { migrate } from './storage/migrate.ts'
import { openStorage } from './storage/open-storage.ts'
import type { Role } from './wire/account.ts'

export interface ServerSettings {
  readonly dataFolder: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  readonly host?: '127.0.0.1'
  /** PostgreSQL instead of the database in the process. */
  readonly databaseUrl?: string
  /** Where the built console lies. */
  readonly consoleFolder?: string
  /** The address people use when a proxy stands in front. */
  readonly publicUrl?: string
  /** Master keys in hex instead of the key file, newest last. */
  readonly keys?: string
  readonly now?: () => Date
  /** Receives log lines; nothing personal is in them. Default: none. */
  readonly log?: (entry: LogEntry) => void
}

export interface RunningServer {
  readonly url: string
  readonly signInLinks: readonly SignInLink[]
  /** Resolves when no work is waiting or running. */
  readonly idle: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface SignInLink {
  readonly role: Role
  readonly name: string
  readonly url: string
}

/**
 * Starts the whole server on this machine: opens the data folder, brings the records up to
 * date, takes up unfinished work and answers on 127.0.0.1. Throws when the records cannot be
 * brought up to date or the port is taken.
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const clock = settings.now ?? (() => new Date())
  const folder = openDataFolder(settings.dataFolder)
  const storage = await openStorage({
    folder: folder.records,
    ...(settings.databaseUrl === undefined ? {} : { databaseUrl: settings.databaseUrl }),
  })
  const steps = await migrate(storage)
  const broken = steps.find(
    ({ outcome }) => outcome === 'failed' || outcome === 'changed',
  )
  if (broken !== undefined) {
    await storage.close()
    throw new Error(`migration ${broken.name} ${broken.outcome}: ${broken.detail ?? ''}`)
  }
  const keys = openKeyRing(folder.root, settings.keys)
  const records = storage.records
  const office: Office = {
    records,
    keys,
    folder,
    clock,
    log: settings.log ?? (() => {}),
    roll: openRollDesk(records, folder.rolls),
  }
  const jobs = jobDesk(office, works)
  const settling = settleThen(async () => {
    await jobs.ask({ kind: 'recount', title: 'Count again', by: 'the server' })
  })

  let answer: (request: Request, env: unknown) => Response | Promise<Response> = () =>
    new Response('starting', { status: 503 })
  const http = createAdaptorServer({ fetch: (request, env) => answer(request, env) })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(settings.port ?? 0, settings.host ?? '127.0.0.1', () => resolve())
  })
  const url = settings.publicUrl?.replace(/\/$/, '') ?? addressOf(http.address())
  const auth = openAuth({ records, secret: keys.sessionSecret, url })
  const whole = app(
    { ...office, auth, jobs, settle: settling.touch },
    {
      url,
      onThisMachineOnly: settings.publicUrl === undefined,
      ...(settings.consoleFolder === undefined
        ? {}
        : { consoleFolder: settings.consoleFolder }),
    },
  )
  answer = (request, env) => whole.fetch(request, Object(env))
  await endOldLinks(records, clock())
  const signInLinks: SignInLink[] = []
  for (const member of await ensureStaff(records)) {
    const secret = await newStaffLink(records, {
      email: member.email,
      printedAtStart: true,
      now: clock(),
    })
    signInLinks.push({
      role: member.role,
      name: member.name,
      url: `${url}/sign-in/${secret}`,
    })
  }
  await jobs.open()

  return {
    url,
    signInLinks,
    idle: jobs.idle,
    stop: async () => {
      settling.stop()
      const closed = new Promise<void>((resolve) => http.close(() => resolve()))
      if ('closeAllConnections' in http) http.closeAllConnections()
      await closed
      await jobs.close()
      await office.roll.close()
      await storage.close()
    },
  }
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return `http://127.0.0.1:${address.port}`
}
