import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'
import { voterSearchHit } from './review.ts'

export const readingField = z.enum([
  'first',
  'middle',
  'last',
  'suffix',
  'house',
  'street',
  'unit',
  'city',
  'zip',
  'date',
])

/** One field as a reader saw it: what stands there, or that it cannot be read. */
export const fieldReading = z
  .object({
    text: z.string().max(120),
    unreadable: z.boolean(),
    fromPrint: z
      .boolean()
      .optional()
      .describe('taken from what was printed for the signer, not typed'),
  })
  .openapi('FieldReading')

export const readFields = z
  .partialRecord(readingField, fieldReading)
  .openapi('ReadFields')

export const lineMark = z.enum(['written', 'blank', 'crossed-out']).openapi('LineMark')

/** What a reader says of a line. The voter is whom they take it for: a hint, no decision. */
export const readingInput = z
  .object({
    mark: lineMark,
    fields: readFields,
    sameHand: z.boolean().default(false),
    voterId: z.string().max(100).optional(),
  })
  .openapi('ReadingInput')

/** A part of the form with the fields that are keyed under its picture. */
export const formPart = z.object({
  part: z.string().describe("the form's own name, such as printed-name"),
  title: z.string(),
  fields: z.array(readingField),
  crop: z.string().nullable().describe('picture of this part, by its hash'),
})

export const keyingTask = z
  .object({
    lineId: z.string(),
    sheet: z.string(),
    row: z.number().int(),
    county: z.string(),
    channel: z.string(),
    circulator: z.string(),
    weekOf: dateText,
    drawn: z.boolean().describe('false: keyed for convenience, and no sample'),
    pictures: z
      .array(z.string())
      .describe('the row from left to right, by hash; empty without a scan'),
    above: z.array(z.string()).describe('the row above it'),
    below: z.array(z.string()).describe('the row below it'),
    parts: z.array(formPart),
    kept: readFields.describe('city, ZIP and date of your own last line on this sheet'),
    printed: readFields
      .nullable()
      .describe('what was printed for the signer, a suggestion; null on most sheets'),
    draft: readFields.nullable().describe('what you had typed before'),
    differing: z
      .object({
        mark: z.boolean(),
        fields: z.array(readingField),
        readings: z.array(z.object({ mark: lineMark, fields: readFields })).length(2),
      })
      .nullable()
      .describe('both readings, for the third person alone'),
  })
  .openapi('KeyingTask')

export const errorRate = z
  .object({
    fields: z.number().int(),
    errors: z.number().int(),
    perThousand: z.number(),
    low: z.number(),
    high: z.number(),
  })
  .openapi('ErrorRate')

/** Errors that two readers make alike, by lines that a third read without knowing of them. */
export const sharedErrors = errorRate
  .extend({
    lines: z.number().int(),
    open: z.number().int().describe('fields in which nobody has settled who is right'),
  })
  .openapi('SharedErrors')

export const keyingDesk = z
  .object({
    tasks: z.array(keyingTask).max(2).describe('this line, and the next one'),
    toRead: z.number().int().describe('drawn lines that nobody has read'),
    toReadAgain: z.number().int().describe('drawn lines read once'),
    toSettle: z.number().int().describe('lines on which two readers differ'),
    toReadBlind: z
      .number()
      .int()
      .describe('agreed lines that were drawn for a third reader and wait for one'),
    settled: z.number().int(),
    mine: z.number().int().describe('readings of yours, this day'),
    ratePerHour: z.number().nullable(),
    errorRate: errorRate.describe('yours, by double-keyed fields'),
    everyone: errorRate.describe('of all first and second readings'),
    shared: sharedErrors.describe('errors that both readers of a line make alike'),
    withShared: errorRate
      .pick({ perThousand: true, low: true, high: true })
      .nullable()
      .describe('yours and the shared ones; null until a line was read blind'),
    lastIsMine: z.boolean().describe('whether there is a reading of yours to take back'),
  })
  .openapi('KeyingDesk')

export const readingResult = z
  .object({
    result: z.enum(['waits-for-second', 'agrees', 'differs', 'settled']),
    desk: keyingDesk,
  })
  .openapi('ReadingResult')

export const keptDraft = z.object({ until: instantText }).openapi('KeptDraft')

export const lineAtHand = z
  .object({ sheet: z.string().min(1).max(60), row: z.number().int().min(1).max(1000) })
  .openapi('LineAtHand')

export const typedFields = z
  .partialRecord(readingField, z.string().max(120))
  .openapi('TypedFields')

export const rollSuggestions = z.array(voterSearchHit)

/** The draw of lines to key: how far it went and what it speaks for. */
export const keyingDraw = z
  .object({
    seed: z.string().nullable(),
    known: z.number().int().describe('lines known one by one and not keyed'),
    drawn: z.number().int(),
    settled: z.number().int().describe('drawn lines that are keyed'),
    blind: z.object({
      share: z.number().int().describe('of agreed lines, in thousandths'),
      drawn: z.number().int(),
      waiting: z.number().int(),
      errors: sharedErrors,
    }),
    extensions: z.array(
      z.object({
        asked: z.number().int(),
        drawn: z.number().int(),
        at: instantText,
        by: z.string(),
      }),
    ),
  })
  .openapi('KeyingDraw')

/** Sheets to fetch for keying, in the order in which boxes stand. */
export const pullListShape = z
  .object({
    lines: z.number().int().describe('drawn lines to key from paper'),
    withPicture: z.number().int().describe('drawn lines that need no paper'),
    places: z.array(
      z.object({
        place: z.string().nullable().describe('null: nobody has said where'),
        sheets: z.array(
          z.object({
            sheet: z.string(),
            rows: z.array(z.number().int()),
            county: z.string(),
            place: z.string().nullable(),
            packet: z.string().nullable(),
            holder: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .openapi('PullList')

/** Of lines on which two agree so many thousandths are read blind by a third. */
export const blindShare = z
  .object({ share: z.number().int().min(0).max(1000) })
  .openapi('BlindShare')

export const drawWish = z
  .object({ lines: z.number().int().min(1).max(100_000) })
  .openapi('DrawWish')

export type ReadFields = z.infer<typeof readFields>
export type ReadingFieldName = z.infer<typeof readingField>
export type ReadingInput = z.infer<typeof readingInput>
export type FormPart = z.infer<typeof formPart>
export type KeyingTask = z.infer<typeof keyingTask>
export type KeyingDesk = z.infer<typeof keyingDesk>
export type ReadingResult = z.infer<typeof readingResult>
export type KeyingDraw = z.infer<typeof keyingDraw>
export type PullList = z.infer<typeof pullListShape>
export type SharedErrors = z.infer<typeof sharedErrors>
export type ErrorRate = z.infer<typeof errorRate>
