import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'
import { lawCited } from './law-cited.ts'

const count = z.number().int().min(0)
const pile = z.object({ sheets: count, lines: count })

export const filer = z
  .object({
    role: z.enum(['proponent', 'authorised', 'other']),
    name: z.string().trim().min(1).max(100),
    authorisedBy: z.string().trim().min(1).max(100).nullable(),
    authorisedOn: dateText.nullable(),
  })
  .openapi('Filer')

export const filingOffice = z
  .object({
    place: z.string().nullable().describe('the county; null where one office takes all'),
    ready: pile.describe('back, in order, and in no box yet'),
    held: pile.describe('would be thrown out as they are'),
    boxed: pile,
    filed: pile,
    unread: count.describe('sheets whose lines nobody has counted or read'),
    unsure: count.describe('rows of which nobody is sure that they are filled'),
    out: count.describe('sheets still with circulators'),
    withoutNumber: count.describe('lines in hand that no numbered sheet carries'),
    filing: z.number().int().nullable().describe('the filing with this office'),
  })
  .openapi('FilingOffice')

export const filingBox = z
  .object({
    id: z.number().int(),
    label: z.string(),
    place: z.string().nullable(),
    number: z.number().int(),
    of: z.number().int().describe('boxes of this office'),
    sheets: count,
    lines: count,
    unsure: count,
    filing: z.number().int().nullable(),
  })
  .openapi('FilingBox')

export const filingSummary = z
  .object({
    id: z.number().int(),
    place: z.string().nullable(),
    on: dateText,
    filer,
    boxes: count,
    sheets: count,
    lines: count,
    received: z.boolean(),
    counted: count.nullable().describe('the raw count of the office as it stands'),
    late: z.boolean().describe('filed after the last day'),
    by: z.string(),
  })
  .openapi('FilingSummary')

export const filingView = z
  .object({
    today: dateText,
    deadline: dateText,
    office: z.object({
      title: z.string(),
      perPlace: z.boolean(),
      filers: z.string().nullable().describe('who may file, where the pack holds it'),
      atOnce: z.enum(['each-office', 'same-day', 'once', 'not-held']),
      closed: z.boolean().describe('nothing can be added after filing'),
      law: z.array(lawCited),
    }),
    offices: z.array(filingOffice),
    boxes: z.array(filingBox),
    strayBoxes: z
      .array(z.object({ label: z.string(), sheets: count }))
      .describe('boxes that sheets were put into and that no office has'),
    filings: z.array(filingSummary),
  })
  .openapi('FilingView')

export const boxInput = z
  .object({
    place: z.string().trim().min(1).max(100).nullable(),
    label: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .optional()
      .describe('of a box that has sheets already; otherwise it is named by its number'),
  })
  .openapi('BoxInput')

export const boxedSheet = z
  .object({
    id: z.string(),
    printedId: z.string(),
    packet: z.string(),
    county: z.string(),
    lines: count.nullable(),
    unsure: count,
    source: z.enum(['read', 'counted', 'unknown']),
    held: z.array(z.string()).describe('kinds of defects that would throw it out'),
  })
  .openapi('BoxedSheet')

export const boxPage = z
  .object({
    box: filingBox,
    office: z.string().describe('the title of the office'),
    petition: z.string(),
    sheets: z.array(boxedSheet),
    loose: z.array(
      z.object({
        id: z.number().int(),
        sheets: count,
        lines: count,
        note: z.string().nullable(),
        by: z.string(),
      }),
    ),
    waiting: z
      .array(z.object({ packet: z.string(), sheets: count, lines: count }))
      .describe('packets of this office with sheets that are ready'),
  })
  .openapi('BoxPage')

export const intoBoxInput = z
  .object({
    text: z.string().min(1).max(200).describe('the code, a sheet id, or a packet id'),
    lines: count.max(1000).optional().describe('for a sheet that no scan read'),
    anyway: z.boolean().optional().describe('though it would be thrown out'),
  })
  .openapi('IntoBoxInput')

