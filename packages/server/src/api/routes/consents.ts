import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { consentsView } from '../../consents/consents-view.ts'
import { recordConsent, strikeConsent } from '../../consents/record-consent.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { numberedRecord } from '../../http/numbered-record.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { consentInput, consents, strikeInput } from '../../wire/consent.ts'

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

/** The path of a measure that needs the consent of others. */
export function consentRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getConsents, async (c) => c.json(await consentsView(office), 200))
    .openapi(postConsent, async (c) => {
      const done = await recordConsent(office, person(c), c.req.valid('json'))
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
    .openapi(postStruck, async (c) => {
      const { id } = c.req.valid('param')
      const { reason } = c.req.valid('json')
      const done = await strikeConsent(office, person(c), { id, reason })
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
}
