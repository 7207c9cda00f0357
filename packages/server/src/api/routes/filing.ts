import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { filePetition, takeBackFiling } from '../../filing/file-petition.ts'
import { filingPage as pageOf } from '../../filing/filing-page.ts'
import { filingSheetsText, reconciliationText } from '../../filing/filing-tables.ts'
import { filingView as viewOf } from '../../filing/filing-view.ts'
import { noteDifference, recordOfficeCount } from '../../filing/office-count.ts'
import { recordReceipt, takeBackReceipt } from '../../filing/office-receipt.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  differenceInput,
  filingInput,
  filingPage,
  filingView,
  officeCountInput,
  receiptInput,
} from '../../wire/filing.ts'

const byId = z.object({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: 'id', in: 'path' }, type: 'integer' }),
})
const body = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})
const table = {
  200: { description: 'The table.', content: { 'text/csv': { schema: z.string() } } },
}
/** A list of a county's sheets may be long. */
const listLimit = bodyLimit({
  maxSize: 8 * 1024 * 1024,
  onError: (c) => refuse<'too-large'>(c, 'too-large'),
})

const getFiling = createRoute({
  method: 'get',
  path: '/api/filing',
  summary: 'What goes to which office, the boxes, and what was filed',
  middleware: guard('see-filing'),
  ...answers({ 200: answer(filingView, 'The filing.') }, [
    'no-petition-yet',
    'no-filing-rule',
  ]),
})

const getSheets = createRoute({
  method: 'get',
  path: '/api/filing/sheets.csv',
  summary: 'Every sheet that came back, with its office, lines and box',
  middleware: guard('see-filing'),
  ...answers(table, []),
})

const postFiling = createRoute({
  method: 'post',
  path: '/api/filing/filings',
  summary: 'Record that the boxes of an office were handed over',
  middleware: [guard('file-petition'), jsonLimit] as const,
  request: { body: body(filingInput) },
  ...answers({ 200: answer(filingPage, 'The filing.') }, [
    'bad-input',
    'no-petition-yet',
    'no-filing-rule',
    'unknown-county',
    'date-in-future',
    'may-not-file',
    'filed-already',
    'nothing-boxed',
    'wrong-office',
    'lines-needed',
    'no-such-record',
    'too-large',
  ]),
})

const getOne = createRoute({
  method: 'get',
  path: '/api/filing/filings/{id}',
  summary: 'A filing: its receipt, the counts of the office, both sides sheet by sheet',
  middleware: guard('see-filing'),
  request: { params: byId },
  ...answers({ 200: answer(filingPage, 'The filing.') }, ['bad-input', 'no-such-record']),
})

const getReconciliation = createRoute({
  method: 'get',
  path: '/api/filing/filings/{id}/reconciliation.csv',
  summary: 'Our counts beside the office’s, sheet by sheet',
  middleware: guard('see-filing'),
  request: { params: byId },
  ...answers(table, ['bad-input', 'no-such-record']),
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/filing/filings/{id}/undo',
  summary: 'Take a filing back, as long as nothing rests on it',
  middleware: guard('file-petition'),
  request: { params: byId },
  ...answers({ 200: answer(z.object({ id: z.number().int() }), 'It was taken back.') }, [
    'bad-input',
    'no-such-record',
    'later-events',
  ]),
})

const postReceipt = createRoute({
  method: 'post',
  path: '/api/filing/filings/{id}/receipt',
  summary: 'Record what the office confirmed',
  middleware: [guard('file-petition'), jsonLimit] as const,
  request: { params: byId, body: body(receiptInput) },
  ...answers({ 200: answer(filingPage, 'The filing with its receipt.') }, [
    'bad-input',
    'no-such-record',
    'receipt-there',
    'date-in-future',
    'too-large',
  ]),
})

