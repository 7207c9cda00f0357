import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ballotView } from '../../ballot/ballot-view.ts'
import { recordFact, takeBackFact } from '../../ballot/record-fact.ts'
import { ballotTexts, recordText } from '../../ballot/record-text.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { petitionRules } from '../../records/petition-rules.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  ballotFactInput,
  ballotPart,
  ballotPartState,
  ballotTextInput,
  ballotTexts as ballotTextsShape,
  ballotView as ballotViewShape,
  factTakenBack,
} from '../../wire/ballot.ts'

const getBallot = createRoute({
  method: 'get',
  path: '/api/ballot',
  summary: 'After qualification: dates, number, display, majority and effect',
  middleware: guard('see-ballot'),
  ...answers({ 200: answer(ballotViewShape, 'What is known.') }, ['no-petition-yet']),
})

const postFact = createRoute({
  method: 'post',
  path: '/api/ballot/facts',
  summary: 'Record what is known of the vote; the newest of its kind holds',
  middleware: [guard('keep-ballot'), jsonLimit] as const,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: ballotFactInput } },
    },
  },
  ...answers({ 200: answer(ballotViewShape, 'What is known now.') }, [
    'no-petition-yet',
    'bad-input',
    'date-in-future',
    'too-late-to-withdraw',
    'display-too-short',
    'on-display',
    'seed-refused',
    'seed-is-rolled',
    'counts-refused',
    'no-such-record',
    'too-large',
  ]),
})

const postTakenBack = createRoute({
  method: 'post',
  path: '/api/ballot/facts/taken-back',
  summary: 'Take a fact back; it stays on record',
  middleware: [guard('keep-ballot'), jsonLimit] as const,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: factTakenBack } },
    },
  },
  ...postFactRefusals(),
})

function postFactRefusals() {
  const { responses, 'x-refusals': codes } = postFact
  return { responses, 'x-refusals': codes }
}

const getTexts = createRoute({
  method: 'get',
  path: '/api/ballot/texts',
  summary: 'Label, arguments and the other texts of ballot and guide, with all versions',
  middleware: guard('see-ballot'),
  ...answers({ 200: answer(ballotTextsShape, 'The texts.') }, ['no-petition-yet']),
})

const postText = createRoute({
  method: 'post',
  path: '/api/ballot/texts/{part}',
  summary: 'A new version of a text: a draft, submitted, reopened, or ordered by a court',
  middleware: [guard('keep-ballot'), jsonLimit] as const,
  request: {
    params: z.object({
      part: ballotPart.openapi({ param: { name: 'part', in: 'path' } }),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: ballotTextInput } },
    },
  },
  ...answers({ 200: answer(ballotPartState, 'The part as it is now.') }, [
    'no-petition-yet',
    'bad-input',
    'stale-version',
    'text-is-submitted',
    'nothing-submitted',
    'on-display',
    'not-on-display',
    'display-over',
    'too-many-words',
    'claims-refused',
    'text-is-empty',
    'too-large',
  ]),
})

/** After qualification: facts of the vote, and the texts of ballot and guide. */
export function ballotRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getBallot, async (c) => {
      const rules = await petitionRules(office.records)
      if (rules === null) return refuse(c, 'no-petition-yet')
      return c.json(await ballotView(office, rules), 200)
    })
    .openapi(postFact, async (c) => {
      const done = await recordFact(office, person(c), c.req.valid('json'))
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
    .openapi(postTakenBack, async (c) => {
      const done = await takeBackFact(office, person(c), c.req.valid('json'))
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
    .openapi(getTexts, async (c) => {
      const found = await ballotTexts(office)
      return found === null ? refuse(c, 'no-petition-yet') : c.json(found, 200)
    })
    .openapi(postText, async (c) => {
      const { part } = c.req.valid('param')
      const done = await recordText(office, person(c), {
        part,
        input: c.req.valid('json'),
      })
      return done.ok ? c.json(done.value, 200) : refuse(c, done.error.code, done.error)
    })
}
