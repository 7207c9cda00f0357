import { z } from '@hono/zod-openapi'

export const uploadKind = z.enum(['roll', 'lines', 'turn-ins']).openapi('UploadKind')
export type UploadKind = z.infer<typeof uploadKind>
