import { z } from '@hono/zod-openapi'

/** One section of the law that something rests on. */
export const lawCited = z
  .object({
    section: z.string(),
    url: z.string().nullable(),
    unverified: z.boolean().describe('nobody has confirmed it at the official source'),
  })
  .openapi('LawCited')

export type LawCited = z.infer<typeof lawCited>
