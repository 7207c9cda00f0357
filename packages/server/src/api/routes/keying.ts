import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { keepDraft } from '../../keying/keep-draft.ts'
import { keyingDesk } from '../../keying/keying-desk.ts'
import { openLineAtHand } from '../../keying/open-line-at-hand.ts'
import { recordReading } from '../../keying/record-reading.ts'
import { suggestVoters } from '../../keying/suggest-voters.ts'
import { undoReading } from '../../keying/undo-reading.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  keptDraft,
  keyingDesk as keyingDeskShape,
  lineAtHand,
  readFields,
  readingInput,
  readingResult,
  rollSuggestions,
  typedFields,
} from '../../wire/keying.ts'

const lineId = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const keys = guard('key-lines')
const desk = { 200: answer(keyingDeskShape, 'The desk as it is now.') }

const postDesk = createRoute({
  method: 'post',
  path: '/api/keying/desk',
  summary: 'Take up the next two lines to key; they are held for you a few minutes',
  middleware: keys,
  ...answers(desk, []),
})

const postReading = createRoute({
  method: 'post',
  path: '/api/keying/lines/{id}/reading',
  summary:
    'Say what stands on a line; two who agree settle it, a third where they differ',
  middleware: [keys, jsonLimit] as const,
  request: {
    params: lineId,
    body: { required: true, content: { 'application/json': { schema: readingInput } } },
  },
  ...answers({ 200: answer(readingResult, 'What came of it, and the next lines.') }, [
    'no-such-record',
    'bad-input',
    'read-already',
    'line-taken',
    'line-settled',
    'too-large',
  ]),
})

const postDraft = createRoute({
  method: 'post',
  path: '/api/keying/lines/{id}/draft',
  summary: 'Keep what was typed so far, and hold the line longer',
  middleware: [keys, jsonLimit] as const,
  request: {
    params: lineId,
    body: { required: true, content: { 'application/json': { schema: readFields } } },
  },
  ...answers({ 200: answer(keptDraft, 'Until when the line is held.') }, [
    'no-such-record',
    'bad-input',
    'line-taken',
    'too-large',
  ]),
})

const postUndo = createRoute({
  method: 'post',
  path: '/api/keying/undo',
  summary: 'Take back your own last reading; the line lies before you again',
  middleware: keys,
  ...answers(desk, [
    'nothing-to-take-back',
    'line-decided',
    'line-taken',
    'read-by-others',
  ]),
})

const postAtHand = createRoute({
  method: 'post',
  path: '/api/keying/at-hand',
  summary: 'Open a line by the sheet in your hand and its row',
  middleware: [keys, jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: lineAtHand } } },
  },
  ...answers(desk, [
    'bad-input',
    'unlisted-sheet',
    'line-settled',
    'read-already',
    'line-taken',
    'too-large',
  ]),
})

const postSuggestions = createRoute({
  method: 'post',
  path: '/api/keying/suggestions',
  summary: 'Voters whom the fields typed so far may mean; nothing is filled in by them',
  middleware: [keys, jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: typedFields } } },
  },
  ...answers({ 200: answer(rollSuggestions, 'At most 4, best first.') }, [
    'bad-input',
    'too-large',
  ]),
})

/** The transcription desk. */
export function keyingRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(postDesk, async (c) => c.json(await keyingDesk(office, person(c)), 200))
    .openapi(postReading, async (c) => {
      const by = person(c)
      const read = await recordReading(office, {
        by,
        lineId: c.req.valid('param').id,
        input: c.req.valid('json'),
      })
      if (!read.ok) return refuse(c, read.error)
      if (read.value === 'agrees' || read.value === 'settled') office.settle()
      return c.json({ result: read.value, desk: await keyingDesk(office, by) }, 200)
    })
    .openapi(postDraft, async (c) => {
      const kept = await keepDraft(office, {
        by: person(c),
        lineId: c.req.valid('param').id,
        fields: c.req.valid('json'),
      })
      if (!kept.ok) return refuse(c, kept.error)
      return c.json({ until: kept.value.toISOString() }, 200)
    })
    .openapi(postUndo, async (c) => {
      const undone = await undoReading(office, person(c))
      if (!undone.ok) return refuse(c, undone.error)
      office.settle()
      return c.json(await keyingDesk(office, person(c)), 200)
    })
    .openapi(postAtHand, async (c) => {
      const opened = await openLineAtHand(office, {
        by: person(c),
        ...c.req.valid('json'),
      })
      if (!opened.ok) return refuse(c, opened.error)
      return c.json(await keyingDesk(office, person(c)), 200)
    })
    .openapi(postSuggestions, async (c) =>
      c.json([...(await suggestVoters(office, person(c), c.req.valid('json')))], 200),
    )
}
