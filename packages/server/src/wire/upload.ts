import { z } from '@hono/zod-openapi'

export const uploadKind = z.enum(['roll', 'lines', 'turn-ins']).openapi('UploadKind')

/** The header of a file that somebody is about to upload. */
export const uploadHeader = z
  .object({ kind: uploadKind, header: z.array(z.string().max(200)).min(1).max(500) })
  .openapi('UploadHeader')

/** Which column would feed which field; `map` is what the upload may send, changed or not. */
export const uploadPreview = z
  .object({
    fields: z.array(
      z.object({ field: z.string(), label: z.string(), required: z.boolean() }),
    ),
    map: z.record(z.string(), z.string()),
    missing: z.array(z.string()).describe('required fields that no column feeds'),
  })
  .openapi('UploadPreview')

export type UploadKind = z.infer<typeof uploadKind>
export type UploadPreview = z.infer<typeof uploadPreview>
