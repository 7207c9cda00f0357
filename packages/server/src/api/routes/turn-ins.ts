import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer, conflict, guarded, invalid, large, missing } from '../../http/answers.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { listTurnIns } from '../../turn-ins/list-turn-ins.ts'
import {
  correctTurnIn,
  type FieldProblem,
  recordTurnIn,
  undoTurnIn,
} from '../../turn-ins/record-turn-in.ts'
import { turnInHistory } from '../../turn-ins/turn-in-history.ts'
import {
  newTurnIn,
  turnIn,
  turnInCorrection,
  turnInFilter,
  turnInList,
} from '../../wire/turn-in.ts'

const turnInId = z.object({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: 'id', in: 'path' } }),
})
const history = z.array(turnIn)
const itsHistory = answer(history, 'All its records, the first one first.')

const getTurnIns = createRoute({
  method: 'get',
  path: '/api/turn-ins',
  summary: 'Turn-ins in force, by day, county, channel and circulator',
  middleware: guard('record-turn-ins'),
  request: { query: turnInFilter },
  responses: {
    200: answer(turnInList, 'Newest recorded first.'),
    ...guarded,
    ...invalid,
  },
  'x-refusals': ['not-signed-in', 'not-allowed', 'bad-input'],
})

const postTurnIn = createRoute({
  method: 'post',
  path: '/api/turn-ins',
  summary: 'Record lines that were handed in and counted at the desk',
  middleware: [guard('record-turn-ins'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: newTurnIn } } },
  },
  responses: { 200: itsHistory, ...guarded, ...invalid, ...missing, ...large },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'no-petition-yet',
    'too-large',
  ],
})

const postCorrection = createRoute({
  method: 'post',
  path: '/api/turn-ins/{id}/correction',
  summary:
    'Replace a turn-in by a corrected one, with a reason; the old one stays on record',
  middleware: [guard('record-turn-ins'), jsonLimit] as const,
  request: {
    params: turnInId,
    body: {
      required: true,
      content: { 'application/json': { schema: turnInCorrection } },
    },
  },
  responses: {
    200: itsHistory,
    ...guarded,
    ...invalid,
    ...missing,
    ...conflict,
    ...large,
  },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'no-such-record',
    'no-petition-yet',
    'already-corrected',
    'too-large',
  ],
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/turn-ins/{id}/undo',
  summary: 'Take back the newest step: a correction, or the turn-in itself',
  middleware: guard('record-turn-ins'),
  request: { params: turnInId },
  responses: { 200: itsHistory, ...guarded, ...invalid, ...missing, ...conflict },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'no-such-record',
    'already-corrected',
  ],
})

const getHistory = createRoute({
  method: 'get',
  path: '/api/turn-ins/{id}/history',
  summary: 'What a turn-in was before it was corrected, by whom and why',
  middleware: guard('record-turn-ins'),
  request: { params: turnInId },
  responses: { 200: itsHistory, ...guarded, ...invalid, ...missing },
  'x-refusals': ['not-signed-in', 'not-allowed', 'bad-input', 'no-such-record'],
})

/** Turn-ins at the desk: look, add, correct, take back. Each change asks for a recount. */
export function turnInRoutes(office: StaffedOffice) {
  const { records } = office
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getTurnIns, async (c) =>
      c.json(await listTurnIns(records, c.req.valid('query')), 200),
    )
    .openapi(postTurnIn, async (c) => {
      const wish = { by: person(c), turnIn: c.req.valid('json') }
      const made = await recordTurnIn(office, wish)
      if (!made.ok) {
        return made.error.kind === 'field'
          ? refuse(c, 'bad-input', whereIn(made.error))
          : refuse(c, made.error.kind)
      }
      office.settle()
      return c.json(await turnInHistory(records, made.value), 200)
    })
    .openapi(postCorrection, async (c) => {
      const { id } = c.req.valid('param')
      const wish = { by: person(c), id, correction: c.req.valid('json') }
      const made = await correctTurnIn(office, wish)
      if (!made.ok) {
        return made.error.kind === 'field'
          ? refuse(c, 'bad-input', whereIn(made.error))
          : refuse(c, made.error.kind)
      }
      office.settle()
      return c.json(await turnInHistory(records, made.value), 200)
    })
    .openapi(postUndo, async (c) => {
      const wish = { by: person(c), id: c.req.valid('param').id }
      const made = await undoTurnIn(office, wish)
      if (!made.ok) {
        const { kind } = made.error
        // What stood once was checked once: a field of it cannot be wrong now.
        return refuse(c, kind === 'already-corrected' ? kind : 'no-such-record')
      }
      office.settle()
      return c.json(await turnInHistory(records, made.value), 200)
    })
    .openapi(getHistory, async (c) => {
      const found = await turnInHistory(records, c.req.valid('param').id)
      return found.length === 0 ? refuse(c, 'no-such-record') : c.json(found, 200)
    })
}

function whereIn({ field, sentence }: FieldProblem) {
  return { field, sentence }
}
