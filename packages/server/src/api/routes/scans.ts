import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { logAccess } from '../../records/log-access.ts'
import { rulePage, takeBackRuling } from '../../scans/rule-page.ts'
import { scansAnswer } from '../../scans/scans-answer.ts'
import { imageType, openImage } from '../../scans/sealed-images.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { rulingInput, scans } from '../../wire/scan.ts'

const numbered = z.object({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: 'id', in: 'path' }, type: 'integer' }),
})
const ruled = z.object({ ruling: z.number().int() }).openapi('Ruled')

const getScans = createRoute({
  method: 'get',
  path: '/api/scans',
  summary:
    'Files that were read, pages that wait for a person, hand counts beside readings',
  middleware: guard('see-sheets'),
  ...answers({ 200: answer(scans, 'The scanning desk.') }, []),
})

const getImage = createRoute({
  method: 'get',
  path: '/api/scans/images/{id}',
  summary: 'The image of a page or a row; the look is logged',
  middleware: guard('see-lines'),
  request: {
    params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }),
  },
  ...answers(
    {
      200: {
        description: 'JPEG or PNG.',
        content: { 'image/jpeg': { schema: z.string().openapi({ format: 'binary' }) } },
      },
    },
    ['no-such-record'],
  ),
})

const postRuling = createRoute({
  method: 'post',
  path: '/api/scans/pages/{id}/ruling',
  summary: 'Say what a page is that could not be read',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: {
    params: numbered,
    body: { required: true, content: { 'application/json': { schema: rulingInput } } },
  },
  ...answers({ 200: answer(ruled, 'The ruling.') }, [
    'bad-input',
    'no-such-record',
    'unknown-sheet',
    'wrong-check-letter',
    'check-letter-needed',
    'no-such-page',
    'already-ruled',
    'too-large',
  ]),
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/scans/rulings/{id}/undo',
  summary: 'Take a ruling back; the page waits again',
  middleware: guard('move-sheets'),
  request: { params: numbered },
  ...answers({ 200: answer(ruled, 'The ruling that was taken back.') }, [
    'bad-input',
    'no-such-record',
    'nothing-to-undo',
  ]),
})

/** Scans: what was read, and what a person says of the rest. */
export function scanRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getScans, async (c) => c.json(await scansAnswer(office), 200))
    .openapi(getImage, async (c) => {
      const { id } = c.req.valid('param')
      const bytes = await openImage(office, id)
      if (bytes === null) return refuse(c, 'no-such-record')
      await logAccess(office, {
        by: person(c),
        act: 'read-scan',
        recordKind: 'scan',
        recordIds: [id],
      })
      c.header('content-type', imageType(bytes))
      return c.body(bytes, 200)
    })
    .openapi(postRuling, async (c) => {
      const done = await rulePage(office, person(c), {
        page: c.req.valid('param').id,
        input: c.req.valid('json'),
      })
      if (!done.ok) return refuse(c, done.error)
      office.settle()
      return c.json({ ruling: done.value.ruling }, 200)
    })
    .openapi(postUndo, async (c) => {
      const undone = await takeBackRuling(office, person(c), c.req.valid('param').id)
      if (!undone.ok) return refuse(c, undone.error)
      office.settle()
      return c.json(undone.value, 200)
    })
}