export const intoBoxAnswer = z
  .object({
    batch: z.string().describe('to take it back by'),
    boxed: z.array(z.string()),
    left: z.array(z.object({ sheet: z.string(), why: z.string() })),
    page: boxPage,
  })
  .openapi('IntoBoxAnswer')

export const outOfBoxInput = z
  .object({ sheet: z.string().min(1).max(60) })
  .openapi('OutOfBoxInput')

export const looseInput = z
  .object({
    sheets: z.number().int().min(1).max(100_000),
    lines: count.max(10_000_000),
    note: z.string().trim().max(300).optional(),
  })
  .openapi('LooseInput')

export const filingInput = z
  .object({
    place: z.string().trim().max(100).nullable(),
    on: dateText.optional().describe('today when absent'),
    filer,
  })
  .openapi('DriveFilingInput')

export const receiptInput = z
  .object({
    on: dateText.optional(),
    receivedBy: z.string().trim().min(1).max(100),
    boxes: count.max(100_000),
    sheets: count.max(10_000_000),
    lines: count.max(100_000_000).optional(),
  })
  .openapi('ReceiptInput')

export const officeCountInput = z
  .object({
    on: dateText.optional(),
    raw: count.max(100_000_000).optional().describe('the sum of the list when absent'),
    list: z
      .string()
      .max(4_000_000)
      .optional()
      .describe('sheet,lines as CSV, one row a sheet'),
    note: z.string().trim().max(300).optional(),
  })
  .openapi('OfficeCountInput')

export const differenceInput = z
  .object({
    sheet: z.string().trim().min(1).max(60),
    note: z.string().trim().max(300).describe('empty takes an earlier one back'),
  })
  .openapi('DifferenceInput')

export const filingPage = z
  .object({
    filing: filingSummary,
    mayUndo: z.boolean().describe('nothing rests on it yet'),
    manifest: z.object({ boxes: count, sheets: count, lines: count, unsure: count }),
    receipt: z
      .object({
        id: z.number().int(),
        on: dateText,
        receivedBy: z.string(),
        boxes: count,
        sheets: count,
        lines: count.nullable(),
        agrees: z.boolean(),
        difference: z
          .object({ boxes: z.number(), sheets: z.number(), lines: z.number().nullable() })
          .describe('theirs less ours'),
        by: z.string(),
      })
      .nullable(),
    counts: z.array(
      z.object({
        id: z.number().int(),
        on: dateText,
        raw: count,
        change: z.number().int().describe('against the report before'),
        listed: count.describe('sheets on the list that came with it'),
        note: z.string().nullable(),
        by: z.string(),
        at: instantText,
      }),
    ),
    reconciliation: z
      .object({
        listOf: dateText.describe('the day of the newest list'),
        ours: pile,
        theirs: pile,
        difference: z.number().int(),
        unexplained: pile,
        rows: z.array(
          z.object({
            sheet: z.string(),
            ours: count.nullable(),
            theirs: count.nullable(),
            difference: z.number().int(),
            state: z.enum(['agrees', 'differs', 'not-received', 'not-ours']),
            unsure: count,
            note: z.string().nullable(),
          }),
        ),
      })
      .nullable()
      .describe('null before an office gave a list of sheets'),
  })
  .openapi('FilingPage')

export type FilingView = z.infer<typeof filingView>
export type FilingOffice = z.infer<typeof filingOffice>
export type FilingBox = z.infer<typeof filingBox>
export type FilingSummary = z.infer<typeof filingSummary>
export type BoxPage = z.infer<typeof boxPage>
export type BoxedSheet = z.infer<typeof boxedSheet>
export type IntoBoxAnswer = z.infer<typeof intoBoxAnswer>
export type FilingPage = z.infer<typeof filingPage>
export type DriveFilingInput = z.infer<typeof filingInput>
export type ReceiptInput = z.infer<typeof receiptInput>
export type OfficeCountInput = z.infer<typeof officeCountInput>
