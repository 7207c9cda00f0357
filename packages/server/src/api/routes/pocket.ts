import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { deleteCookie, setCookie } from 'hono/cookie'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { extractShard } from '../../pocket/extracts.ts'
import {
  deviceCookie,
  deviceDays,
  forgetDevice,
  newDevice,
} from '../../pocket/pocket-device.ts'
import { countiesOf, pocketHome as homeOf } from '../../pocket/pocket-home.ts'
import { takeEvents } from '../../pocket/take-events.ts'
import { logAccess } from '../../records/log-access.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { pocketEvents, pocketHome, pocketReceipt } from '../../wire/pocket.ts'

const done = z.object({ ok: z.literal(true) })

const getHome = createRoute({
  method: 'get',
  path: '/api/pocket',
  summary: 'What a circulator’s phone shows: packets, tallies, extracts',
  middleware: guard('use-pocket'),
  ...answers({ 200: answer(pocketHome, 'One person’s own.') }, []),
})

const postDevice = createRoute({
  method: 'post',
  path: '/api/pocket/device',
  summary:
    'Keep this phone signed in to the pocket page, and to nothing else, for 30 days',
  middleware: guard('use-pocket'),
  ...answers({ 200: answer(done, 'A cookie was set.') }, []),
})

const postSignOut = createRoute({
  method: 'post',
  path: '/api/pocket/sign-out',
  summary: 'Forget this phone',
  middleware: guard('use-pocket'),
  ...answers({ 200: answer(done, 'The cookie is gone.') }, []),
})

const getShard = createRoute({
  method: 'get',
  path: '/api/pocket/extracts/{id}/{shard}',
  summary: 'One filter of a look-up extract',
  middleware: guard('use-pocket'),
  request: {
    params: z.object({
      id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }),
      shard: z.coerce
        .number()
        .int()
        .min(0)
        .openapi({ param: { name: 'shard', in: 'path' } }),
    }),
  },
  ...answers(
    {
      200: {
        description: 'The filter; docs/theory/clipboard-extract.md has its form.',
        content: { 'application/octet-stream': { schema: z.string() } },
      },
    },
    ['bad-input', 'no-such-record', 'extract-gone'],
  ),
})

const postEvents = createRoute({
  method: 'post',
  path: '/api/pocket/events',
  summary: 'Take in what a phone noted; the same record twice counts once',
  middleware: [guard('use-pocket'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: pocketEvents } } },
  },
  ...answers({ 200: answer(z.array(pocketReceipt), 'One a record, in their order.') }, [
    'bad-input',
    'too-large',
  ]),
})

/** What circulators' phones ask for. */
export function pocketRoutes(office: StaffedOffice, publicUrl: string) {
  const cookie = {
    path: '/api/pocket',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
  } as const
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getHome, async (c) => c.json(await homeOf(office, person(c)), 200))
    .openapi(postDevice, async (c) => {
      await forgetDevice(office.records, c.req.raw.headers)
      const wish = { by: person(c), now: office.clock() }
      const secret = await newDevice(office.records, wish)
      setCookie(c, deviceCookie, secret, { ...cookie, maxAge: deviceDays * 86_400 })
      return c.json({ ok: true as const }, 200)
    })
    .openapi(postSignOut, async (c) => {
      await forgetDevice(office.records, c.req.raw.headers)
      deleteCookie(c, deviceCookie, cookie)
      return c.json({ ok: true as const }, 200)
    })
    .openapi(getShard, async (c) => {
      const me = person(c)
      const counties = await countiesOf(office.records, me)
      const wish = { ...c.req.valid('param'), counties }
      const shard = await extractShard(office, wish)
      if (!shard.ok) return refuse(c, shard.error)
      if (wish.shard === 0) {
        await logAccess(office, {
          by: me,
          act: 'fetch-extract',
          recordKind: 'extract',
          recordIds: [wish.id],
        })
      }
      c.header('content-type', 'application/octet-stream')
      return c.body(new Uint8Array(shard.value), 200)
    })
    .openapi(postEvents, async (c) => {
      const { events } = c.req.valid('json')
      return c.json(await takeEvents(office, person(c), events), 200)
    })
}
