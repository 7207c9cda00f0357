import { z } from '@hono/zod-openapi'

export const health = z.object({ ok: z.boolean(), version: z.string() }).openapi('Health')
