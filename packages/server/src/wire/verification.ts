import { z } from '@hono/zod-openapi'
import { instantText } from './interval.ts'
import { candidate, claim } from './review.ts'

const count = z.number().int()

const verdict = z.object({
  kind: z.enum(['open', 'second-look', 'valid', 'invalid']),
  reason: z.string().nullable(),
})

/** How a line stands after a finding or its undoing. */
export const findingTaken = z
  .object({ lineId: z.string(), version: count, verdict })
  .openapi('FindingTaken')

/** What a verifier must know of a voter besides name and address. */
export const voterForLine = z
  .object({
    signatures: z
      .array(z.object({ image: z.string(), label: z.string() }))
      .describe('all that the registration holds'),
    alreadyCountedOn: z.string().nullable(),
    disqualifiers: z.array(z.object({ reason: z.string(), sentence: z.string() })),
  })
  .openapi('VoterForLine')

export const verifierLine = z
  .object({
    lineId: z.string(),
    stage: z.enum(['sample', 'second-sample', 'full']),
    county: z.string(),
    sheet: z.string().nullable(),
    row: count.nullable(),
    position: count,
    of: count,
    batch: count.nullable(),
    claim: claim.nullable().describe('null where only the paper knows'),
    picture: z.string().nullable().describe('the row on paper, where it was scanned'),
    signature: z.string().nullable().describe('the signature alone'),
    candidates: z.array(candidate.extend(voterForLine.shape)),
    version: count,
    verdict,
    history: z.array(
      z.object({
        id: count,
        found: z.enum(['valid', 'invalid', 'second-look']),
        reason: z.string().nullable(),
        by: z.string(),
        at: instantText,
        undone: z.boolean(),
      }),
    ),
  })
  .openapi('VerifierLine')

export const verifierQueue = z
  .object({
    waiting: count,
    secondLooks: count,
    foundByMe: count,
    foundLastHour: count,
    lines: z.array(verifierLine),
    reasons: z.array(z.object({ code: z.string(), label: z.string(), key: z.string() })),
  })
  .openapi('VerifierQueue')

export const findingInput = z
  .object({
    found: z.enum(['valid', 'invalid', 'second-look']),
    voterId: z.string().max(100).optional(),
    reason: z.string().max(60).optional(),
    expectedVersion: z.number().int().nonnegative(),
  })
  .openapi('FindingInput')

export type VerifierLine = z.infer<typeof verifierLine>
export type VoterForLine = z.infer<typeof voterForLine>
export type VerifierQueue = z.infer<typeof verifierQueue>
export type FindingTaken = z.infer<typeof findingTaken>
export type FindingInput = z.infer<typeof findingInput>
