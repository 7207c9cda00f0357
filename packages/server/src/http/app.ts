import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { matchedRoutes } from 'hono/route'
import { sessionOf } from '../accounts/session-of.ts'
import { signIn } from '../accounts/sign-in.ts'
import { redeemStaffLink } from '../accounts/staff-link.ts'
import { api } from '../api/index.ts'
import { calendarText } from '../calendar/calendar-answer.ts'
import { opensFeed } from '../calendar/calendar-feed.ts'
import { defectTrace } from '../defect-trace.ts'
import { guideRoutes } from '../guide/guide-routes.ts'
import { deviceHolder } from '../pocket/pocket-device.ts'
import { passHolds } from '../review-room/representative.ts'
import type { StaffedOffice } from '../staffed-office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { consoleFiles } from './console-files.ts'
import type { Env } from './env.ts'
import { knownHost, ownOrigin } from './own-origin.ts'
import { rateLimit } from './rate-limit.ts'
import { refuse } from './refuse.ts'
import { securityHeaders } from './security-headers.ts'

export interface AppSettings {
  /** The address people use; it decides cookies, links and which origins are ours. */
  readonly url: string
  /** True when nothing but this machine can reach the server. */
  readonly onThisMachineOnly: boolean
  readonly consoleFolder?: string | undefined
}

/** Everything that answers HTTP: what guards every request, the API, sign-in, the console. */
export function app(office: StaffedOffice, settings: AppSettings): Hono<Env> {
  const whole = new Hono<Env>()
  whole.use(async (c, next) => {
    c.set('requestId', randomUUID())
    c.set('me', null)
    c.header('x-request-id', c.get('requestId'))
    const began = performance.now()
    await next()
    // The pattern of the route, not the address: addresses can hold secrets of links.
    office.log({
      event: 'request',
      request: c.get('requestId'),
      method: c.req.method,
      route: matchedRoutes(c).find(({ path }) => !path.includes('*'))?.path ?? '*',
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    })
  })
  whole.use(securityHeaders(settings.url))
  whole.use(knownHost(settings.url))
  whole.use(compress({ threshold: 1024 }))
  whole.use('/api/*', ownOrigin(settings.url))
  whole.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store')
    const { headers } = c.req.raw
    const session = await sessionOf(office.auth, headers)
    // Whoever was let into the proponents' room is nobody after the last day of the pass.
    const isOver =
      session?.role === 'representative' && !(await passHolds(office, session))
    const me = isOver ? null : session
    // A phone's own cookie opens the pocket page and nothing else.
    const isPocket = /^\/api\/pocket(?:\/|$)/.test(c.req.path)
    c.set(
      'me',
      me ??
        (isPocket ? await deviceHolder(office.records, headers, office.clock()) : null),
    )
    await next()
  })

  const oneMinute = { tries: 20, perMs: 60_000, clock: office.clock }
  whole.get('/sign-in/:token', rateLimit(oneMinute), async (c) => {
    c.header('cache-control', 'no-store')
    const email = await redeemStaffLink(office.records, {
      secret: c.req.param('token'),
      onThisMachineOnly: settings.onThisMachineOnly,
      now: office.clock(),
    })
    const cookies =
      email === null ? null : await signIn(office.auth, email, c.req.raw.headers)
    if (cookies === null) return c.redirect('/sign-in?problem=link')
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
    return c.redirect(await homeOf(office.records, email))
  })
  // What calendars subscribe to: they cannot sign in, so the address itself is the key.
  whole.get('/calendar/:file', rateLimit({ ...oneMinute, tries: 60 }), async (c) => {
    c.header('cache-control', 'no-store')
    const secret = /^([\w-]+)\.ics$/.exec(c.req.param('file'))?.[1] ?? ''
    const text = (await opensFeed(office.records, secret))
      ? await calendarText(office)
      : null
    if (text === null) return refuse(c, 'no-such-record')
    return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' })
  })
  // Of the library's own routes only this one: whatever else it offers stays inside.
  whole.post('/api/auth/sign-out', rateLimit({ ...oneMinute, tries: 60 }), (c) =>
    office.auth.auth.api.signOut({ headers: c.req.raw.headers, asResponse: true }),
  )
  whole.route('/', guideRoutes(office))
  whole.route('/', api(office, settings.url))
  whole.all('/api/*', (c) => refuse(c, 'no-such-record'))
  whole.get('*', consoleFiles(settings.consoleFolder))
  whole.notFound((c) => refuse(c, 'no-such-record'))
  whole.onError((error, c) => {
    office.log({
      event: 'defect',
      request: c.get('requestId'),
      ...defectTrace(error),
    })
    return refuse(c, 'defect')
  })
  return whole
}

/** Where somebody's work is: on a phone's page for circulators, on the console else. */
async function homeOf(records: RecordStore, email: string | null): Promise<string> {
  const found = await records
    .selectFrom('staff')
    .select('role')
    .where('email', '=', email)
    .executeTakeFirst()
  if (found?.role === 'circulator') return '/pocket/'
  return found?.role === 'representative' ? '/review-room' : '/'
}
