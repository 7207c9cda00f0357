import { z } from '@hono/zod-openapi'

/** A 90 % interval with its median: whole lines or signatures unless said otherwise. */
export const interval = z
  .object({ median: z.number(), low: z.number(), high: z.number() })
  .openapi('Interval')

/** An observed share with its shrunken 90 % interval; all in 0…1. */
export const rate = z
  .object({
    reviewed: z.number().int(),
    valid: z.number().int(),
    median: z.number(),
    low: z.number(),
    high: z.number(),
  })
  .openapi('Rate')

/** A calendar date `YYYY-MM-DD`. */
export const dateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** An instant in ISO 8601 with zone. */
export const instantText = z.iso.datetime({ offset: true })

export type Interval = z.infer<typeof interval>
export type Rate = z.infer<typeof rate>
