import { ballotParts } from '@groundswell/petition/ballot'
import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'
import { lawCited } from './law-cited.ts'

export const ballotPart = z.enum(ballotParts).openapi('BallotPart')

export const claimSource = z
  .object({
    title: z.string().trim().min(1).max(300),
    url: z.string().trim().max(1000).optional(),
    seenOn: dateText.describe('the day on which somebody looked at it'),
    quote: z.string().trim().max(1000).optional(),
  })
  .openapi('ClaimSource')

export const ballotClaim = z
  .object({
    from: z.number().int().nonnegative().describe('in UTF-16 units of the text'),
    to: z.number().int().positive(),
    source: claimSource.optional(),
  })
  .openapi('BallotClaim')

const name = z.string().trim().min(1).max(200)

/** What a counter of words cannot know by itself, stated by whoever submits. */
export const wordListing = z
  .object({
    properNouns: z.array(name).max(50).default([]),
    dictionaryWords: z.array(name).max(50).default([]),
  })
  .openapi('WordListing')

export const ballotTextBody = z
  .object({
    text: z.string().max(20_000),
    claims: z.array(ballotClaim).max(200).default([]),
    signers: z.array(name).max(10).default([]).describe('as printed under an argument'),
    listing: wordListing.default({ properNouns: [], dictionaryWords: [] }),
  })
  .openapi('BallotTextBody')

const seen = { seen: z.number().int().nonnegative().describe('the newest version seen') }

export const ballotTextInput = z
  .discriminatedUnion('act', [
    ballotTextBody.extend({ act: z.literal('draft'), ...seen }),
    ballotTextBody.extend({ act: z.literal('submitted'), ...seen }),
    z.object({
      act: z.literal('reopened'),
      ...seen,
      note: z.string().trim().min(1).max(500),
    }),
    ballotTextBody.extend({
      act: z.literal('ordered'),
      ...seen,
      note: z.string().trim().min(1).max(500).describe('the court, the case, the day'),
    }),
  ])
  .openapi('BallotTextInput')

export const ballotTextVersion = z
  .object({
    version: z.number().int(),
    act: z.enum(['draft', 'submitted', 'reopened', 'ordered']),
    text: z.string(),
    claims: z.array(ballotClaim),
    signers: z.array(z.string()),
    listing: wordListing,
    hash: z.string().describe('SHA-256 over part, text, claims, sources and signers'),
    note: z.string().nullable(),
    by: z.string(),
    at: instantText,
  })
  .openapi('BallotTextVersion')

export const ballotPartState = z
  .object({
    part: ballotPart,
    limit: z
      .object({
        id: z.string().describe('of the provision of the rules'),
        atMost: z.number().int(),
        unit: z.string(),
        law: z.array(lawCited),
      })
      .nullable()
      .describe('null where the rules hold none'),
    state: z.enum(['empty', 'draft', 'submitted']),
    versions: z.array(ballotTextVersion).describe('newest first'),
  })
  .openapi('BallotPartState')

export const ballotTexts = z
  .object({
    rules: z.string().describe('the pack by which the texts are counted'),
    display: z.enum(['before', 'open', 'over']),
    parts: z.array(ballotPartState),
  })
  .openapi('BallotTexts')

const votes = {
  registered: z.number().int().nonnegative(),
  cast: z.number().int().nonnegative(),
  valid: z.number().int().nonnegative(),
  yes: z.number().int().nonnegative(),
}
const document = z.string().trim().min(1).max(500)

