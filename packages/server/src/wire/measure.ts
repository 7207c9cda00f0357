import { z } from '@hono/zod-openapi'
import { instantText } from './interval.ts'

/** A measure as a file: JSON in the shape that `groundswell sheets print` takes. */
export const measureInput = z
  .object({ text: z.string().min(2).max(900_000).describe('the file as it is') })
  .openapi('MeasureInput')

export const measureState = z
  .object({
    code: z.string(),
    identifier: z.string(),
    title: z.string(),
    textHash: z.string(),
    enteredAt: instantText,
    enteredBy: z.string(),
    frozenAt: instantText
      .nullable()
      .describe('when the first sheet was printed; the text cannot change any more'),
  })
  .openapi('MeasureState')

export type MeasureState = z.infer<typeof measureState>
