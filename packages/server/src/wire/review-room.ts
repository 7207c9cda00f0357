import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'

const count = z.number().int()

export const lineObjection = z
  .object({
    id: count,
    lineId: z.string(),
    county: z.string(),
    sheet: z.string().nullable(),
    row: count.nullable(),
    ground: z.string(),
    reason: z.string(),
    by: z.string(),
    at: instantText,
    answer: z
      .object({
        answer: z.enum(['finding-stands', 'finding-was-wrong']),
        why: z.string(),
        by: z.string(),
        at: instantText,
      })
      .nullable(),
  })
  .openapi('LineObjection')

const groundTally = z.object({
  ground: z.string(),
  plain: z.string().describe('the ground in words'),
  section: z.string(),
  unverified: z.boolean(),
  lines: count,
})

export const reviewRoom = z
  .object({
    open: z.boolean(),
    closedBecause: z.string().describe('empty while the room is open'),
    who: z.string().describe('whom the law lets look'),
    section: z.string(),
    unverifiedRules: z.array(z.string()),
    beginBy: dateText.nullable(),
    showsPaper: z.boolean().describe('whether the law lets the line itself be seen'),
    until: dateText.nullable().describe('the last day of the caller’s own pass'),
    asOf: instantText
      .nullable()
      .describe('of when the preview is; null once the room is open and nothing changes'),
    rejected: count,
    grounds: z.array(groundTally),
    counties: z.array(z.object({ county: z.string(), lines: count })),
    lines: z.array(
      z.object({
        lineId: z.string(),
        county: z.string(),
        sheet: z.string().nullable(),
        row: count.nullable(),
        ground: z.string(),
        hasPicture: z.boolean(),
        objections: count,
      }),
    ),
    shown: z
      .object({ from: count, of: count })
      .describe('which of the lines that fit the filter are in `lines`'),
    objections: z.array(lineObjection),
  })
  .openapi('ReviewRoom')

export const reviewRoomPass = z
  .object({
    id: z.string(),
    name: z.string(),
    authorisedBy: z.string(),
    until: dateText,
    invitedBy: z.string(),
    open: z.boolean(),
    looks: count,
    lastLook: instantText.nullable(),
  })
  .openapi('ReviewRoomPass')

export const roomLook = z
  .object({
    name: z.string(),
    at: instantText,
    lookedAt: z.enum(['list', 'image']),
    lineId: z.string().nullable(),
    lines: count,
    narrowedTo: z.string(),
  })
  .openapi('RoomLook')

export const roomGuests = z
  .object({ passes: z.array(reviewRoomPass), looks: z.array(roomLook) })
  .openapi('RoomGuests')

export const representativeInput = z
  .object({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(200).toLowerCase(),
    authorisedBy: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe('the proponent who designated the person in writing'),
    until: dateText.describe('the last day on which the person comes in'),
  })
  .openapi('RepresentativeInput')

export const objectionInput = z
  .object({ lineId: z.string().max(200), reason: z.string().trim().min(1).max(2000) })
  .openapi('ObjectionInput')

export const objectionAnswerInput = z
  .object({
    answer: z.enum(['finding-stands', 'finding-was-wrong']),
    why: z.string().trim().min(1).max(2000),
  })
  .openapi('ObjectionAnswerInput')

export type ReviewRoom = z.infer<typeof reviewRoom>
export type ReviewRoomPass = z.infer<typeof reviewRoomPass>
export type RoomLook = z.infer<typeof roomLook>
export type RoomGuests = z.infer<typeof roomGuests>
export type LineObjection = z.infer<typeof lineObjection>
export type RepresentativeInput = z.infer<typeof representativeInput>
export type ObjectionInput = z.infer<typeof objectionInput>
export type ObjectionAnswerInput = z.infer<typeof objectionAnswerInput>
