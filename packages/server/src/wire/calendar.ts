import { z } from '@hono/zod-openapi'
import { dateText } from './interval.ts'
import { lawCited } from './law-cited.ts'

export const calendarEntry = z
  .object({
    id: z.string(),
    what: z.string(),
    date: dateText,
    rule: z.string().describe('how the date follows, in words'),
    timing: z.enum(['on', 'latest']),
    by: z.enum(['proponents', 'signers', 'officials', 'event']),
    daysLeft: z.number().int().describe('negative when the day has passed'),
    law: z.array(lawCited),
  })
  .openapi('CalendarEntry')

export const calendarWarning = z
  .object({
    entry: calendarEntry,
    level: z.enum(['passed', 'today', 'this-week', 'this-month', 'ahead']),
  })
  .openapi('CalendarWarning')

export const dateChange = z
  .object({
    id: z.string(),
    what: z.string(),
    before: dateText.nullable(),
    after: dateText.nullable(),
    days: z.number().int().nullable().describe('days later; negative for earlier'),
    ruleBefore: z.string().nullable(),
    ruleAfter: z.string().nullable(),
  })
  .openapi('DateChange')

export const driveCalendar = z
  .object({
    rules: z.string(),
    today: dateText,
    start: dateText,
    filed: dateText.describe('the day of filing reckoned with'),
    filedIs: z
      .enum(['filed', 'planned', 'last-day'])
      .describe('what that day is: recorded, planned, or the last one to file'),
    entries: z.array(calendarEntry),
    next: z
      .string()
      .nullable()
      .describe('the id of the next date that asks something of the drive'),
    warnings: z.array(calendarWarning),
    feed: z
      .string()
      .nullable()
      .describe('the address to subscribe to, without personal data; null when ended'),
  })
  .openapi('DriveCalendar')

/** Another start, or another day of filing, to hold against the calendar. */
export const whatIfQuery = z.object({
  start: dateText.optional(),
  filed: dateText.optional(),
})

export const calendarWhatIf = z
  .object({
    start: dateText,
    filed: dateText,
    rules: z.string().describe('the law on the other start'),
    otherLaw: z.boolean().describe('another text of the law holds on the other start'),
    changes: z.array(dateChange),
  })
  .openapi('CalendarWhatIf')

export const calendarFeed = z
  .object({ feed: z.string().nullable() })
  .openapi('CalendarFeed')

export type DriveCalendarAnswer = z.infer<typeof driveCalendar>
export type CalendarEntry = z.infer<typeof calendarEntry>
export type CalendarWarning = z.infer<typeof calendarWarning>
export type CalendarWhatIf = z.infer<typeof calendarWhatIf>
export type DateChange = z.infer<typeof dateChange>
