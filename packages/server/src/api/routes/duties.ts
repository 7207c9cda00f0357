import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { dutyAnswer } from '../../duties/duty-answer.ts'
import { recordDuty, takeBackDuty, tellEvent } from '../../duties/record-duty.ts'
import { keepDocument, openDocument } from '../../duties/sealed-documents.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { documentBody, documentLimit } from '../../http/document-body.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { numberedRecord } from '../../http/numbered-record.ts'
import { refuse } from '../../http/refuse.ts'
import { logAccess } from '../../records/log-access.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { driveEventInput, duties, dutyInput, keptDocument } from '../../wire/duty.ts'

const getDuties = createRoute({
  method: 'get',
  path: '/api/duties',
  summary: 'What the law asks of the drive: what is missing, by when, what it would cost',
  middleware: guard('see-dashboard'),
  ...answers({ 200: answer(duties, 'The gate.') }, ['no-petition-yet']),
})

const postRecord = createRoute({
  method: 'post',
  path: '/api/duties/records',
  summary: 'Record that a duty was done',
  middleware: [guard('keep-duties'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: dutyInput } } },
  },
  ...answers({ 200: answer(duties, 'The gate after it.') }, [
    'bad-input',
    'no-petition-yet',
    'no-such-record',
    'date-in-future',
    'told-by-records',
    'duty-done',
    'too-large',
  ]),
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/duties/records/{id}/undo',
  summary: 'Take the record of a duty back',
  middleware: guard('keep-duties'),
  request: {
    params: numberedRecord,
  },
  ...answers({ 200: answer(duties, 'The gate after it.') }, [
    'bad-input',
    'no-petition-yet',
    'no-such-record',
    'nothing-to-undo',
  ]),
})

const postEvent = createRoute({
  method: 'post',
  path: '/api/duties/events',
  summary: 'Tell, or withdraw, a day that duties are counted from',
  middleware: [guard('keep-duties'), jsonLimit] as const,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: driveEventInput } },
    },
  },
  ...answers({ 200: answer(duties, 'The gate after it.') }, [
    'bad-input',
    'no-petition-yet',
    'date-in-future',
    'outside-the-window',
    'too-large',
  ]),
})

const mostBytes = 20 * 1024 * 1024

const postDocument = createRoute({
  method: 'post',
  path: '/api/duties/documents',
  summary: 'Hand in the paper that shows a duty done; it is kept sealed',
  middleware: [guard('keep-duties'), documentLimit(mostBytes)] as const,
  request: {
    body: documentBody,
  },
  ...answers({ 200: answer(keptDocument, 'Its SHA-256, to record it with.') }, [
    'bad-input',
    'too-large',
  ]),
})

const getDocument = createRoute({
  method: 'get',
  path: '/api/duties/documents/{sha256}',
  summary: 'A paper that was handed in; every read is logged',
  middleware: guard('keep-duties'),
  request: {
    params: z.object({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .openapi({ param: { name: 'sha256', in: 'path' } }),
    }),
  },
  ...answers(
    {
      200: {
        description: 'The file.',
        content: { 'application/octet-stream': { schema: z.string() } },
      },
    },
    ['bad-input', 'no-such-record'],
  ),
})

/** Duties of the drive: the gate, and the record of what was done. */
export function dutyRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getDuties, async (c) => {
      const found = await dutyAnswer(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
    .openapi(postRecord, async (c) => {
      const done = await recordDuty(office, person(c), c.req.valid('json'))
      if (!done.ok) return refuse(c, done.error)
      const found = await dutyAnswer(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
    .openapi(postUndo, async (c) => {
      const done = await takeBackDuty(office, person(c), c.req.valid('param').id)
      if (!done.ok) return refuse(c, done.error)
      const found = await dutyAnswer(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
    .openapi(postEvent, async (c) => {
      const done = await tellEvent(office, person(c), c.req.valid('json'))
      if (!done.ok) return refuse(c, done.error)
      const found = await dutyAnswer(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
    .openapi(postDocument, async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      if (bytes.length === 0) return refuse(c, 'bad-input', { field: 'document' })
      return c.json(
        { sha256: await keepDocument(office, bytes), bytes: bytes.length },
        200,
      )
    })
    .openapi(getDocument, async (c) => {
      const { sha256 } = c.req.valid('param')
      const known = await office.records
        .selectFrom('duty_record')
        .select('document_name')
        .where('document', '=', sha256)
        .executeTakeFirst()
      const bytes = known === undefined ? null : await openDocument(office, sha256)
      if (bytes === null) return refuse(c, 'no-such-record')
      await logAccess(office, {
        by: person(c),
        act: 'read-document',
        recordKind: 'document',
        recordIds: [sha256],
      })
      c.header('content-type', 'application/octet-stream')
      const name = encodeURIComponent(known?.document_name ?? 'document')
      c.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      return c.body(bytes, 200)
    })
}
