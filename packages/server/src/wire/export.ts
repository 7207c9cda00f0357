import { z } from '@hono/zod-openapi'

export const exportName = z
  .enum([
    'counties',
    'circulators',
    'weeks',
    'channels',
    'reasons',
    'turn-ins',
    'snapshots',
    'lines',
  ])
  .openapi('ExportName')

export type ExportName = z.infer<typeof exportName>
