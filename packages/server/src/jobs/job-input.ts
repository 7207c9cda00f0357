import { z } from '@hono/zod-openapi'
import { knownChoice, mailerBatchWish, printWish } from '../wire/packet.ts'

/** What a job needs to know to run, also after a restart. */
export const jobInput = z.object({
  path: z.string().optional(),
  fileName: z.string().optional(),
  profile: z.string().optional(),
  map: z.string().optional(),
  print: printWish.optional(),
  mailers: mailerBatchWish.optional(),
  known: knownChoice.optional(),
  byId: z.string().optional(),
  county: z.string().nullable().optional(),
  district: z.string().optional(),
  starts: z.number().int().default(0),
})

export type JobInput = z.infer<typeof jobInput>
