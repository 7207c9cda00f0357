import { z } from '@hono/zod-openapi'
import { instantText } from './interval.ts'

const count = z.number().int()

export const filingScans = z
  .object({
    formsKnown: count.describe('versions of the blank sheet that pages are read against'),
    files: z.array(
      z.object({
        fileName: z.string(),
        county: z.string(),
        pages: count,
        at: instantText,
        by: z.string(),
      }),
    ),
    unsureRows: z
      .array(
        z.object({
          pageId: count,
          sheet: z.string(),
          row: count,
          county: z.string(),
          crop: z.string().nullable(),
        }),
      )
      .describe('at most 50'),
    pagesLeft: z
      .array(
        z.object({
          pageId: count,
          fileName: z.string(),
          page: count,
          county: z.string(),
          sentence: z.string(),
          image: z.string().nullable(),
        }),
      )
      .describe('at most 50'),
    open: count.describe('rows and pages that wait for a person'),
    lines: count,
    counties: z
      .array(
        z.object({
          county: z.string(),
          sheetsFiled: count.nullable(),
          sheetsRead: count,
          linesSaid: count.nullable().describe('as the filer said'),
          rawCount: count.nullable().describe('counted by hand'),
          linesRead: count,
          unsure: count,
          pagesLeft: count,
          verdict: z.enum(['agrees', 'read-fewer', 'read-more', 'open', 'not-counted']),
        }),
      )
      .describe('counted by hand beside read'),
  })
  .openapi('FilingScans')

export const filingRulingInput = z
  .object({
    row: z.number().int().positive().optional(),
    ruling: z.enum(['line', 'empty', 'lines', 'no-lines']),
    sheet: z.string().max(40).optional(),
    lines: z.number().int().optional(),
  })
  .refine(
    ({ row, ruling }) =>
      (row !== undefined) === (ruling === 'line' || ruling === 'empty'),
    {
      message:
        'A row is said to hold a line or to be empty; a page to hold lines or none.',
      path: ['row'],
    },
  )
  .openapi('FilingRulingInput')

export type FilingScans = z.infer<typeof filingScans>
export type FilingRulingInput = z.infer<typeof filingRulingInput>
