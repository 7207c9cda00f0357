import { z } from '@hono/zod-openapi'
import { dateText, interval } from './interval.ts'

/** What filing today would bring, and where more lines would help most. */
export const filingAdvice = z
  .object({
    advice: z.enum(['file-now', 'collect-more']),
    because: z.enum(['chance-reached', 'last-day', 'no-step-helps']).nullable(),
    target: z.number().describe('the chance of qualifying that is aimed at'),
    chances: z.object({
      insufficient: z.number(),
      fullCheck: z.number(),
      sufficient: z.number(),
      qualifies: z.number().describe('in the end, with or without a full check'),
    }),
    qualifies: z.number().describe('once the lines asked for are there'),
    reachesTarget: z.boolean(),
    lines: z.number().int(),
    perDay: z.number().int(),
    places: z.array(
      z.object({
        place: z.string(),
        lines: z.number().int(),
        perDay: z.number(),
        recentPerDay: z.number().describe('over the last four weeks'),
      }),
    ),
    counties: z
      .array(
        z.object({
          county: z.string(),
          raw: z.number().int(),
          sample: z.number().int().describe('lines that the office draws'),
          valid: interval,
          projection: interval.describe('what the statute makes of the sample'),
          duplicatesFound: z.number(),
        }),
      )
      .describe('what each county would find if everything were filed today'),
    daysLeft: z.number().int(),
    waiting: z
      .object({
        electionToday: dateText.nullable(),
        electionLastDay: dateText.nullable(),
        checkedToday: dateText.nullable(),
        checkedLastDay: dateText.nullable(),
      })
      .describe(
        'the election, and the end of a full check, if filed today or on the last day',
      ),
    simulations: z.number().int(),
    assumptions: z.array(z.string()),
  })
  .openapi('FilingAdvice')

export type FilingAdvice = z.infer<typeof filingAdvice>
