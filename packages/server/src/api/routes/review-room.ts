import { parseCalendarDate } from '@groundswell/basics'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { numberedRecord } from '../../http/numbered-record.ts'
import { refuse } from '../../http/refuse.ts'
import { linePaper } from '../../review-room/line-paper.ts'
import { answerObjection, objectToLine } from '../../review-room/objection.ts'
import {
  endRepresentative,
  inviteRepresentative,
  roomPasses,
} from '../../review-room/representative.ts'
import { roomLooks } from '../../review-room/room-look.ts'
import { roomView } from '../../review-room/room-view.ts'
import { imageType } from '../../scans/sealed-images.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { signInLink } from '../../wire/account.ts'
import {
  objectionAnswerInput,
  objectionInput,
  representativeInput,
  reviewRoom,
  roomGuests,
} from '../../wire/review-room.ts'

const named = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const done = z.object({ done: z.literal(true) })

const getRoom = createRoute({
  method: 'get',
  path: '/api/review-room',
  summary: 'The rejected lines with their grounds; nobody is named, the look is recorded',
  middleware: guard('see-review-room'),
  request: {
    query: z.object({
      ground: z.string().max(60).optional(),
      county: z.string().max(100).optional(),
      from: z.coerce.number().int().nonnegative().default(0),
    }),
  },
  ...answers({ 200: answer(reviewRoom, 'At most 100 lines.') }, [
    'bad-input',
    'no-petition-yet',
  ]),
})

const getPaper = createRoute({
  method: 'get',
  path: '/api/review-room/lines/{id}/paper',
  summary:
    'The row of a rejected line, where the law lets it be seen; the look is recorded',
  middleware: guard('see-review-room'),
  request: { params: named },
  ...answers(
    {
      200: {
        description: 'PNG or JPEG.',
        content: { 'image/png': { schema: z.string().openapi({ format: 'binary' }) } },
      },
    },
    ['no-petition-yet', 'room-closed', 'no-such-record'],
  ),
})

const postObjection = createRoute({
  method: 'post',
  path: '/api/review-room/objections',
  summary: 'Put on record that the finding on a line is held to be wrong',
  middleware: [guard('object-to-lines'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: objectionInput } } },
  },
  ...answers({ 200: answer(done, 'It is on record.') }, [
    'bad-input',
    'no-petition-yet',
    'room-closed',
    'no-such-record',
    'objected-already',
    'too-large',
  ]),
})

const postAnswer = createRoute({
  method: 'post',
  path: '/api/review-room/objections/{id}/answer',
  summary: 'Answer an objection, once; it changes no finding',
  middleware: [guard('keep-office-book'), jsonLimit] as const,
  request: {
    params: numberedRecord,
    body: {
      required: true,
      content: { 'application/json': { schema: objectionAnswerInput } },
    },
  },
  ...answers({ 200: answer(done, 'It is on record.') }, [
    'bad-input',
    'no-such-record',
    'answered-already',
    'too-large',
  ]),
})

const getGuests = createRoute({
  method: 'get',
  path: '/api/review-room/guests',
  summary: 'Who was let into the room, until when, and every look',
  middleware: guard('keep-office-book'),
  ...answers({ 200: answer(roomGuests, 'The newest 200 looks.') }, []),
})

const postGuest = createRoute({
  method: 'post',
  path: '/api/review-room/guests',
  summary: 'Invite a person whom a proponent designated in writing, until a day',
  middleware: [guard('keep-office-book'), jsonLimit] as const,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: representativeInput } },
    },
  },
  ...answers({ 200: answer(signInLink, 'A link that works once; shown this once.') }, [
    'bad-input',
    'account-there',
    'too-large',
  ]),
})

const postEnd = createRoute({
  method: 'post',
  path: '/api/review-room/guests/{id}/end',
  summary: 'End a pass and its sessions at once',
  middleware: guard('keep-office-book'),
  request: { params: named },
  ...answers({ 200: answer(done, 'The pass is ended.') }, ['no-such-record']),
})

/** The proponents' room: rejected lines, objections, and who was let in. */
export function reviewRoomRoutes(office: StaffedOffice, publicUrl: string) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getRoom, async (c) => {
      const view = await roomView(office, person(c), c.req.valid('query'))
      return view.ok ? c.json(view.value, 200) : refuse(c, view.error)
    })
    .openapi(getPaper, async (c) => {
      const paper = await linePaper(office, person(c), c.req.valid('param').id)
      if (!paper.ok) {
        const { code, ...where } = paper.error
        return refuse(c, code, where)
      }
      c.header('content-type', imageType(paper.value))
      return c.body(paper.value, 200)
    })
    .openapi(postObjection, async (c) => {
      const made = await objectToLine(office, {
        by: person(c),
        input: c.req.valid('json'),
      })
      if (!made.ok) {
        const { code, ...where } = made.error
        return refuse(c, code, where)
      }
      return c.json({ done: true as const }, 200)
    })
    .openapi(postAnswer, async (c) => {
      const made = await answerObjection(office, {
        by: person(c),
        id: c.req.valid('param').id,
        input: c.req.valid('json'),
      })
      return made.ok ? c.json({ done: true as const }, 200) : refuse(c, made.error)
    })
    .openapi(getGuests, async (c) =>
      c.json({ passes: await roomPasses(office), looks: await roomLooks(office) }, 200),
    )
    .openapi(postGuest, async (c) => {
      const input = c.req.valid('json')
      const until = parseCalendarDate(input.until)
      const today = office.clock().toISOString().slice(0, 10)
      if (!until.ok || until.value < today) {
        const sentence = 'The last day is today or later.'
        return refuse(c, 'bad-input', { field: 'until', sentence })
      }
      const made = await inviteRepresentative(office, {
        by: person(c),
        input,
        until: until.value,
      })
      return made.ok
        ? c.json({ url: `${publicUrl}/sign-in/${made.value}` }, 200)
        : refuse(c, made.error)
    })
    .openapi(postEnd, async (c) => {
      const ended = await endRepresentative(office, {
        by: person(c),
        staffId: c.req.valid('param').id,
      })
      return ended.ok ? c.json({ done: true as const }, 200) : refuse(c, ended.error)
    })
}
