import { z } from '@hono/zod-openapi'

/**
 * Why the server did not do what was asked: a stable code, one sentence for the person,
 * and where to look (field, file line, rule) when that is known.
 */
export const refusal = z
  .object({
    refusal: z.object({
      code: z.string(),
      sentence: z.string(),
      field: z.string().optional(),
      line: z.number().int().optional(),
      rule: z.string().optional(),
      choices: z.array(z.string()).optional().describe('what may be asked for instead'),
    }),
  })
  .openapi('Refusal')

export type Refusal = z.infer<typeof refusal>
