import { z } from '@hono/zod-openapi'

/** How the columns of one state's voter file are named. */
export const profile = z
  .object({
    id: z.string(),
    title: z.string(),
    fields: z.array(z.string()),
    unverified: z.boolean(),
  })
  .openapi('Profile')

export type Profile = z.infer<typeof profile>