const postReceiptUndo = createRoute({
  method: 'post',
  path: '/api/filing/receipts/{id}/undo',
  summary: 'Take a receipt back',
  middleware: guard('file-petition'),
  request: { params: byId },
  ...answers({ 200: answer(filingPage, 'The filing without it.') }, [
    'bad-input',
    'no-such-record',
    'nothing-to-undo',
  ]),
})

const postCount = createRoute({
  method: 'post',
  path: '/api/filing/filings/{id}/counts',
  summary: 'Record a raw count of the office, or an amended one',
  middleware: [guard('file-petition'), listLimit] as const,
  request: { params: byId, body: body(officeCountInput) },
  ...answers({ 200: answer(filingPage, 'The filing with the count.') }, [
    'bad-input',
    'no-such-record',
    'date-in-future',
    'bad-list',
    'counts-refused',
    'too-large',
  ]),
})

const postNote = createRoute({
  method: 'post',
  path: '/api/filing/filings/{id}/notes',
  summary: 'Note what explains a difference',
  middleware: [guard('file-petition'), jsonLimit] as const,
  request: { params: byId, body: body(differenceInput) },
  ...answers({ 200: answer(filingPage, 'The filing with the note.') }, [
    'bad-input',
    'no-such-record',
    'too-large',
  ]),
})

/** The filing: plan, hand-over, receipt, counts, reconciliation. */
export function filingRoutes(office: StaffedOffice) {
  async function shown<C extends Context<Env>>(c: C, id: number) {
    const page = await pageOf(office, id)
    return page === null ? refuse(c, 'no-such-record') : c.json(page, 200)
  }

  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getFiling, async (c) => {
      const view = await viewOf(office)
      return view.ok ? c.json(view.value, 200) : refuse(c, view.error)
    })
    .openapi(getSheets, async (c) => {
      c.header('content-disposition', 'attachment; filename="filing-sheets.csv"')
      c.header('content-type', 'text/csv; charset=utf-8')
      return c.body(await filingSheetsText(office), 200)
    })
    .openapi(postFiling, async (c) => {
      const done = await filePetition(office, person(c), c.req.valid('json'))
      if (done.ok) return shown(c, done.value.id)
      const { code, ...where } = done.error
      return refuse(c, code, where)
    })
    .openapi(getOne, (c) => shown(c, c.req.valid('param').id))
    .openapi(getReconciliation, async (c) => {
      const text = await reconciliationText(office, c.req.valid('param').id)
      if (text === null) return refuse(c, 'no-such-record')
      c.header('content-disposition', 'attachment; filename="reconciliation.csv"')
      c.header('content-type', 'text/csv; charset=utf-8')
      return c.body(text, 200)
    })
    .openapi(postUndo, async (c) => {
      const { id } = c.req.valid('param')
      const done = await takeBackFiling(office, person(c), id)
      return done.ok ? c.json({ id }, 200) : refuse(c, done.error)
    })
    .openapi(postReceipt, async (c) => {
      const filing = c.req.valid('param').id
      const done = await recordReceipt(office, person(c), {
        filing,
        input: c.req.valid('json'),
      })
      return done.ok ? shown(c, filing) : refuse(c, done.error)
    })
    .openapi(postReceiptUndo, async (c) => {
      const done = await takeBackReceipt(office, person(c), c.req.valid('param').id)
      return done.ok ? shown(c, done.value.filing) : refuse(c, done.error)
    })
    .openapi(postCount, async (c) => {
      const filing = c.req.valid('param').id
      const done = await recordOfficeCount(office, person(c), {
        filing,
        input: c.req.valid('json'),
      })
      if (done.ok) return shown(c, filing)
      const { code, ...where } = done.error
      return refuse(c, code, where)
    })
    .openapi(postNote, async (c) => {
      const filing = c.req.valid('param').id
      const done = await noteDifference(office, person(c), {
        filing,
        ...c.req.valid('json'),
      })
      return done.ok ? shown(c, filing) : refuse(c, done.error)
    })
}
