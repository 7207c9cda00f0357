import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { filingScansView } from '../../filing-scans/filing-scans-view.ts'
import { ruleFilingPage } from '../../filing-scans/rule-filing-page.ts'
import { sheetFormOf } from '../../filing-scans/sheet-form-file.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { numberedRecord } from '../../http/numbered-record.ts'
import { refuse } from '../../http/refuse.ts'
import { logAccess } from '../../records/log-access.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { filingRulingInput, filingScans } from '../../wire/filing-scan.ts'

const getScans = createRoute({
  method: 'get',
  path: '/api/filing-scans',
  summary:
    'What was read of a filing’s scans, what waits for a person, hand counts beside',
  middleware: guard('keep-office-book'),
  ...answers({ 200: answer(filingScans, 'The scans of the filing.') }, []),
})

const postRuling = createRoute({
  method: 'post',
  path: '/api/filing-scans/pages/{id}/ruling',
  summary: 'Say what a row or a page holds of which the reader was unsure',
  middleware: [guard('keep-office-book'), jsonLimit] as const,
  request: {
    params: numberedRecord,
    body: {
      required: true,
      content: { 'application/json': { schema: filingRulingInput } },
    },
  },
  ...answers({ 200: answer(filingScans, 'The scans of the filing after it.') }, [
    'bad-input',
    'no-such-record',
    'not-the-turn',
    'too-large',
  ]),
})

const getForm = createRoute({
  method: 'get',
  path: '/api/sheet-form',
  summary: 'The blank sheet with the secret of its codes, for the office that reads ours',
  middleware: guard('print-sheets'),
  ...answers({ 200: answer(z.unknown(), 'A file to hand to the office.') }, [
    'no-sheets-yet',
  ]),
})

/** A filing that an office reads from scans, and the blank sheet that it needs for it. */
export function filingScanRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getScans, async (c) => c.json(await filingScansView(office), 200))
    .openapi(postRuling, async (c) => {
      const ruled = await ruleFilingPage(office, {
        by: person(c),
        pageId: c.req.valid('param').id,
        input: c.req.valid('json'),
      })
      if (!ruled.ok) {
        const { code, ...where } = ruled.error
        return refuse(c, code, where)
      }
      return c.json(await filingScansView(office), 200)
    })
    .openapi(getForm, async (c) => {
      const form = await sheetFormOf(office)
      if (form === null) return refuse(c, 'no-sheets-yet')
      await logAccess(office, {
        by: person(c),
        act: 'export-sheet-form',
        recordKind: 'table',
        recordIds: [form.petition],
      })
      c.header('content-disposition', 'attachment; filename="sheet-form.json"')
      return c.json(form, 200)
    })
}
