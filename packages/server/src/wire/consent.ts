import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'
import { lawCited } from './law-cited.ts'

const words = z.string().trim().min(1).max(200)

export const consentInput = z
  .object({
    route: z.enum(['amendment', 'admission', 'consent-of-the-states']),
    stage: words,
    way: words,
    body: words.describe('who consents: a house, a legislature, a state, a court'),
    decision: z.enum(['given', 'refused', 'rescinded', 'held-complete']),
    on: dateText,
    document: z.object({
      title: words,
      url: z
        .url({ protocol: /^https?$/ })
        .max(1000)
        .optional(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .describe('of the file of the document, in hex'),
      name: words
        .optional()
        .describe('what the file is called, when it was handed in to be kept'),
    }),
    votes: z
      .object({
        yes: z.number().int().nonnegative(),
        of: z.number().int().positive(),
      })
      .optional()
      .describe('the votes in that body, where they are known'),
  })
  .openapi('ConsentInput')

export const consentEntry = consentInput
  .extend({
    id: z.number().int(),
    fileKept: z
      .boolean()
      .describe('whether the file of the document can be fetched here'),
    struck: z
      .object({ by: z.string(), at: instantText, reason: z.string() })
      .nullable()
      .describe('entered by mistake'),
    by: z.string(),
    at: instantText,
  })
  .openapi('ConsentEntry')

export const consentStage = z
  .object({
    stage: z.string(),
    title: z.string(),
    state: z.enum(['waiting', 'open', 'reached', 'held']),
    ways: z.array(
      z.object({
        way: z.string(),
        title: z.string(),
        bodies: z.array(z.string()).describe('who is asked, where that is known'),
        given: z.array(z.string()),
        refused: z.array(z.string()),
        rescinded: z.array(z.string()),
        silent: z.array(z.string()).describe('who has not spoken, where all are known'),
        heldCompleteBy: z.array(z.string()),
        needed: z.number().int().nullable(),
        of: z.number().int().nullable(),
        lacking: z.number().int().nullable(),
        voteShare: z.array(z.number().int()).length(2).nullable(),
      }),
    ),
  })
  .openapi('ConsentStage')

export const consents = z
  .object({
    today: dateText,
    routes: z.array(
      z.object({
        route: z.string(),
        title: z.string(),
        law: z.array(lawCited),
        stages: z.array(consentStage),
      }),
    ),
    entries: z.array(consentEntry).describe('newest first'),
  })
  .openapi('Consents')

export const strikeInput = z.object({ reason: words }).openapi('StrikeInput')

/** A paper that was handed in, to be named in the record that it belongs to. */
export const keptPaper = z
  .object({
    sha256: z.string(),
    bytes: z.number().int(),
    type: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff']),
  })
  .openapi('KeptPaper')

export type KeptPaper = z.infer<typeof keptPaper>
export type ConsentInput = z.infer<typeof consentInput>
export type ConsentEntry = z.infer<typeof consentEntry>
export type Consents = z.infer<typeof consents>
