import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'

/** Name and address as written on a line. */
export const claim = z
  .object({
    first: z.string(),
    middle: z.string(),
    last: z.string(),
    suffix: z.string(),
    house: z.string(),
    street: z.string(),
    unit: z.string(),
    city: z.string(),
    zip: z.string(),
  })
  .openapi('Claim')

/** How one field of a candidate compares with the written line; `marks` are letter ranges [from, to). */
export const fieldComparison = z.object({
  field: z.string(),
  written: z.string(),
  onRoll: z.string(),
  level: z.enum(['same', 'close', 'variant', 'different', 'missing']),
  marks: z
    .array(z.tuple([z.number().int(), z.number().int()]))
    .describe('differing letters of onRoll'),
})

export const candidate = z
  .object({
    voterId: z.string(),
    name: z.string(),
    address: z.string(),
    city: z.string(),
    county: z.string(),
    status: z.string(),
    birthYear: z.number().int().nullable(),
    probability: z.number(),
    weight: z.number().describe('match weight in bits'),
    explanation: z.string(),
    fields: z.array(fieldComparison),
    alreadyCountedOn: z
      .string()
      .nullable()
      .describe('line id that already counts for this voter'),
  })
  .openapi('Candidate')

export const decision = z
  .object({
    id: z.string(),
    lineId: z.string(),
    disposition: z.enum(['valid', 'rejected', 'second-look']),
    reason: z.string().nullable(),
    voterId: z.string().nullable(),
    snapshotId: z.string().nullable(),
    by: z.string(),
    at: instantText,
    undone: z.boolean(),
    awaitsSecond: z.boolean().describe('a rejection that another person must confirm'),
    confirms: z.string().nullable().describe('the decision that this one confirms'),
    note: z.string().nullable(),
  })
  .openapi('Decision')

export const reviewLine = z
  .object({
    lineId: z.string(),
    sheet: z.string(),
    row: z.number().int(),
    county: z.string(),
    channel: z.string(),
    circulator: z.string(),
    weekOf: dateText,
    drawn: z.boolean(),
    claim,
    candidates: z.array(candidate),
    reason: z.string().describe('why it waits for a person, in words'),
    proposal: z
      .object({ by: z.string(), reason: z.string(), label: z.string() })
      .nullable()
      .describe('a rejection by a colleague that waits for you'),
    doubt: z
      .object({ recheckId: z.number().int(), sentence: z.string() })
      .nullable()
      .describe('a newer roll speaks against the decision in force'),
    namedByReaders: z.array(z.string()).describe('voters whom readers took the line for'),
    pictures: z
      .array(z.string())
      .describe('the row from left to right, by hash; empty without a scan'),
    above: z.array(z.string()),
    below: z.array(z.string()),
    signature: z.string().nullable().describe('picture of the signature'),
    version: z.number().int(),
    history: z.array(decision),
    neighbours: z
      .array(
        z.object({ row: z.number().int(), name: z.string(), disposition: z.string() }),
      )
      .describe('the lines around it on the sheet'),
  })
  .openapi('ReviewLine')

export const reviewQueue = z
  .object({
    waiting: z.number().int(),
    decidedByMe: z.number().int(),
    decidedToday: z.number().int(),
    ratePerHour: z.number().nullable(),
    agreement: z.number().nullable().describe('share of second looks that agree'),
    lines: z.array(reviewLine).describe('the next lines, best first; at most 5'),
    reasons: z.array(z.object({ code: z.string(), label: z.string(), key: z.string() })),
  })
  .openapi('ReviewQueue')

export const decideInput = z
  .object({
    disposition: z.enum(['valid', 'rejected', 'second-look']),
    voterId: z.string().optional(),
    reason: z.string().optional(),
    note: z.string().max(500).optional(),
    expectedVersion: z.number().int(),
  })
  .openapi('DecideInput')

/** What a validator types to find a voter who is not among the candidates. */
export const voterSearchHit = z
  .object({
    voterId: z.string(),
    name: z.string(),
    address: z.string(),
    city: z.string(),
    county: z.string(),
    status: z.string(),
    birthYear: z.number().int().nullable(),
  })
  .openapi('VoterSearchHit')

export const voterSearch = z
  .object({
    last: z.string().max(100).optional(),
    first: z.string().max(100).optional(),
    house: z.string().max(20).optional(),
    street: z.string().max(100).optional(),
    city: z.string().max(100).optional(),
    zip: z.string().max(10).optional(),
  })
  .openapi('VoterSearch')

export type Decision = z.infer<typeof decision>
export type DecideInput = z.infer<typeof decideInput>
export type VoterSearch = z.infer<typeof voterSearch>
export type VoterSearchHit = z.infer<typeof voterSearchHit>
export type Claim = z.infer<typeof claim>
export type Candidate = z.infer<typeof candidate>
export type ReviewLine = z.infer<typeof reviewLine>
export type ReviewQueue = z.infer<typeof reviewQueue>
