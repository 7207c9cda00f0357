import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'
import { claim } from './review.ts'

/** One of several lines that count for one voter. */
export const repeatedLine = z.object({
  lineId: z.string(),
  sheet: z.string(),
  row: z.number().int(),
  county: z.string(),
  channel: z.string(),
  circulator: z.string(),
  weekOf: dateText,
  claim,
  pictures: z.array(z.string()),
  decidedBy: z.string().nullable().describe('who found it valid; null: the machine'),
  version: z.number().int(),
  first: z.boolean().describe('the earliest of them, which most rules keep'),
})

export const duplicateGroup = z
  .object({
    voterId: z.string(),
    lines: z.array(repeatedLine).min(2),
  })
  .openapi('DuplicateGroup')

export const duplicateQueue = z
  .object({
    waiting: z.number().int().describe('voters of whom more than one line counts'),
    groups: z.array(duplicateGroup).max(5),
    rule: z
      .object({
        counts: z.enum(['one-counts', 'first-valid']),
        text: z.string(),
        cites: z.array(z.string()),
        unverified: z.boolean(),
      })
      .nullable()
      .describe('what the law held here says of repeats'),
    myLast: z
      .string()
      .nullable()
      .describe('your last decision about a group, which can be taken back'),
    hasReason: z.boolean().describe('whether the rules know a rejection as duplicate'),
  })
  .openapi('DuplicateQueue')

/** One decision about all lines of one voter: which copy counts, and which are not theirs. */
export const groupDecision = z
  .object({
    voterId: z.string().max(100),
    keep: z.string().max(100).describe('the line that counts'),
    lines: z
      .array(
        z.object({
          lineId: z.string().max(100),
          version: z.number().int().min(0).describe('decisions that you saw'),
          notThem: z.boolean().default(false).describe('somebody else signed it'),
        }),
      )
      .min(2)
      .max(200)
      .describe('every copy, the one that counts among them'),
  })
  .openapi('GroupDecision')

export const groupDecided = z
  .object({
    act: z.string(),
    repeats: z.number().int().describe('copies that do not count'),
    toReview: z.number().int().describe('lines whose signer is to be found'),
    awaitsSecond: z.boolean().describe('whether another person must confirm'),
  })
  .openapi('GroupDecided')

export const groupUndo = z.object({ act: z.string().max(60) }).openapi('GroupUndo')

/** A person's word that something was looked at or stays, and whether it was taken back. */
export const assurance = z
  .object({
    id: z.number().int(),
    by: z.string(),
    at: instantText,
    takenBack: z.object({ by: z.string(), at: instantText }).nullable(),
    mayTakeBack: z.boolean().describe('whether you may; whoever gave it, and managers'),
  })
  .openapi('Assurance')

/** A decision by a person that a newer roll puts in doubt. */
export const doubtedDecision = z
  .object({
    recheckId: z.number().int(),
    lineId: z.string(),
    sheet: z.string(),
    row: z.number().int(),
    disposition: z.string(),
    reason: z.string().nullable(),
    by: z.string(),
    decidedAt: instantText,
    rollThen: z.string().describe('the roll that the decision used'),
    before: z.string(),
    after: z.string(),
    stays: z.array(assurance).describe('who said that it stays, oldest first'),
  })
  .openapi('DoubtedDecision')

export const rechecks = z
  .object({
    roll: z
      .object({ source: z.string(), importedAt: instantText })
      .nullable()
      .describe('the roll that looked everything up again'),
    changes: z.array(
      z.object({ before: z.string(), after: z.string(), lines: z.number().int() }),
    ),
    doubted: z.array(doubtedDecision).describe('those that somebody must confirm'),
    kept: z
      .array(doubtedDecision)
      .describe('the last of which somebody said that they stay'),
  })
  .openapi('Rechecks')

export const sheetHint = z
  .object({
    sheet: z.string(),
    kind: z.string(),
    county: z.string(),
    channel: z.string(),
    circulator: z.string(),
    sentence: z.string(),
    rows: z.array(z.number().int()),
    looks: z.array(assurance).describe('who looked at it, oldest first'),
  })
  .openapi('SheetHint')

export const hintSeen = z
  .object({ sheet: z.string().max(60), kind: z.string().max(40) })
  .openapi('HintSeen')

export type DuplicateQueue = z.infer<typeof duplicateQueue>
export type GroupDecision = z.infer<typeof groupDecision>
export type GroupDecided = z.infer<typeof groupDecided>
export type DuplicateGroup = z.infer<typeof duplicateGroup>
export type Assurance = z.infer<typeof assurance>
export type Rechecks = z.infer<typeof rechecks>
export type SheetHintShown = z.infer<typeof sheetHint>
