import { z } from '@hono/zod-openapi'
import { dateText, instantText, interval } from './interval.ts'

/** One row of the count's history. */
export const countSnapshot = z
  .object({
    id: z.number().int(),
    at: instantText,
    asOf: dateText,
    inputsHash: z.string(),
    raw: z.number().int(),
    valid: interval,
    required: z.number().int(),
    probability: z.number(),
  })
  .openapi('CountSnapshot')

export type CountSnapshot = z.infer<typeof countSnapshot>
