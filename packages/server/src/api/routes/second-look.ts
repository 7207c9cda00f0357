import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { takeBackAssurance } from '../../assurances/take-back-assurance.ts'
import { decideGroup, undoGroup } from '../../duplicates/decide-group.ts'
import { duplicateQueue } from '../../duplicates/duplicate-queue.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { numberedRecord } from '../../http/numbered-record.ts'
import { refuse } from '../../http/refuse.ts'
import { keepDecision } from '../../rechecks/keep-decision.ts'
import { rechecksShown } from '../../rechecks/rechecks-shown.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  duplicateQueue as duplicateQueueShape,
  groupDecided,
  groupDecision,
  groupUndo,
  hintSeen,
  rechecks,
  sheetHint,
} from '../../wire/second-look.ts'
import { hintsShown } from '../../worth-a-look/hints-shown.ts'
import { noteLook } from '../../worth-a-look/note-look.ts'

const getDuplicates = createRoute({
  method: 'get',
  path: '/api/duplicates',
  summary: 'Voters of whom several lines count, and what the law says of repeats',
  middleware: guard('decide-lines'),
  ...answers({ 200: answer(duplicateQueueShape, 'At most 5 voters.') }, []),
})

const postGroup = createRoute({
  method: 'post',
  path: '/api/duplicates/decision',
  summary: 'Decide about all lines of one voter at once: which copy counts',
  middleware: [guard('decide-lines'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: groupDecision } } },
  },
  ...answers({ 200: answer(groupDecided, 'What came of it.') }, [
    'bad-input',
    'no-such-record',
    'unknown-reason',
    'voter-needed',
    'unknown-voter',
    'wrong-county',
    'stale-version',
    'no-roll-yet',
    'second-person-needed',
    'too-large',
  ]),
})

const postGroupUndo = createRoute({
  method: 'post',
  path: '/api/duplicates/undo',
  summary: 'Take a decision about all lines of one voter back, as a whole',
  middleware: [guard('decide-lines'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: groupUndo } } },
  },
  ...answers({ 200: answer(duplicateQueueShape, 'The list as it is now.') }, [
    'bad-input',
    'no-such-record',
    'not-yours',
    'nothing-to-undo',
    'too-large',
  ]),
})

const getRechecks = createRoute({
  method: 'get',
  path: '/api/rechecks',
  summary: 'What the newest roll answers otherwise, and the decisions it puts in doubt',
  middleware: guard('see-lines'),
  ...answers({ 200: answer(rechecks, 'The changes.') }, []),
})

const postKeep = createRoute({
  method: 'post',
  path: '/api/rechecks/{id}/keep',
  summary: 'Say that a decision stays although a newer roll answers otherwise',
  middleware: guard('decide-lines'),
  request: {
    params: numberedRecord,
  },
  ...answers({ 200: answer(rechecks, 'What is left.') }, ['bad-input', 'no-such-record']),
})

const postKeepUndo = createRoute({
  method: 'post',
  path: '/api/rechecks/kept/{id}/undo',
  summary: 'Take back that a decision stays; it is in doubt again',
  middleware: guard('decide-lines'),
  request: { params: numberedRecord },
  ...answers({ 200: answer(rechecks, 'The decisions as they are now.') }, [
    'bad-input',
    'no-such-record',
    'not-yours',
    'nothing-to-undo',
  ]),
})

const getHints = createRoute({
  method: 'get',
  path: '/api/sheet-hints',
  summary: 'Sheets worth a look; a hint decides nothing',
  middleware: guard('see-lines'),
  ...answers({ 200: answer(z.array(sheetHint), 'Most unusual first.') }, []),
})

const postSeen = createRoute({
  method: 'post',
  path: '/api/sheet-hints/seen',
  summary: 'Note that you have looked at a sheet',
  middleware: [guard('decide-lines'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: hintSeen } } },
  },
  ...answers({ 200: answer(z.array(sheetHint), 'The list as it is now.') }, [
    'bad-input',
    'no-such-record',
    'too-large',
  ]),
})

const postSeenUndo = createRoute({
  method: 'post',
  path: '/api/sheet-hints/looks/{id}/undo',
  summary: 'Take back that a sheet was looked at; it waits again',
  middleware: guard('decide-lines'),
  request: { params: numberedRecord },
  ...answers({ 200: answer(z.array(sheetHint), 'The list as it is now.') }, [
    'bad-input',
    'no-such-record',
    'not-yours',
    'nothing-to-undo',
  ]),
})

/** What deserves a second look: repeats, decisions under an older roll, unusual sheets. */
export function secondLookRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getDuplicates, async (c) =>
      c.json(await duplicateQueue(office, person(c)), 200),
    )
    .openapi(postGroup, async (c) => {
      const decided = await decideGroup(office, person(c), c.req.valid('json'))
      if (!decided.ok) return refuse(c, decided.error)
      office.settle()
      return c.json(decided.value, 200)
    })
    .openapi(postGroupUndo, async (c) => {
      const undone = await undoGroup(office, person(c), c.req.valid('json').act)
      if (!undone.ok) return refuse(c, undone.error)
      office.settle()
      return c.json(await duplicateQueue(office, person(c)), 200)
    })
    .openapi(getRechecks, async (c) =>
      c.json(await rechecksShown(office, person(c)), 200),
    )
    .openapi(postKeep, async (c) => {
      const kept = await keepDecision(office, {
        by: person(c),
        recheckId: c.req.valid('param').id,
      })
      if (!kept.ok) return refuse(c, kept.error)
      return c.json(await rechecksShown(office, person(c)), 200)
    })
    .openapi(postKeepUndo, async (c) => {
      const { id } = c.req.valid('param')
      const which = { table: 'recheck_kept', id } as const
      const undone = await takeBackAssurance(office, person(c), which)
      if (!undone.ok) return refuse(c, undone.error)
      return c.json(await rechecksShown(office, person(c)), 200)
    })
    .openapi(getHints, async (c) => c.json(await hintsShown(office, person(c)), 200))
    .openapi(postSeen, async (c) =>
      (await noteLook(office, person(c), c.req.valid('json')))
        ? c.json(await hintsShown(office, person(c)), 200)
        : refuse(c, 'no-such-record'),
    )
    .openapi(postSeenUndo, async (c) => {
      const which = { table: 'sheet_look', id: c.req.valid('param').id } as const
      const undone = await takeBackAssurance(office, person(c), which)
      if (!undone.ok) return refuse(c, undone.error)
      return c.json(await hintsShown(office, person(c)), 200)
    })
}
