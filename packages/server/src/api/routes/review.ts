import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { decideLine } from '../../review/decide-line.ts'
import { reviewLineById } from '../../review/review-line.ts'
import { reviewQueueFor } from '../../review/review-queue.ts'
import { searchVoters } from '../../review/search-voters.ts'
import { undoDecision } from '../../review/undo-decision.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  decideInput,
  decision,
  reviewLine,
  reviewQueue,
  voterSearch,
  voterSearchHit,
} from '../../wire/review.ts'

const lineId = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const decisionId = z.object({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: 'id', in: 'path' }, type: 'integer' }),
})

const getQueue = createRoute({
  method: 'get',
  path: '/api/review',
  summary: 'The next lines that wait for a person',
  middleware: guard('see-lines'),
  ...answers({ 200: answer(reviewQueue, 'At most 5 lines.') }, []),
})

const getLine = createRoute({
  method: 'get',
  path: '/api/lines/{id}',
  summary: 'One line with its candidates and history; the reading is logged',
  middleware: guard('see-lines'),
  request: { params: lineId },
  ...answers({ 200: answer(reviewLine, 'The line.') }, ['no-such-record']),
})

const postDecision = createRoute({
  method: 'post',
  path: '/api/lines/{id}/decision',
  summary: 'Decide a line, if nobody else has since it was opened',
  middleware: [guard('decide-lines'), jsonLimit] as const,
  request: {
    params: lineId,
    body: { required: true, content: { 'application/json': { schema: decideInput } } },
  },
  ...answers({ 200: answer(decision, 'The decision as recorded.') }, [
    'no-such-record',
    'bad-input',
    'unknown-reason',
    'voter-needed',
    'unknown-voter',
    'wrong-county',
    'stale-version',
    'no-roll-yet',
    'second-person-needed',
    'too-large',
  ]),
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/decisions/{id}/undo',
  summary: 'Take a decision back; both stay on record',
  middleware: guard('decide-lines'),
  request: { params: decisionId },
  ...answers({ 200: answer(decision, 'The decision, marked as undone.') }, [
    'no-such-record',
    'bad-input',
    'not-yours',
    'nothing-to-undo',
  ]),
})

const postSearch = createRoute({
  method: 'post',
  path: '/api/voters/search',
  summary: 'Find a voter by what can be read; names never stand in an address',
  middleware: [guard('see-lines', 'verify-lines'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: voterSearch } } },
  },
  ...answers({ 200: answer(z.array(voterSearchHit), 'At most 20, best first.') }, [
    'bad-input',
    'no-roll-yet',
    'too-large',
  ]),
})

/** The review desk. */
export function reviewRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getQueue, async (c) => c.json(await reviewQueueFor(office, person(c)), 200))
    .openapi(getLine, async (c) => {
      const found = await reviewLineById(office, person(c), c.req.valid('param').id)
      return found === null ? refuse(c, 'no-such-record') : c.json(found, 200)
    })
    .openapi(postDecision, async (c) => {
      const decided = await decideLine(office, {
        by: person(c),
        lineId: c.req.valid('param').id,
        input: c.req.valid('json'),
      })
      if (!decided.ok) return refuse(c, decided.error)
      office.settle()
      return c.json(decided.value, 200)
    })
    .openapi(postUndo, async (c) => {
      const undone = await undoDecision(office, {
        by: person(c),
        decisionId: c.req.valid('param').id,
      })
      if (!undone.ok) return refuse(c, undone.error)
      office.settle()
      return c.json(undone.value, 200)
    })
    .openapi(postSearch, async (c) => {
      const hits = await searchVoters(office, person(c), c.req.valid('json'))
      return hits === null ? refuse(c, 'no-roll-yet') : c.json([...hits], 200)
    })
}
