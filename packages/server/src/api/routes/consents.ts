import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  consentDocument,
  keepConsentDocument,
  mostDocumentBytes,
} from '../../consents/consent-document.ts'
import { consentsView } from '../../consents/consents-view.ts'
import { recordConsent, strikeConsent } from '../../consents/record-consent.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { documentBody, documentLimit } from '../../http/document-body.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { numberedRecord } from '../../http/numbered-record.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { consentInput, consents, keptPaper, strikeInput } from '../../wire/consent.ts'

const getConsents = createRoute({
  method: 'get',
  path: '/api/consents',
  summary: 'The consents that others must give, stage by stage, with their documents',
  middleware: guard('see-ballot'),
  ...answers({ 200: answer(consents, 'The ways and the records.') }, []),
})

const postConsent = createRoute({
  method: 'post',
  path: '/api/consents',
  summary: 'Record a consent, a refusal, or a consent taken back',
  middleware: [guard('keep-ballot'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: consentInput } } },
  },
  ...answers({ 200: answer(consents, 'The ways with the new record.') }, [
    'bad-input',
    'date-in-future',
    'consent-refused',
    'no-such-record',
    'nothing-to-undo',
    'too-large',
  ]),
})

const postStruck = createRoute({
  method: 'post',
  path: '/api/consents/{id}/struck',
  summary: 'Strike an entry that was made by mistake',
  middleware: [guard('keep-ballot'), jsonLimit] as const,
  request: {
    params: numberedRecord,
    body: { required: true, content: { 'application/json': { schema: strikeInput } } },
  },
  responses: postConsent.responses,
  'x-refusals': postConsent['x-refusals'],
})

const postDocument = createRoute({
  method: 'post',
  path: '/api/consents/documents',
  summary: 'Hand in the file of a consent’s document; it is kept sealed',
  middleware: [guard('keep-ballot'), documentLimit(mostDocumentBytes)] as const,
  request: {
    body: documentBody,
  },
  ...answers({ 200: answer(keptPaper, 'Its SHA-256, to record the consent with.') }, [
    'unknown-document-type',
    'too-large',
  ]),
})

const getDocument = createRoute({
  method: 'get',
  path: '/api/consents/{id}/document',
  summary: 'The file of an entry’s document; every read is logged',
  middleware: guard('keep-ballot'),
  request: { params: numberedRecord },
  ...answers(
    {
      200: {
        description: 'PDF, PNG, JPEG or TIFF.',
        content: {
          'application/octet-stream': {
            schema: z.string().openapi({ format: 'binary' }),
          },
        },
      },
    },
    ['bad-input', 'no-such-record'],
  ),
})

/** The path of a measure that needs the consent of others. */
export function consentRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getConsents, async (c) => c.json(await consentsView(office), 200))
    .openapi(postConsent, async (c) => {
      const done = await recordConsent(office, person(c), c.req.valid('json'))
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
    .openapi(postDocument, async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const kept = await keepConsentDocument(office, bytes)
      return kept.ok ? c.json(kept.value, 200) : refuse(c, kept.error)
    })
    .openapi(getDocument, async (c) => {
      const found = await consentDocument(office, person(c), c.req.valid('param').id)
      if (found === null) return refuse(c, 'no-such-record')
      c.header('content-type', found.type)
      const name = encodeURIComponent(found.name)
      c.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      return c.body(found.bytes, 200)
    })
    .openapi(postStruck, async (c) => {
      const { id } = c.req.valid('param')
      const { reason } = c.req.valid('json')
      const done = await strikeConsent(office, person(c), { id, reason })
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
}
