import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { openAuth } from './accounts/auth.ts'
import { ensureStaff } from './accounts/first-staff.ts'
import { endOldLinks, newStaffLink } from './accounts/staff-link.ts'
import { dropUnnamedDocuments } from './duties/sealed-documents.ts'
import { app } from './http/app.ts'
import { askRecount } from './jobs/ask-recount.ts'
import { jobDesk } from './jobs/job-desk.ts'
import { settleThen } from './jobs/settle.ts'
import { works } from './jobs/works.ts'
import type { Office } from './office.ts'
import { type OfficeSettings, openOffice } from './open-office.ts'
import { dropOldMailerBatches } from './packets/mailer-batch.ts'
import type { Role } from './wire/account.ts'

const usualQuiet = 20_000

export interface ServerSettings extends OfficeSettings {
  /** 0, the default, takes any free port. */
  readonly port?: number | undefined
  readonly host?: '127.0.0.1' | undefined
  /** Where the built console lies. */
  readonly consoleFolder?: string | undefined
  /** The address people use when a proxy stands in front. */
  readonly publicUrl?: string | undefined
  /** After so many milliseconds without a decision the count is made again: 20 seconds. */
  readonly quietMs?: number | undefined
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
 * date, takes up unfinished work and answers on 127.0.0.1. Throws with a `code` when the
 * folder is in use (`DATA_FOLDER_IN_USE`), cannot be written (`EACCES`) or the port is taken
 * (`EADDRINUSE`); then nothing stays open.
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { office, close } = await openOffice(settings)
  try {
    return await openDoors(office, settings, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function openDoors(
  office: Office,
  settings: ServerSettings,
  close: () => Promise<void>,
): Promise<RunningServer> {
  const jobs = jobDesk(office, works)
  const settling = settleThen(async () => {
    await askRecount({ ...office, jobs }, 'the server')
  }, settings.quietMs ?? usualQuiet)
  let answer: (request: Request, env: unknown) => Response | Promise<Response> = () =>
    new Response('starting', { status: 503 })
  const http = createAdaptorServer({ fetch: (request, env) => answer(request, env) })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(settings.port ?? 0, settings.host ?? '127.0.0.1', () => resolve())
  })
  const url = settings.publicUrl?.replace(/\/$/, '') ?? addressOf(http.address())
  const auth = openAuth({
    records: office.records,
    secret: office.keys.sessionSecret,
    url,
  })
  const whole = app(
    { ...office, auth, jobs, settle: settling.touch },
    {
      url,
      onThisMachineOnly: settings.publicUrl === undefined,
      consoleFolder: settings.consoleFolder,
    },
  )
  answer = (request, env) => whole.fetch(request, Object(env))
  const signInLinks = await linksForStaff(office, url)
  await dropUnnamedDocuments(office)
  await dropOldMailerBatches(office)
  const hourly = setInterval(() => void dropOldMailerBatches(office), 3_600_000)
  hourly.unref()
  await jobs.open()
  // The first reviewer need not wait until the roll has been opened.
  void office.roll.inForce().catch(() => null)

  return {
    url,
    signInLinks,
    idle: jobs.idle,
    stop: async () => {
      settling.stop()
      clearInterval(hourly)
      const closed = new Promise<void>((resolve) => http.close(() => resolve()))
      if ('closeAllConnections' in http) http.closeAllConnections()
      await closed
      await jobs.close()
      await close()
    },
  }
}

async function linksForStaff(
  { records, clock }: Office,
  url: string,
): Promise<readonly SignInLink[]> {
  await endOldLinks(records, clock())
  const links: SignInLink[] = []
  for (const { email, role, name } of await ensureStaff(records)) {
    const secret = await newStaffLink(records, {
      email,
      printedAtStart: true,
      now: clock(),
    })
    links.push({ role, name, url: `${url}/sign-in/${secret}` })
  }
  return links
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return `http://127.0.0.1:${address.port}`
}
