import { mostReturnLines, untypesettable } from '@groundswell/petition'
import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'
import { sheetState, sheetSummary } from './sheet.ts'

export const packetSummary = z
  .object({
    id: z.string(),
    county: z.string(),
    channel: z.string(),
    sheets: z.number().int(),
    counts: z
      .array(z.object({ state: sheetState, sheets: z.number().int() }))
      .describe('states with at least one sheet'),
    out: z.number().int(),
    holders: z.array(z.string()),
    outSince: dateText.nullable(),
    daysOut: z.number().int(),
    hasPdf: z.boolean(),
    madeOn: instantText,
    madeBy: z.string(),
  })
  .openapi('PacketSummary')

export const packetList = z
  .object({
    packets: z.array(packetSummary).describe('newest first'),
    outLongest: z.array(packetSummary).describe('with sheets out, longest first'),
    outOver14Days: z.number().int().describe('sheets out for more than 14 days'),
    frozenText: z.string().nullable().describe('SHA-256 of the text all sheets carry'),
    hasMeasure: z.boolean(),
  })
  .openapi('PacketList')

export const packetPage = packetSummary
  .extend({ sheetList: z.array(sheetSummary) })
  .openapi('PacketPage')

/** What is handed in with a packet: how many lines somebody counted by hand. */
export const takeIn = z
  .object({
    lines: z.number().int().min(0).max(100_000),
    sheets: z
      .array(z.string().max(40))
      .max(5000)
      .optional()
      .describe('the sheets that came back; all that are out when absent'),
    on: dateText.optional(),
  })
  .openapi('TakeIn')

export const takenIn = z
  .object({
    batch: z.string(),
    sheets: z.number().int(),
    lines: z.number().int(),
    stillOut: z.number().int(),
    odd: z.array(z.object({ sheet: z.string(), kind: z.string() })),
  })
  .openapi('TakenIn')

/** What to print. */
export const printWish = z
  .object({
    county: z.string().trim().min(1).max(60),
    channel: z.string().trim().min(1).max(40).default('volunteer'),
    packets: z.number().int().min(1).max(200),
    sheetsPerPacket: z.number().int().min(1).max(200),
    lines: z.number().int().min(1).max(40).default(8),
    language: z.enum(['en', 'es']).default('en'),
    paper: z.enum(['letter', 'a4']).default('letter'),
  })
  .openapi('PrintWish')

const printable = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => untypesettable(text).length === 0, {
      message: 'The sheet’s type lacks a character of it.',
    })

/** A print-at-home sheet for one supporter. */
export const mailerWish = z
  .object({
    name: printable(80),
    address: printable(100),
    city: printable(60),
    county: z.string().trim().min(1).max(60),
    returnTo: z.array(printable(60)).min(1).max(mostReturnLines),
    language: z.enum(['en', 'es']).default('en'),
    paper: z.enum(['letter', 'a4']).default('letter'),
    anew: z.boolean().default(false).describe('also for someone who has a sheet'),
  })
  .openapi('MailerWish')

/** What to do about supporters of a list who have a sheet already. */
export const knownChoice = z
  .enum(['ask', 'again', 'new-only', 'anew'])
  .describe(
    'ask: print nothing and say so; again: their same sheets and no others; new-only: the others; anew: another sheet for everybody',
  )

/** Print-at-home sheets for a list of supporters: what holds for each of them. */
export const mailerBatchWish = mailerWish.pick({
  returnTo: true,
  language: true,
  paper: true,
})

/** A PDF of print-at-home sheets that waits to be fetched. */
export const mailerBatch = z
  .object({
    id: z.string().describe('of the work that made it'),
    sheets: z.number().int(),
    madeAt: instantText,
    until: instantText.describe('when it is deleted'),
  })
  .openapi('MailerBatch')

export const printedMailer = z
  .object({
    packet: z.string(),
    sheet: z.string(),
    already: z.boolean().describe('the supporter had it before; nothing was made'),
  })
  .openapi('PrintedMailer')

export type MailerWish = z.infer<typeof mailerWish>
export type MailerBatchWish = z.infer<typeof mailerBatchWish>
export type KnownChoice = z.infer<typeof knownChoice>
export type MailerBatch = z.infer<typeof mailerBatch>
export type PrintedMailer = z.infer<typeof printedMailer>
export type PacketSummary = z.infer<typeof packetSummary>
export type PacketList = z.infer<typeof packetList>
export type PacketPage = z.infer<typeof packetPage>
export type TakeIn = z.infer<typeof takeIn>
export type TakenIn = z.infer<typeof takenIn>
export type PrintWish = z.infer<typeof printWish>
