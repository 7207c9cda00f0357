import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer, conflict, guarded, invalid, large, missing } from '../../http/answers.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { measureLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { enterMeasure, measureState as stateOf } from '../../packets/measure-text.ts'
import { redlineFile } from '../../packets/redline-file.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { measureInput, measureState } from '../../wire/measure.ts'

const getMeasure = createRoute({
  method: 'get',
  path: '/api/measure',
  summary: 'The text of the measure that every sheet carries',
  middleware: guard('see-packets'),
  responses: { 200: answer(measureState, 'The measure.'), ...guarded, ...missing },
  'x-refusals': ['not-signed-in', 'not-allowed', 'no-such-record'],
})

const getRedline = createRoute({
  method: 'get',
  path: '/api/measure/{file}',
  summary: 'What the measure strikes from the law and adds to it',
  middleware: guard('see-packets'),
  request: {
    params: z.object({
      file: z
        .enum(['redline.html', 'redline.pdf'])
        .openapi({ param: { name: 'file', in: 'path' } }),
    }),
  },
  responses: {
    200: {
      description: 'The redline, as a page or for paper.',
      content: {
        'text/html': { schema: z.string() },
        'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...guarded,
    ...invalid,
    ...missing,
  },
  'x-refusals': ['not-signed-in', 'not-allowed', 'bad-input', 'no-such-record'],
})

const postMeasure = createRoute({
  method: 'post',
  path: '/api/measure',
  summary: 'Enter the text of the measure; the first printed sheet freezes it',
  middleware: [guard('change-petition'), measureLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: measureInput } } },
  },
  responses: {
    200: answer(measureState, 'The measure as it is kept.'),
    ...guarded,
    ...invalid,
    ...conflict,
    ...large,
  },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'text-is-frozen',
    'too-large',
  ],
})

/** The text of the measure. */
export function measureRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getMeasure, async (c) => {
      const found = await stateOf(office.records)
      return found === null ? refuse(c, 'no-such-record') : c.json(found, 200)
    })
    .openapi(getRedline, async (c) => {
      const { file } = c.req.valid('param')
      const made = await redlineFile(office, file === 'redline.html' ? 'html' : 'pdf')
      if (made === null) return refuse(c, 'no-such-record')
      if (typeof made === 'string') return c.html(made, 200)
      c.header('content-disposition', 'attachment; filename="redline.pdf"')
      c.header('content-type', 'application/pdf')
      return c.body(new Uint8Array(made), 200)
    })
    .openapi(postMeasure, async (c) => {
      const { text } = c.req.valid('json')
      const done = await enterMeasure(office, person(c).name, text)
      if (done.ok) return c.json(done.value, 200)
      if (done.error.kind === 'text-is-frozen') return refuse(c, 'text-is-frozen')
      const { field, sentence } = done.error
      return refuse(c, 'bad-input', { field, sentence })
    })
}
