import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'

const fields = {
  date: dateText,
  county: z.string().min(1).max(100),
  channel: z.string().min(1).max(40),
  circulator: z.string().max(100),
  sheets: z.number().int().min(0).max(1_000_000),
  lines: z.number().int().min(0).max(10_000_000),
}

/** A turn-in as it stands: the newest record of its chain of corrections. */
export const turnIn = z
  .object({
    id: z.number().int(),
    ...fields,
    recordedAt: instantText,
    recordedBy: z.string(),
    reason: z.string().nullable().describe('why it replaced the one before it'),
    corrected: z.number().int().describe('how often it was corrected'),
    byHand: z.boolean().describe('typed at the desk, not read from a file'),
  })
  .openapi('TurnIn')

/** What a circulator's phone announced and no turn-in has answered yet. */
export const announcedReturn = z
  .object({
    id: z.string(),
    circulator: z.string(),
    packet: z.string(),
    county: z.string().nullable().describe('of the packet, when it is known'),
    channel: z.string().nullable(),
    lines: z.number().int(),
    at: instantText,
  })
  .openapi('AnnouncedReturn')

export const turnInList = z
  .object({
    turnIns: z.array(turnIn),
    more: z.number().int().describe('how many more fit the filter'),
    lines: z.number().int().describe('lines of all that fit the filter'),
    announced: z.array(announcedReturn).describe('newest first, at most 50'),
    choices: z.object({
      counties: z.array(z.string()),
      channels: z.array(z.string()),
      circulators: z.array(z.string()),
    }),
  })
  .openapi('TurnInList')

export const turnInFilter = z.object({
  from: dateText.optional(),
  to: dateText.optional(),
  county: z.string().max(100).optional(),
  channel: z.string().max(40).optional(),
  circulator: z.string().max(100).optional(),
  take: z.coerce.number().int().min(1).max(500).default(50),
})

/** `id` is the desk's own: the same turn-in sent twice counts once. */
export const newTurnIn = z.object({ id: z.uuid(), ...fields }).openapi('NewTurnIn')

export const turnInCorrection = z
  .object({ ...fields, reason: z.string().trim().min(3).max(200) })
  .openapi('TurnInCorrection')

export type TurnIn = z.infer<typeof turnIn>
export type AnnouncedReturn = z.infer<typeof announcedReturn>
export type TurnInList = z.infer<typeof turnInList>
export type TurnInFilter = z.infer<typeof turnInFilter>
export type NewTurnIn = z.infer<typeof newTurnIn>
export type TurnInCorrection = z.infer<typeof turnInCorrection>
