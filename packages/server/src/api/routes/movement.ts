import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { movementView } from '../../movement/movement-view.ts'
import { ownStanding } from '../../movement/own-standing.ts'
import {
  enterPetition,
  removePetition,
  takeInCount,
} from '../../movement/record-movement.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { movementInput, overview, publishedCount, standing } from '../../wire/movement.ts'

const byKey = z.object({
  key: z
    .string()
    .max(40)
    .openapi({ param: { name: 'key', in: 'path' } }),
})

const getOverview = createRoute({
  method: 'get',
  path: '/api/overview',
  summary: 'One movement in several jurisdictions, each petition under its own law',
  middleware: guard('see-ballot'),
  ...answers({ 200: answer(overview, 'A row for each petition.') }, []),
})

const getStanding = createRoute({
  method: 'get',
  path: '/api/overview/standing.json',
  summary: 'How this drive stands, to be published for the overview of a movement',
  middleware: guard('export-aggregates'),
  ...answers({ 200: answer(standing, 'Sums of the whole drive.') }, [
    'nothing-counted-yet',
  ]),
})

const taking = answers({ 200: answer(overview, 'The overview as it is now.') }, [
  'bad-input',
  'unknown-rules',
  'no-such-record',
  'standing-refused',
  'another-petition',
  'date-in-future',
  'already-uploaded',
  'too-large',
])

const postPetition = createRoute({
  method: 'post',
  path: '/api/overview/petitions',
  summary: 'Enter a petition of the movement, or correct it',
  middleware: [guard('change-petition'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: movementInput } } },
  },
  ...taking,
})

const postRemoved = createRoute({
  method: 'post',
  path: '/api/overview/petitions/{key}/removed',
  summary: 'Take a petition out of the overview; its records stay',
  middleware: guard('change-petition'),
  request: { params: byKey },
  ...answers({ 200: answer(overview, 'The overview as it is now.') }, ['no-such-record']),
})

const postCount = createRoute({
  method: 'post',
  path: '/api/overview/petitions/{key}/counts',
  summary: 'Take in the count that another drive has published',
  middleware: [guard('change-petition'), jsonLimit] as const,
  request: {
    params: byKey,
    body: { required: true, content: { 'application/json': { schema: publishedCount } } },
  },
  ...taking,
})

/** The overview of a movement. */
export function movementRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getOverview, async (c) => c.json(await movementView(office), 200))
    .openapi(getStanding, async (c) => {
      const found = await ownStanding(office)
      return found === null ? refuse(c, 'nothing-counted-yet') : c.json(found, 200)
    })
    .openapi(postPetition, async (c) => {
      const done = await enterPetition(office, person(c), c.req.valid('json'))
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
    .openapi(postRemoved, async (c) => {
      const { key } = c.req.valid('param')
      const done = await removePetition(office, person(c), key)
      return done.ok ? c.json(done.value, 200) : refuse(c, 'no-such-record')
    })
    .openapi(postCount, async (c) => {
      const { key } = c.req.valid('param')
      const given = { key, ...c.req.valid('json') }
      const done = await takeInCount(office, person(c), given)
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
}
