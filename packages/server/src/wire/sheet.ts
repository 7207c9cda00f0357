import { custodyKinds, sheetStates } from '@groundswell/petition'
import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'

export const sheetState = z.enum(sheetStates).openapi('SheetState')
export const custodyKind = z.enum(custodyKinds).openapi('CustodyKind')

/** Acts of a person with a sheet in hand; what is printed is told by the printing job. */
export const custodyAct = z
  .enum([
    'issued',
    'returned',
    'scanned',
    'boxed',
    'filed',
    'received',
    'lost',
    'found',
    'damaged',
    'voided',
  ])
  .openapi('CustodyAct')

/** One entry of a sheet's history. */
export const custodyEvent = z
  .object({
    seq: z.number().int(),
    kind: custodyKind,
    on: dateText,
    holder: z.string().nullable(),
    place: z.string().nullable(),
    why: z.string().nullable(),
    odd: z.string().nullable().describe('what was missing before it, or came twice'),
    takesBack: z.number().int().nullable(),
    isTakenBack: z.boolean(),
    batch: z.string(),
    by: z.string(),
    at: instantText,
  })
  .openapi('CustodyEvent')

export const rowCounts = z.object({
  used: z.number().int(),
  unsure: z.number().int(),
  empty: z.number().int(),
})

export const sheetSummary = z
  .object({
    id: z.string(),
    printedId: z.string().describe('as it stands on the sheet, with its check letter'),
    packet: z.string(),
    county: z.string(),
    channel: z.string(),
    state: sheetState,
    since: dateText,
    holder: z.string().nullable(),
    lastHolder: z.string().nullable(),
    place: z.string().nullable(),
    oddities: z.number().int(),
    rows: rowCounts.nullable().describe('null before it was read'),
  })
  .openapi('SheetSummary')

export const sheetList = z
  .object({
    total: z.number().int(),
    counts: z.array(z.object({ state: sheetState, sheets: z.number().int() })),
    sheets: z.array(sheetSummary).describe('at most 200, by id'),
  })
  .openapi('SheetList')

export const sheetRow = z.object({
  row: z.number().int(),
  state: z.enum(['used', 'empty', 'unsure']),
  crops: z
    .array(z.object({ field: z.string(), image: z.string() }))
    .describe('its fields as scanned; none for rows that are plainly empty'),
  whole: z.string().nullable().describe('the image of the whole row'),
  page: z.string().nullable().describe('the image of the whole page'),
})

export const sheetScan = z.object({
  page: z.number().int(),
  formPage: z.number().int().nullable(),
  fileName: z.string(),
  image: z.string().nullable(),
  at: instantText,
})

export const lifeProblem = z.object({
  kind: z.string(),
  seq: z.number().int(),
  on: dateText,
})

export const sheetPage = sheetSummary
  .extend({
    formVersion: z.string(),
    textHash: z.string(),
    isFrozenText: z.boolean(),
    events: z.array(custodyEvent),
    problems: z.array(lifeProblem),
    sheetRows: z.array(sheetRow),
    scans: z.array(sheetScan),
    turnIn: z
      .object({ lines: z.number().int(), sheets: z.number().int(), on: dateText })
      .nullable()
      .describe('the hand count that this sheet is part of'),
  })
  .openapi('SheetPage')

/** What one scan of a code, or one typed id, should do. */
export const custodyScan = z
  .object({
    text: z
      .string()
      .min(1)
      .max(200)
      .describe('the code, a sheet id, or the id of a packet'),
    act: custodyAct,
    on: dateText.optional().describe('today when absent'),
    holder: z.string().trim().min(1).max(60).optional(),
    place: z.string().trim().min(1).max(100).optional(),
    why: z.string().trim().min(1).max(300).optional(),
  })
  .openapi('CustodyScan')

export const custodyAnswer = z
  .object({
    what: z.enum(['sheet', 'packet']),
    id: z.string(),
    printedId: z.string(),
    act: custodyAct,
    batch: z.string(),
    on: dateText,
    holder: z.string().nullable(),
    recorded: z.number().int().describe('sheets to which it happened'),
    odd: z.array(z.object({ sheet: z.string(), kind: z.string() })),
    refused: z.array(z.object({ sheet: z.string(), state: sheetState })),
    county: z.string(),
  })
  .openapi('CustodyAnswer')

export const undoneAct = z
  .object({
    batch: z.string(),
    sheets: z.number().int(),
    turnInTakenBack: z.boolean(),
  })
  .openapi('UndoneAct')

export type SheetState = z.infer<typeof sheetState>
export type CustodyAct = z.infer<typeof custodyAct>
export type CustodyEvent = z.infer<typeof custodyEvent>
export type SheetSummary = z.infer<typeof sheetSummary>
export type SheetList = z.infer<typeof sheetList>
export type SheetPage = z.infer<typeof sheetPage>
export type CustodyScan = z.infer<typeof custodyScan>
export type CustodyAnswer = z.infer<typeof custodyAnswer>
export type UndoneAct = z.infer<typeof undoneAct>
