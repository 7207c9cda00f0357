import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { assignBatches, releaseBatches } from '../../official/assign-batches.ts'
import { deskImage } from '../../official/desk-image.ts'
import { recordFinding, undoFinding } from '../../official/record-finding.ts'
import {
  verifierLine as lineFor,
  lineStanding as standingOf,
  voterForLine as voterForLineOf,
} from '../../official/verifier-line.ts'
import { verifierQueue as queueFor } from '../../official/verifier-queue.ts'
import { imageType } from '../../scans/sealed-images.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { batchInput } from '../../wire/official.ts'
import {
  findingInput,
  findingTaken,
  verifierLine,
  verifierQueue,
  voterForLine,
} from '../../wire/verification.ts'

const lineId = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const dealt = z.object({ batches: z.number().int(), lines: z.number().int() })

const getQueue = createRoute({
  method: 'get',
  path: '/api/verification',
  summary: 'The lines that lie before this verifier; reading them is logged',
  middleware: guard('verify-lines'),
  ...answers({ 200: answer(verifierQueue, 'At most 3 lines.') }, []),
})

const getLine = createRoute({
  method: 'get',
  path: '/api/verification/lines/{id}',
  summary: 'One line under check; the reading is logged',
  middleware: guard('verify-lines'),
  request: { params: lineId },
  ...answers({ 200: answer(verifierLine, 'The line.') }, ['no-such-record']),
})

const getVoter = createRoute({
  method: 'get',
  path: '/api/verification/lines/{id}/voters/{voter}',
  summary:
    'Reference signatures of a voter who was looked up, and what speaks against them',
  middleware: guard('verify-lines'),
  request: {
    params: lineId.extend({
      voter: z.string().openapi({ param: { name: 'voter', in: 'path' } }),
    }),
  },
  ...answers({ 200: answer(voterForLine, 'The voter.') }, ['no-such-record']),
})

const getImage = createRoute({
  method: 'get',
  path: '/api/verification/images/{id}',
  summary: 'A line under check on paper, or a reference signature; the look is logged',
  middleware: guard('verify-lines'),
  request: { params: lineId },
  ...answers(
    {
      200: {
        description: 'PNG, JPEG or WebP.',
        content: { 'image/png': { schema: z.string().openapi({ format: 'binary' }) } },
      },
    },
    ['no-such-record'],
  ),
})

/** Why a finding or its undoing is not taken. */
const findingRefusals = [
  'no-such-record',
  'no-petition-yet',
  'bad-input',
  'unknown-reason',
  'voter-needed',
  'unknown-voter',
  'disqualified',
  'stale-version',
  'no-roll-yet',
  'not-the-turn',
  'another-verifier',
] as const

const postFinding = createRoute({
  method: 'post',
  path: '/api/verification/lines/{id}/findings',
  summary: 'Record what a verifier found on a line',
  middleware: [guard('verify-lines'), jsonLimit] as const,
  request: {
    params: lineId,
    body: { required: true, content: { 'application/json': { schema: findingInput } } },
  },
  ...answers({ 200: answer(findingTaken, 'How the line stands after it.') }, [
    ...findingRefusals,
    'too-large',
  ]),
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/verification/lines/{id}/undo',
  summary: 'Take the last finding on a line back; both stay on record',
  middleware: guard('verify-lines'),
  request: { params: lineId },
  ...answers({ 200: answer(findingTaken, 'How the line stands again.') }, [
    ...findingRefusals,
    'not-yours',
    'nothing-to-undo',
  ]),
})

const postBatches = createRoute({
  method: 'post',
  path: '/api/verification/batches',
  summary: 'Deal the lines under check out to verifiers',
  middleware: [guard('keep-office-book'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: batchInput } } },
  },
  ...answers({ 200: answer(dealt, 'How much was dealt.') }, [
    'bad-input',
    'unknown-verifier',
    'too-large',
  ]),
})

const postRelease = createRoute({
  method: 'post',
  path: '/api/verification/verifiers/{id}/release',
  summary: 'Take back the lines that a verifier has not looked at',
  middleware: guard('keep-office-book'),
  request: { params: lineId },
  ...answers(
    { 200: answer(z.object({ lines: z.number().int() }), 'How many came back.') },
    [],
  ),
})

/** The verification loop of an elections office. */
export function verificationRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getQueue, async (c) => c.json(await queueFor(office, person(c)), 200))
    .openapi(getLine, async (c) => {
      const line = await lineFor(office, person(c), c.req.valid('param').id)
      return line === null ? refuse(c, 'no-such-record') : c.json(line, 200)
    })
    .openapi(getVoter, async (c) => {
      const { id, voter } = c.req.valid('param')
      const found = await voterForLineOf(office, person(c), {
        lineId: id,
        voterId: voter,
      })
      return found === null ? refuse(c, 'no-such-record') : c.json(found, 200)
    })
    .openapi(getImage, async (c) => {
      const bytes = await deskImage(office, person(c), c.req.valid('param').id)
      if (bytes === null) return refuse(c, 'no-such-record')
      c.header('content-type', imageType(bytes))
      return c.body(bytes, 200)
    })
    .openapi(postFinding, async (c) => {
      const me = person(c)
      const { id } = c.req.valid('param')
      const wish = { by: me, lineId: id, input: c.req.valid('json') }
      const found = await recordFinding(office, wish)
      if (!found.ok) {
        const { code, ...where } = found.error
        return refuse(c, code, where)
      }
      return c.json(await standingOf(office, id), 200)
    })
    .openapi(postUndo, async (c) => {
      const me = person(c)
      const { id } = c.req.valid('param')
      const undone = await undoFinding(office, { by: me, lineId: id })
      if (!undone.ok) {
        const { code, ...where } = undone.error
        return refuse(c, code, where)
      }
      return c.json(await standingOf(office, id), 200)
    })
    .openapi(postBatches, async (c) => {
      const made = await assignBatches(office, c.req.valid('json'))
      return made.ok ? c.json(made.value, 200) : refuse(c, made.error)
    })
    .openapi(postRelease, async (c) =>
      c.json({ lines: await releaseBatches(office, c.req.valid('param').id) }, 200),
    )
}
