import { z } from '@hono/zod-openapi'

/** The path of a record that the store numbers: `{id}` is a whole number. */
export const numberedRecord = z.object({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: 'id', in: 'path' }, type: 'integer' }),
})
