import { z } from '@hono/zod-openapi'

export const uploadKind = z
  .enum([
    'roll',
    'lines',
    'turn-ins',
    'scans',
    'filing',
    'filing-scans',
    'sheet-form',
    'signatures',
    'supporters',
  ])
  .openapi('UploadKind')

/** The header of a file that somebody is about to upload. */
export const uploadHeader = z
  .object({ kind: uploadKind, header: z.array(z.string().max(200)).min(1).max(500) })
  .openapi('UploadHeader')

/** Which columns would feed which field; several are joined by a space. */
export const uploadPreview = z
  .object({
    fields: z.array(
      z.object({
        field: z.string(),
        label: z.string(),
        required: z.boolean(),
        columns: z.array(z.string()),
      }),
    ),
  })
  .openapi('UploadPreview')

export type UploadKind = z.infer<typeof uploadKind>
export type UploadPreview = z.infer<typeof uploadPreview>
