import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { listSheets } from '../../sheets/list-sheets.ts'
import { scanCustody } from '../../sheets/scan-custody.ts'
import { sheetPageById } from '../../sheets/sheet-page.ts'
import { takeBack } from '../../sheets/take-back.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  custodyAnswer,
  custodyScan,
  sheetList,
  sheetPage,
  sheetState,
  undoneAct,
} from '../../wire/sheet.ts'

const byId = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })

const getSheets = createRoute({
  method: 'get',
  path: '/api/sheets',
  summary: 'Sheets and how many stand in each state',
  middleware: guard('see-sheets'),
  request: {
    query: z.object({
      state: sheetState.optional(),
      packet: z.string().max(40).optional(),
      holder: z.string().max(60).optional(),
      odd: z.enum(['true', 'false']).optional(),
    }),
  },
  ...answers({ 200: answer(sheetList, 'At most 200 sheets.') }, ['bad-input']),
})

const getSheet = createRoute({
  method: 'get',
  path: '/api/sheets/{id}',
  summary: 'One sheet: its life, rows and scans',
  middleware: guard('see-sheets'),
  request: { params: byId },
  ...answers({ 200: answer(sheetPage, 'The sheet.') }, ['no-such-record']),
})

const postCustody = createRoute({
  method: 'post',
  path: '/api/custody',
  summary: 'What happened to the sheet or packet whose code was scanned or typed',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: custodyScan } } },
  },
  ...answers(
    { 200: answer(custodyAnswer, 'What was recorded, what was odd, what was refused.') },
    [
      'bad-input',
      'no-sheets-yet',
      'foreign-code',
      'wrong-check-letter',
      'unknown-sheet',
      'holder-needed',
      'unknown-circulator',
      'date-in-future',
      'not-possible-now',
      'too-large',
    ],
  ),
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/custody/{id}/undo',
  summary: 'Take a whole act back; all of it stays on record',
  middleware: guard('move-sheets'),
  request: { params: byId },
  ...answers({ 200: answer(undoneAct, 'How many sheets it concerned.') }, [
    'no-such-record',
    'not-yours',
    'nothing-to-undo',
    'later-events',
  ]),
})

/** Sheets and what happens to them. */
export function sheetRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getSheets, async (c) => {
      const { odd, ...filter } = c.req.valid('query')
      return c.json(
        await listSheets(office.records, { ...filter, odd: odd === 'true' }),
        200,
      )
    })
    .openapi(getSheet, async (c) => {
      const found = await sheetPageById(office, c.req.valid('param').id)
      return found === null ? refuse(c, 'no-such-record') : c.json(found, 200)
    })
    .openapi(postCustody, async (c) => {
      const done = await scanCustody(office, person(c), c.req.valid('json'))
      if (!done.ok) {
        const { code, sentence } = done.error
        return refuse(c, code, sentence === undefined ? {} : { sentence })
      }
      office.settle()
      return c.json(done.value, 200)
    })
    .openapi(postUndo, async (c) => {
      const undone = await takeBack(office, person(c), c.req.valid('param').id)
      if (!undone.ok) return refuse(c, undone.error)
      office.settle()
      return c.json(undone.value, 200)
    })
}
