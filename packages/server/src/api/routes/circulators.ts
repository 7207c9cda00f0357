import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  circulatorLedger,
  enterCirculator,
  noteInLedger,
  takeBackEntry,
} from '../../compliance/circulator-ledger.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { ledgerEntry, ledgerRow, newCirculator } from '../../wire/compliance.ts'

const byCode = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const numbered = z.object({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: 'id', in: 'path' }, type: 'integer' }),
})
const entered = z.object({ code: z.string() })
const noted = z.object({ id: z.number().int() })

const getLedger = createRoute({
  method: 'get',
  path: '/api/circulators',
  summary: 'Who circulates: registration, training, declaration, sheets out',
  middleware: guard('see-sheets'),
  ...answers({ 200: answer(z.array(ledgerRow), 'By code.') }, []),
})

const postCirculator = createRoute({
  method: 'post',
  path: '/api/circulators',
  summary: 'Enter a circulator in the ledger; the name is sealed',
  middleware: [guard('keep-ledger'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: newCirculator } } },
  },
  ...answers({ 200: answer(entered, 'The code.') }, [
    'bad-input',
    'circulator-there',
    'too-large',
  ]),
})

const postEntry = createRoute({
  method: 'post',
  path: '/api/circulators/{id}/entries',
  summary: 'Note a day in the ledger of a circulator',
  middleware: [guard('keep-ledger'), jsonLimit] as const,
  request: {
    params: byCode,
    body: { required: true, content: { 'application/json': { schema: ledgerEntry } } },
  },
  ...answers({ 200: answer(noted, 'The entry.') }, [
    'bad-input',
    'unknown-circulator',
    'date-in-future',
    'too-large',
  ]),
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/circulators/entries/{id}/undo',
  summary: 'Take an entry of the ledger back',
  middleware: guard('keep-ledger'),
  request: { params: numbered },
  ...answers({ 200: answer(noted, 'The entry that was taken back.') }, [
    'bad-input',
    'no-such-record',
    'nothing-to-undo',
  ]),
})

/** The circulators' ledger. */
export function circulatorRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getLedger, async (c) =>
      c.json(await circulatorLedger(office, person(c)), 200),
    )
    .openapi(postCirculator, async (c) => {
      const done = await enterCirculator(office, person(c), c.req.valid('json'))
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error)
    })
    .openapi(postEntry, async (c) => {
      const { kind, on } = c.req.valid('json')
      const done = await noteInLedger(office, person(c), {
        circulator: c.req.valid('param').id,
        kind,
        on,
      })
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error)
    })
    .openapi(postUndo, async (c) => {
      const done = await takeBackEntry(office, person(c), c.req.valid('param').id)
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error)
    })
}
