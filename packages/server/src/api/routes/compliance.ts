import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { complianceAnswer } from '../../compliance/compliance-answer.ts'
import { cureDefect, takeBackCure } from '../../compliance/cure-defect.ts'
import { declarationOf, readDeclaration } from '../../compliance/read-declaration.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { petitionDay } from '../../sheets/petition-day.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  compliance,
  cureInput,
  declarationInput,
  declarationSheet,
  finding,
  noticeInput,
} from '../../wire/compliance.ts'

const byId = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const numbered = z.object({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: 'id', in: 'path' }, type: 'integer' }),
})
const undone = z.object({ id: z.number().int() })

const getCompliance = createRoute({
  method: 'get',
  path: '/api/compliance',
  summary: 'Sheets that would be thrown out, why, and until when it can be mended',
  middleware: guard('see-sheets'),
  ...answers({ 200: answer(compliance, 'The gate.') }, ['no-sheets-yet']),
})

const getDeclaration = createRoute({
  method: 'get',
  path: '/api/sheets/{id}/declaration',
  summary: "The circulator's declaration as read, what the rules ask, and what follows",
  middleware: guard('see-sheets'),
  request: { params: byId },
  ...answers({ 200: answer(declarationSheet, 'The sheet.') }, ['no-such-record']),
})

const postDeclaration = createRoute({
  method: 'post',
  path: '/api/sheets/{id}/declaration',
  summary: 'What somebody read on the declaration of a sheet',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: {
    params: byId,
    body: {
      required: true,
      content: { 'application/json': { schema: declarationInput } },
    },
  },
  ...answers({ 200: answer(declarationSheet, 'The sheet with what follows.') }, [
    'bad-input',
    'no-such-record',
    'too-large',
  ]),
})

const postCure = createRoute({
  method: 'post',
  path: '/api/compliance/cures',
  summary: 'Record that a defect was mended',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: cureInput } } },
  },
  ...answers({ 200: answer(finding, 'The defect, mended.') }, [
    'bad-input',
    'no-such-record',
    'date-in-future',
    'not-curable',
    'too-large',
  ]),
})

const postCureUndo = createRoute({
  method: 'post',
  path: '/api/compliance/cures/{id}/undo',
  summary: 'Take the record of a cure back',
  middleware: guard('move-sheets'),
  request: { params: numbered },
  ...answers({ 200: answer(undone, 'The cure that was taken back.') }, [
    'bad-input',
    'no-such-record',
    'nothing-to-undo',
  ]),
})

const postNotice = createRoute({
  method: 'post',
  path: '/api/compliance/notice',
  summary:
    "The day of an office's notice of defects; some laws count days to mend from it",
  middleware: [guard('keep-ledger'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: noticeInput } } },
  },
  ...answers({ 200: answer(noticeInput, 'The day.') }, [
    'bad-input',
    'date-in-future',
    'too-large',
  ]),
})

/** The compliance gate. */
export function complianceRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getCompliance, async (c) => {
      const found = await complianceAnswer(office)
      return found === null ? refuse(c, 'no-sheets-yet') : c.json(found, 200)
    })
    .openapi(getDeclaration, async (c) => {
      const found = await declarationOf(office, c.req.valid('param').id)
      return found === null ? refuse(c, 'no-such-record') : c.json(found, 200)
    })
    .openapi(postDeclaration, async (c) => {
      const done = await readDeclaration(office, person(c), {
        sheet: c.req.valid('param').id,
        input: c.req.valid('json'),
      })
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error)
    })
    .openapi(postCure, async (c) => {
      const done = await cureDefect(office, person(c), c.req.valid('json'))
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error)
    })
    .openapi(postCureUndo, async (c) => {
      const done = await takeBackCure(office, person(c), c.req.valid('param').id)
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error)
    })
    .openapi(postNotice, async (c) => {
      const { on } = c.req.valid('json')
      if (on > (await petitionDay(office))) return refuse(c, 'date-in-future')
      const by = person(c)
      await office.records
        .insertInto('compliance_notice')
        .values({ on_day: on, by_id: by.id, by_name: by.name, at: office.clock() })
        .execute()
      return c.json({ on }, 200)
    })
}
