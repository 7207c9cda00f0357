import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { boxManifest } from '../../filing/box-manifest.ts'
import { boxPage as pageOf } from '../../filing/box-page.ts'
import { openBox } from '../../filing/filing-boxes.ts'
import { addLoose, takeBackLoose } from '../../filing/loose-sheets.ts'
import { putIntoBox, takeOutOfBox } from '../../filing/put-into-box.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  boxInput,
  boxPage,
  intoBoxAnswer,
  intoBoxInput,
  looseInput,
  outOfBoxInput,
} from '../../wire/filing.ts'

const id = z.coerce
  .number()
  .int()
  .openapi({ param: { name: 'id', in: 'path' }, type: 'integer' })
const body = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

const postBox = createRoute({
  method: 'post',
  path: '/api/filing/boxes',
  summary: 'Open the next box for an office',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: { body: body(boxInput) },
  ...answers({ 200: answer(boxPage, 'The box, empty.') }, [
    'bad-input',
    'no-petition-yet',
    'no-filing-rule',
    'unknown-county',
    'box-there',
    'filed-already',
    'no-such-record',
    'too-large',
  ]),
})

const getBox = createRoute({
  method: 'get',
  path: '/api/filing/boxes/{id}',
  summary: 'A box: its sheets, and what could still go into it',
  middleware: guard('see-filing'),
  request: { params: z.object({ id }) },
  ...answers({ 200: answer(boxPage, 'The box.') }, ['bad-input', 'no-such-record']),
})

const getManifest = createRoute({
  method: 'get',
  path: '/api/filing/boxes/{id}/{file}',
  summary: 'The manifest of a box, as CSV or as PDF with a line for the receiving clerk',
  middleware: guard('see-filing'),
  request: {
    params: z.object({
      id,
      file: z
        .enum(['manifest.csv', 'manifest.pdf'])
        .openapi({ param: { name: 'file', in: 'path' } }),
    }),
  },
  ...answers(
    {
      200: {
        description: 'The manifest.',
        content: {
          'text/csv': { schema: z.string() },
          'application/pdf': { schema: z.string() },
        },
      },
    },
    ['bad-input', 'no-such-record'],
  ),
})

const postSheets = createRoute({
  method: 'post',
  path: '/api/filing/boxes/{id}/sheets',
  summary: 'Put a scanned sheet, or what is ready of a packet, into a box',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: { params: z.object({ id }), body: body(intoBoxInput) },
  ...answers({ 200: answer(intoBoxAnswer, 'What went in, and what was left.') }, [
    'bad-input',
    'no-such-record',
    'no-sheets-yet',
    'foreign-code',
    'wrong-check-letter',
    'unknown-sheet',
    'filed-already',
    'not-possible-now',
    'lines-needed',
    'held-back',
    'wrong-office',
    'too-large',
  ]),
})

const postOut = createRoute({
  method: 'post',
  path: '/api/filing/boxes/{id}/out',
  summary: 'Take a sheet out of a box again',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: { params: z.object({ id }), body: body(outOfBoxInput) },
  ...answers({ 200: answer(boxPage, 'The box without it.') }, [
    'bad-input',
    'no-such-record',
    'filed-already',
    'too-large',
  ]),
})

const postLoose = createRoute({
  method: 'post',
  path: '/api/filing/boxes/{id}/loose',
  summary: 'Count sheets without a number into a box',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: { params: z.object({ id }), body: body(looseInput) },
  ...answers({ 200: answer(boxPage, 'The box with them.') }, [
    'bad-input',
    'no-such-record',
    'filed-already',
    'nothing-to-undo',
    'too-large',
  ]),
})

const postLooseUndo = createRoute({
  method: 'post',
  path: '/api/filing/boxes/{id}/loose/{entry}/undo',
  summary: 'Take such a count back',
  middleware: guard('move-sheets'),
  request: {
    params: z.object({
      id,
      entry: z.coerce
        .number()
        .int()
        .openapi({ param: { name: 'entry', in: 'path' }, type: 'integer' }),
    }),
  },
  ...answers({ 200: answer(boxPage, 'The box without them.') }, [
    'bad-input',
    'no-such-record',
    'filed-already',
    'nothing-to-undo',
  ]),
})

/** Boxes of the filing. */
export function filingBoxRoutes(office: StaffedOffice) {
  async function shown<C extends Context<Env>>(c: C, box: number) {
    const page = await pageOf(office, box)
    return page === null ? refuse(c, 'no-such-record') : c.json(page, 200)
  }

  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(postBox, async (c) => {
      const opened = await openBox(office, person(c), c.req.valid('json'))
      return opened.ok ? shown(c, opened.value.id) : refuse(c, opened.error)
    })
    .openapi(getBox, (c) => shown(c, c.req.valid('param').id))
    .openapi(getManifest, async (c) => {
      const { id: box, file } = c.req.valid('param')
      const isPdf = file === 'manifest.pdf'
      const made = await boxManifest(office, box, isPdf ? 'pdf' : 'csv')
      if (made === null) return refuse(c, 'no-such-record')
      c.header('content-disposition', `attachment; filename="box-${box}-${file}"`)
      c.header('content-type', isPdf ? 'application/pdf' : 'text/csv; charset=utf-8')
      return c.body(typeof made === 'string' ? made : new Uint8Array(made), 200)
    })
    .openapi(postSheets, async (c) => {
      const input = c.req.valid('json')
      const done = await putIntoBox(office, person(c), {
        box: c.req.valid('param').id,
        ...input,
      })
      if (!done.ok) {
        const { code, sentence } = done.error
        return refuse(c, code, sentence === undefined ? {} : { sentence })
      }
      return c.json(done.value, 200)
    })
    .openapi(postOut, async (c) => {
      const box = c.req.valid('param').id
      const done = await takeOutOfBox(office, person(c), {
        box,
        sheet: c.req.valid('json').sheet,
      })
      return done.ok ? shown(c, box) : refuse(c, done.error)
    })
    .openapi(postLoose, async (c) => {
      const box = c.req.valid('param').id
      const done = await addLoose(office, person(c), { box, ...c.req.valid('json') })
      return done.ok ? shown(c, box) : refuse(c, done.error)
    })
    .openapi(postLooseUndo, async (c) => {
      const { id: box, entry } = c.req.valid('param')
      const done = await takeBackLoose(office, person(c), { box, id: entry })
      return done.ok ? shown(c, box) : refuse(c, done.error)
    })
}
