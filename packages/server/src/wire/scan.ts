import { z } from '@hono/zod-openapi'
import { instantText } from './interval.ts'

/** A page that nobody could read but a person. */
export const openPage = z
  .object({
    id: z.number().int(),
    fileName: z.string(),
    page: z.number().int().describe('in the file, from 1'),
    state: z.enum(['person', 'foreign']),
    reason: z.string(),
    sentence: z.string(),
    guess: z.string().nullable().describe('the sheet it may be, as it is printed'),
    image: z.string().nullable(),
    at: instantText,
  })
  .openapi('OpenPage')

export const ruledPage = z
  .object({
    id: z.number().int().describe('of the ruling'),
    pageId: z.number().int(),
    fileName: z.string(),
    page: z.number().int(),
    ruling: z.enum(['sheet', 'blank', 'foreign']),
    sheet: z.string().nullable(),
    printedId: z.string().nullable(),
    by: z.string(),
    at: instantText,
  })
  .openapi('RuledPage')

export const scanFileSummary = z
  .object({
    fileName: z.string(),
    pages: z.number().int(),
    registered: z.number().int(),
    forPerson: z.number().int(),
    at: instantText,
    by: z.string(),
  })
  .openapi('ScanFile')

/** One hand count beside what was read from its sheets. */
export const reconciliationRow = z
  .object({
    turnIn: z.number().int(),
    on: z.string(),
    packet: z.string().nullable(),
    county: z.string(),
    circulator: z.string(),
    sheets: z.number().int(),
    sheetsRead: z.number().int(),
    counted: z.number().int().describe('lines counted by hand'),
    used: z.number().int(),
    unsure: z.number().int(),
    taken: z.number().int().describe('lines that the raw count takes'),
    verdict: z.enum(['agrees', 'read-more', 'read-fewer', 'not-read-yet']),
  })
  .openapi('ReconciliationRow')

export const scans = z
  .object({
    files: z.array(scanFileSummary).describe('newest first, at most 50'),
    open: z.array(openPage).describe('pages that wait for a person'),
    ruled: z.array(ruledPage).describe('the last 20 rulings'),
    rows: z.object({
      used: z.number().int(),
      unsure: z.number().int(),
      empty: z.number().int(),
    }),
    reconciliation: z.array(reconciliationRow).describe('newest first, at most 100'),
  })
  .openapi('Scans')

export const rulingInput = z
  .discriminatedUnion('ruling', [
    z.object({
      ruling: z.literal('sheet'),
      sheet: z.string().max(40).describe('with its check letter'),
      formPage: z.number().int().min(1).max(12).default(1),
    }),
    z.object({ ruling: z.literal('blank') }),
    z.object({ ruling: z.literal('foreign') }),
  ])
  .openapi('RulingInput')

export type Scans = z.infer<typeof scans>
export type OpenPage = z.infer<typeof openPage>
export type RuledPage = z.infer<typeof ruledPage>
export type RulingInput = z.infer<typeof rulingInput>
export type ReconciliationRow = z.infer<typeof reconciliationRow>
