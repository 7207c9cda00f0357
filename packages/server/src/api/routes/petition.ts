import { randomUUID } from 'node:crypto'
import { parseCalendarDate } from '@groundswell/basics'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import type { Env } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { changePetition } from '../../records/change-petition.ts'
import { currentPetition } from '../../records/current-petition.ts'
import { setUpPetition } from '../../records/set-up-petition.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { newPetition, petition, petitionChange } from '../../wire/petition.ts'

const getPetition = createRoute({
  method: 'get',
  path: '/api/petition',
  summary: 'The petition: its rules, dates and requirement',
  // Also whoever may only see the rejected lines reads whose they are, at the head of each page.
  middleware: guard('see-dashboard', 'see-review-room'),
  ...answers({ 200: answer(petition, 'The petition.') }, ['no-petition-yet']),
})

const postPetition = createRoute({
  method: 'post',
  path: '/api/petition',
  summary: 'Set the petition up: deadline and requirement come from the rules',
  middleware: [guard('change-petition'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: newPetition } } },
  },
  ...answers({ 200: answer(petition, 'The petition.') }, [
    'bad-input',
    'unknown-rules',
    'petition-there',
    'too-large',
  ]),
})

const patchPetition = createRoute({
  method: 'patch',
  path: '/api/petition',
  summary: 'Change the title, the number, or the requirement with its note',
  middleware: [guard('change-petition'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: petitionChange } } },
  },
  ...answers({ 200: answer(petition, 'The petition as it is now.') }, [
    'bad-input',
    'no-petition-yet',
    'too-large',
  ]),
})

/** The petition, to see and to change. */
export function petitionRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getPetition, async (c) => {
      const found = await currentPetition(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
    .openapi(postPetition, async (c) => {
      if ((await currentPetition(office)) !== null) return refuse(c, 'petition-there')
      const { required, requirementNote, start, deadline, ...wanted } =
        c.req.valid('json')
      const day = parseCalendarDate(start)
      if (!day.ok) return refuse(c, 'bad-input', { field: 'start' })
      const last = deadline === undefined ? undefined : parseCalendarDate(deadline)
      if (last?.ok === false || (last?.ok && last.value <= day.value)) {
        return refuse(c, 'bad-input', { field: 'deadline' })
      }
      const done = await setUpPetition(office.records, {
        ...wanted,
        id: randomUUID(),
        start: day.value,
        asOf: null,
        ...(last?.ok ? { deadline: last.value } : {}),
        demonstration: false,
        ...(required === undefined
          ? {}
          : {
              required: {
                lines: required,
                note: requirementNote ?? 'Entered by the manager.',
              },
            }),
      })
      if (!done.ok) {
        // Everything else is known where only the published day is missing.
        return done.error.kind === 'not-in-this-pack' && last === undefined
          ? refuse(c, 'bad-input', { field: 'deadline' })
          : refuse(c, 'unknown-rules')
      }
      const made = await currentPetition(office)
      return made === null ? refuse(c, 'petition-there') : c.json(made, 200)
    })
    .openapi(patchPetition, async (c) => {
      await changePetition(office.records, c.req.valid('json'))
      const found = await currentPetition(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
}
