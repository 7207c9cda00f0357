import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  calendarAnswer,
  calendarText,
  whatIfAnswer,
} from '../../calendar/calendar-answer.ts'
import { feedAddress, renewFeed } from '../../calendar/calendar-feed.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  calendarFeed,
  calendarWhatIf,
  driveCalendar,
  whatIfQuery,
} from '../../wire/calendar.ts'

const getCalendar = createRoute({
  method: 'get',
  path: '/api/calendar',
  summary: 'All dates of the drive, each with its rule, and what to warn of today',
  middleware: guard('see-dashboard'),
  ...answers({ 200: answer(driveCalendar, 'The calendar.') }, ['no-petition-yet']),
})

const getWhatIf = createRoute({
  method: 'get',
  path: '/api/calendar/what-if',
  summary: 'What another start or another day of filing would change',
  middleware: guard('see-dashboard'),
  request: { query: whatIfQuery },
  ...answers({ 200: answer(calendarWhatIf, 'Date by date.') }, [
    'bad-input',
    'unknown-rules',
    'no-petition-yet',
  ]),
})

const getText = createRoute({
  method: 'get',
  path: '/api/calendar.ics',
  summary: 'The calendar as iCalendar text',
  middleware: guard('see-dashboard'),
  ...answers(
    {
      200: {
        description: 'The dates.',
        content: { 'text/calendar': { schema: z.string() } },
      },
    },
    ['no-petition-yet'],
  ),
})

const postFeed = createRoute({
  method: 'post',
  path: '/api/calendar/feed',
  summary: 'Open a new address to subscribe to, or end the one there is',
  middleware: [guard('change-petition'), jsonLimit] as const,
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ act: z.enum(['open', 'end']) }) },
      },
    },
  },
  ...answers({ 200: answer(calendarFeed, 'The address as it is now.') }, [
    'bad-input',
    'too-large',
  ]),
})

/** The drive's dates. What calendars subscribe to is answered outside the API, in `app`. */
export function calendarRoutes(office: StaffedOffice, publicUrl: string) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getCalendar, async (c) => {
      const found = await calendarAnswer(office)
      if (found === null) return refuse(c, 'no-petition-yet')
      return c.json({ ...found, feed: await feedAddress(office.records, publicUrl) }, 200)
    })
    .openapi(getWhatIf, async (c) => {
      const found = await whatIfAnswer(office, c.req.valid('query'))
      return found.ok ? c.json(found.value, 200) : refuse(c, found.error)
    })
    .openapi(getText, async (c) => {
      const text = await calendarText(office)
      if (text === null) return refuse(c, 'no-petition-yet')
      c.header('content-disposition', 'attachment; filename="drive.ics"')
      c.header('content-type', 'text/calendar; charset=utf-8')
      return c.body(text, 200)
    })
    .openapi(postFeed, async (c) => {
      await renewFeed(office, person(c), c.req.valid('json').act)
      return c.json({ feed: await feedAddress(office.records, publicUrl) }, 200)
    })
}
