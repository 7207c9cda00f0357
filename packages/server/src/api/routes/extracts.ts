import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer, conflict, guarded, invalid, large, missing } from '../../http/answers.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { extractDesk as deskOf, revokeExtract } from '../../pocket/extracts.ts'
import { currentRoll } from '../../records/current-roll.ts'
import { countyName, petitionRules } from '../../records/petition-rules.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { job } from '../../wire/job.ts'
import { extractDesk, extractWish } from '../../wire/pocket.ts'

const getExtracts = createRoute({
  method: 'get',
  path: '/api/extracts',
  summary: 'The look-up extracts for clipboards, and what became of them',
  middleware: guard('make-extracts'),
  responses: { 200: answer(extractDesk, 'Newest first.'), ...guarded },
  'x-refusals': ['not-signed-in', 'not-allowed'],
})

const postExtract = createRoute({
  method: 'post',
  path: '/api/extracts',
  summary: 'Make the extract of a county, or of the whole state, from the roll in force',
  middleware: [guard('make-extracts'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: extractWish } } },
  },
  responses: {
    202: answer(job, 'The work that makes it.'),
    ...guarded,
    ...invalid,
    ...conflict,
    ...large,
  },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'unknown-county',
    'no-roll-yet',
    'too-large',
  ],
})

const postRevoke = createRoute({
  method: 'post',
  path: '/api/extracts/{id}/revoke',
  summary: 'Take an extract back; phones drop it when they next meet the server',
  middleware: guard('make-extracts'),
  request: {
    params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }),
  },
  responses: {
    200: answer(extractDesk, 'All, as they are now.'),
    ...guarded,
    ...missing,
  },
  'x-refusals': ['not-signed-in', 'not-allowed', 'no-such-record'],
})

/** Look-up extracts: made, listed, taken back. */
export function extractRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getExtracts, async (c) => c.json(await deskOf(office), 200))
    .openapi(postExtract, async (c) => {
      const wish = c.req.valid('json')
      if ((await currentRoll(office.records)) === null) return refuse(c, 'no-roll-yet')
      const rules = await petitionRules(office.records)
      const county =
        wish.county === null || rules === null
          ? wish.county
          : countyName(rules, wish.county)
      if (county === undefined) return refuse(c, 'unknown-county', { field: 'county' })
      const asked = await office.jobs.ask({
        kind: 'clipboard-extract',
        title: `Make the look-up extract of ${county ?? 'the whole state'}`,
        by: person(c).name,
        input: { county },
      })
      return c.json(asked, 202)
    })
    .openapi(postRevoke, async (c) => {
      const wish = { by: person(c), id: c.req.valid('param').id }
      const done = await revokeExtract(office, wish)
      return done.ok ? c.json(await deskOf(office), 200) : refuse(c, done.error)
    })
}
