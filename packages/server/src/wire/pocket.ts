import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'

/** How the keys of an extract are hashed: what the phone needs to ask it. */
export const extractHashing = z
  .object({
    salt: z.string(),
    rounds: z.number().int(),
    peppers: z.number().int(),
    bits: z.union([z.literal(8), z.literal(16)]),
    shards: z.number().int(),
  })
  .openapi('ExtractHashing')

export const clipboardExtract = z
  .object({
    id: z.string(),
    county: z.string().nullable().describe('null: the whole state'),
    rollDate: instantText.describe('when the roll was imported'),
    madeAt: instantText,
    expiresAt: instantText,
    voters: z.number().int(),
    bytes: z.number().int(),
    hashing: extractHashing,
  })
  .openapi('ClipboardExtract')

export const extractStanding = clipboardExtract
  .omit({ hashing: true })
  .extend({
    madeBy: z.string(),
    state: z.enum(['in-force', 'replaced', 'expired', 'revoked']),
  })
  .openapi('ExtractStanding')

export const extractDesk = z
  .object({
    extracts: z.array(extractStanding),
    counties: z.array(z.string()).describe('those the rules know'),
  })
  .openapi('ExtractDesk')

export const extractWish = z
  .object({ county: z.string().max(100).nullable() })
  .openapi('ExtractWish')

export const pocketPacket = z
  .object({
    id: z.string(),
    county: z.string(),
    sheets: z.number().int().describe('sheets of it that are with this person'),
    lines: z.number().int().describe('numbered spaces on them'),
    since: dateText.describe('the first day of one that is still out'),
  })
  .openapi('PocketPacket')

export const pocketHome = z
  .object({
    name: z.string(),
    circulator: z.string().nullable(),
    petition: z.string(),
    packets: z.array(pocketPacket),
    tallies: z.array(z.object({ packet: z.string(), lines: z.number().int() })),
    extracts: z.array(clipboardExtract),
    at: instantText,
  })
  .openapi('PocketHome')

export const pocketEvent = z
  .object({
    id: z.uuid(),
    packet: z.string().max(60).describe('empty: lines of no packet'),
    kind: z.enum(['tally', 'undo', 'return']),
    lines: z.number().int().min(0).max(10_000),
    undoes: z.uuid().optional(),
    at: instantText,
  })
  .openapi('PocketEvent')

export const pocketEvents = z
  .object({ events: z.array(pocketEvent).max(200) })
  .openapi('PocketEvents')

export const pocketReceipt = z
  .object({
    id: z.string(),
    outcome: z.enum(['kept', 'known', 'conflict']),
    note: z.string().nullable().describe('what the person should know'),
  })
  .openapi('PocketReceipt')

export type ClipboardExtract = z.infer<typeof clipboardExtract>
export type ExtractStanding = z.infer<typeof extractStanding>
export type ExtractDesk = z.infer<typeof extractDesk>
export type PocketHome = z.infer<typeof pocketHome>
export type PocketPacket = z.infer<typeof pocketPacket>
export type PocketEvent = z.infer<typeof pocketEvent>
export type PocketReceipt = z.infer<typeof pocketReceipt>
