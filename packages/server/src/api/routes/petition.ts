import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { answer, guarded, invalid, large, missing } from '../../http/answers.ts'
import { badInput } from '../../http/bad-input.ts'
import type { Env } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import type { OpenOffice } from '../../office.ts'
import { changePetition } from '../../records/change-petition.ts'
import { currentPetition } from '../../records/current-petition.ts'
import { petition, petitionChange } from '../../wire/petition.ts'

const getPetition = createRoute({
  method: 'get',
  path: '/api/petition',
  summary: 'The petition: its rules, dates and requirement',
  middleware: guard('see-dashboard'),
  responses: { 200: answer(petition, 'The petition.'), ...guarded, ...missing },
  'x-refusals': ['not-signed-in', 'not-allowed', 'no-petition-yet'],
})

const patchPetition = createRoute({
  method: 'patch',
  path: '/api/petition',
  summary: 'Change the title, the number, or the requirement with its note',
  middleware: [guard('change-petition'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: petitionChange } } },
  },
  responses: {
    200: answer(petition, 'The petition as it is now.'),
    ...guarded,
    ...missing,
    ...invalid,
    ...large,
  },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'no-petition-yet',
    'too-large',
  ],
})

/** The petition, to see and to change. */
export function petitionRoutes(office: OpenOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getPetition, async (c) => {
      const found = await currentPetition(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
    .openapi(patchPetition, async (c) => {
      await changePetition(office.records, c.req.valid('json'))
      const found = await currentPetition(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
}
