import { z } from '@hono/zod-openapi'
import { dateText, interval } from './interval.ts'
import { lawCited } from './law-cited.ts'

const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .describe('such as oregon')

/** A petition of the movement as it is entered: its law, its days, and its number if given. */
export const movementPetition = z
  .object({
    title: z.string().trim().min(1).max(300),
    rules: z.string().max(60).describe('pack reference, such as us-or@2026-03-01'),
    kind: z.string().max(60),
    start: dateText,
    required: z.number().int().positive().optional(),
    base: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('the vote that the share is taken of, while no number is published'),
    filed: dateText.optional(),
    election: dateText.optional(),
  })
  .openapi('MovementPetition')

export const movementInput = movementPetition.extend({ key }).openapi('MovementInput')

export const publishedCount = z
  .object({
    text: z.string().max(50_000).describe('the JSON that the other drive publishes'),
    source: z.string().trim().min(1).max(500).describe('where it was published'),
  })
  .openapi('PublishedCount')

export const overviewRow = z
  .object({
    key: z.string(),
    isOwn: z.boolean().describe('the drive of this server'),
    title: z.string(),
    jurisdiction: z.string(),
    rules: z.string(),
    kind: z.string(),
    start: dateText,
    entered: movementPetition.nullable(),
    stage: z.enum(['before-start', 'circulating', 'past-deadline', 'filed']),
    required: z.number().int().nullable(),
    requiredFrom: z.enum(['given', 'published', 'formula']).nullable(),
    deadline: dateText.nullable(),
    daysLeft: z.number().int().nullable(),
    next: z.object({ on: dateText, what: z.string() }).nullable(),
    count: z
      .object({
        asOf: dateText,
        lines: z.number().int(),
        valid: interval.nullable(),
        missing: z.number().int().nullable(),
        odds: z
          .object({ fail: z.number(), fullCheck: z.number(), qualify: z.number() })
          .nullable(),
        source: z.string(),
        sha256: z.string().nullable(),
        daysOld: z.number().int(),
      })
      .nullable(),
    duties: z
      .object({
        ofLaw: z.number().int(),
        late: z.number().int().nullable(),
        open: z.number().int().nullable(),
      })
      .nullable(),
    law: z.array(lawCited),
    unverified: z.array(z.string()),
    problems: z.array(z.string()).describe('why a number is missing, in sentences'),
  })
  .openapi('OverviewRow')

export const overview = z
  .object({
    today: dateText,
    rows: z.array(overviewRow),
    totals: z.object({
      jurisdictions: z.number().int(),
      circulating: z.number().int(),
      filed: z.number().int(),
      pastDeadline: z.number().int(),
      beforeStart: z.number().int(),
      lines: z.number().int(),
      linesFrom: z.number().int().describe('petitions of which a count is known'),
      oldest: dateText.nullable(),
      newest: dateText.nullable(),
      surelyEnough: z.number().int(),
      surelyNotYet: z.number().int(),
      open: z.number().int(),
      nextDeadline: z.object({ key: z.string(), on: dateText }).nullable(),
    }),
  })
  .openapi('Overview')

export const standing = z
  .object({
    format: z.literal('groundswell-standing'),
    version: z.literal(1),
    title: z.string(),
    rules: z.string(),
    kind: z.string(),
    start: dateText,
    required: z.number().int(),
    asOf: dateText,
    lines: z.number().int(),
    valid: interval,
    odds: z.object({ fail: z.number(), fullCheck: z.number(), qualify: z.number() }),
    duties: z
      .object({ late: z.number().int(), open: z.number().int() })
      .optional()
      .describe('duties of the drive that are late or owed now'),
    inputsHash: z.string(),
    demonstration: z.boolean(),
  })
  .openapi('Standing')

export type MovementPetition = z.infer<typeof movementPetition>
export type MovementInput = z.infer<typeof movementInput>
export type OverviewRow = z.infer<typeof overviewRow>
export type Overview = z.infer<typeof overview>
export type Standing = z.infer<typeof standing>
