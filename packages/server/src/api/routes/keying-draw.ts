import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { changeBlindShare } from '../../keying/blind-checks.ts'
import { drawStanding } from '../../keying/draw-standing.ts'
import { extendKeyingDraw } from '../../keying/extend-keying-draw.ts'
import { linesToPull } from '../../keying/lines-to-pull.ts'
import { takeUpScannedRows } from '../../keying/take-up-scanned-rows.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { blindShare, drawWish, keyingDraw, pullListShape } from '../../wire/keying.ts'

const getDraw = createRoute({
  method: 'get',
  path: '/api/keying/draw',
  summary: 'The draw of lines to key: its seed, its extensions, how much is keyed',
  middleware: guard('see-dashboard'),
  ...answers({ 200: answer(keyingDraw, 'The draw.') }, []),
})

const postDraw = createRoute({
  method: 'post',
  path: '/api/keying/draw',
  summary: 'Draw more lines to key; whatever was drawn stays drawn',
  middleware: [guard('extend-draw'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: drawWish } } },
  },
  ...answers({ 200: answer(keyingDraw, 'The draw as it is now.') }, [
    'bad-input',
    'nothing-to-draw',
    'too-large',
  ]),
})

const getPullList = createRoute({
  method: 'get',
  path: '/api/keying/pull-list',
  summary: 'Which sheets to fetch for drawn lines that have no picture, box by box',
  middleware: guard('key-lines'),
  ...answers({ 200: answer(pullListShape, 'The list.') }, []),
})

const postBlindShare = createRoute({
  method: 'post',
  path: '/api/keying/draw/blind-share',
  summary: 'Set how many of the lines on which two agree a third reads blind',
  middleware: [guard('extend-draw'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: blindShare } } },
  },
  ...answers({ 200: answer(keyingDraw, 'The draw as it is now.') }, [
    'bad-input',
    'too-large',
  ]),
})

/** Which lines are keyed is decided by a draw. */
export function keyingDrawRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getDraw, async (c) => c.json(await drawStanding(office), 200))
    .openapi(postDraw, async (c) => {
      await takeUpScannedRows(office)
      const drawn = await extendKeyingDraw(office, {
        by: person(c),
        lines: c.req.valid('json').lines,
      })
      return drawn.ok ? c.json(await drawStanding(office), 200) : refuse(c, drawn.error)
    })
    .openapi(getPullList, async (c) => c.json(await linesToPull(office.records), 200))
    .openapi(postBlindShare, async (c) => {
      await changeBlindShare(office, c.req.valid('json').share)
      return c.json(await drawStanding(office), 200)
    })
}
