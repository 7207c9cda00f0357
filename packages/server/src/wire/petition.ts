import { z } from '@hono/zod-openapi'
import { dateText } from './interval.ts'

export const petition = z
  .object({
    id: z.string(),
    title: z.string(),
    identifier: z.string().describe("the official's number, such as 16-0011A1"),
    rules: z.string().describe('pack reference, such as us-ca@2017-01-26'),
    kind: z
      .string()
      .describe('petition kind of the pack: amendment, statute, referendum'),
    jurisdiction: z.string(),
    start: dateText,
    deadline: dateText,
    asOf: dateText.describe('the day the figures speak of'),
    daysLeft: z.number().int(),
    required: z.number().int(),
    requirementNote: z.string().describe('where the number comes from, in a sentence'),
    demonstration: z.boolean(),
    secondLookAtRejections: z
      .boolean()
      .describe('whether every rejection needs another person, beyond what the law asks'),
  })
  .openapi('Petition')

/** A petition to be set up: the deadline and, unless given, the requirement are the law's. */
export const newPetition = z
  .object({
    title: z.string().min(1).max(300),
    identifier: z.string().max(50),
    rules: z.string().max(50).describe('pack reference, such as us-ca@2017-01-26'),
    kind: z.string().max(50),
    start: dateText,
    deadline: dateText
      .optional()
      .describe(
        'the published last day, needed where the law computes none, as in Nevada',
      ),
    required: z.number().int().positive().optional(),
    requirementNote: z.string().max(500).optional(),
  })
  .openapi('NewPetition')

/** What a manager may change; the requirement is the law's, so changing it needs a note. */
export const petitionChange = z
  .object({
    title: z.string().min(1).max(300).optional(),
    identifier: z.string().max(50).optional(),
    required: z.number().int().positive().optional(),
    requirementNote: z.string().max(500).optional(),
    asOf: dateText.nullable().optional(),
    secondLookAtRejections: z.boolean().optional(),
  })
  .openapi('PetitionChange')

export type PetitionChange = z.infer<typeof petitionChange>
export type Petition = z.infer<typeof petition>