export const ballotFactInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('election'), on: dateText }),
    z.object({ kind: z.literal('qualified'), on: dateText, document }),
    z.object({ kind: z.literal('withdrawn'), on: dateText, document }),
    z.object({
      kind: z.literal('other-measure'),
      title: z.string().trim().min(1).max(200),
      group: z.enum(['bond', 'amendment', 'legislative', 'initiative', 'referendum']),
      qualified: dateText,
      certified: z.number().int().positive().optional(),
    }),
    z.object({
      kind: z.literal('last-number'),
      number: z.number().int().nonnegative().max(999),
    }),
    z.object({
      kind: z.literal('display'),
      printed: dateText,
      opens: dateText.optional().describe('earlier than the law asks'),
    }),
    z.object({
      kind: z.literal('order-seed'),
      seed: z.string().max(200),
      witnesses: z.string().trim().min(1).max(500),
    }),
    z.object({
      kind: z.literal('vote'),
      ...votes,
      document,
      onlyRepeals: z.boolean().default(false),
    }),
    z.object({ kind: z.literal('statement-of-vote'), on: dateText, document }),
  ])
  .openapi('BallotFactInput')

export const ballotFactKind = z.enum([
  'election',
  'qualified',
  'withdrawn',
  'other-measure',
  'last-number',
  'display',
  'order-seed',
  'vote',
  'statement-of-vote',
])

export const factTakenBack = z
  .object({ kind: ballotFactKind, key: z.string().max(100).default('') })
  .openapi('FactTakenBack')

export const ballotFact = z
  .object({
    kind: ballotFactKind,
    key: z.string(),
    body: ballotFactInput,
    by: z.string(),
    at: instantText,
  })
  .openapi('BallotFact')

const legalDate = z.object({ on: dateText, law: z.array(lawCited) })

export const ballotView = z
  .object({
    rules: z.string(),
    today: dateText,
    facts: z.array(ballotFact),
    nextElection: dateText.nullable().describe('what the rules expect while none is set'),
    withdrawal: legalDate
      .extend({ open: z.boolean(), withdrawn: z.boolean() })
      .nullable()
      .describe('until when the proponents can withdraw the measure'),
    order: z
      .object({
        law: z.array(lawCited),
        seriesFrom: dateText,
        lastNumber: z.number().int(),
        measures: z.array(
          z.object({
            key: z.string().describe('empty for the measure of this petition'),
            title: z.string(),
            group: z.string(),
            qualified: dateText,
            number: z.number().int(),
          }),
        ),
      })
      .nullable(),
    display: z
      .object({
        from: dateText,
        until: dateText.describe('the day of printing, no longer open on it'),
        state: z.enum(['before', 'open', 'over']),
        daysOfLaw: z.number().int().nullable(),
        law: z.array(lawCited),
      })
      .nullable(),
    sides: z.object({
      order: z.array(z.enum(['for', 'against'])).length(2),
      drawn: z.boolean(),
      seed: z.string().nullable(),
      witnesses: z.string().nullable(),
    }),
    guide: z.object({
      path: z.string(),
      isPublic: z.boolean(),
      missing: z.array(ballotPart).describe('parts that nobody has submitted'),
    }),
    majority: z
      .object({
        text: z.string(),
        elections: z.number().int(),
        conditions: z.array(
          z.object({
            id: z.string(),
            part: z.string(),
            of: z.string(),
            share: z.string(),
            comparison: z.enum(['at-least', 'more-than']),
            counted: z.number().int().nullable(),
            outOf: z.number().int().nullable(),
            percent: z.string().nullable(),
            met: z.boolean().nullable(),
          }),
        ),
        outcome: z.enum(['enacted', 'passed-once', 'failed']).nullable(),
        law: z.array(lawCited),
      })
      .nullable(),
    effect: legalDate
      .extend({
        days: z.number().int(),
        from: z.enum(['election', 'statement-of-vote']),
        atLatest: z.boolean(),
      })
      .nullable()
      .describe('when it is law if it is enacted'),
  })
  .openapi('BallotView')

export type BallotFactInput = z.infer<typeof ballotFactInput>
export type BallotFact = z.infer<typeof ballotFact>
export type BallotTextBody = z.infer<typeof ballotTextBody>
export type BallotTextInput = z.infer<typeof ballotTextInput>
export type BallotTextVersion = z.infer<typeof ballotTextVersion>
export type BallotPartState = z.infer<typeof ballotPartState>
export type BallotTexts = z.infer<typeof ballotTexts>
export type BallotView = z.infer<typeof ballotView>
