import { z } from '@hono/zod-openapi'
import { officialAct } from '../official/official-act.ts'
import { dateText, instantText } from './interval.ts'

const count = z.number().int()
/** The number of the last entry that the person has seen; 0 for an empty book. */
const seen = z.number().int().nonnegative()

export const officialEntry = z
  .object({
    seq: count,
    act: officialAct,
    by: z.string(),
    on: dateText,
    at: instantText,
    previous: z.string(),
    hash: z.string(),
    takenBack: z.boolean(),
    mayBeTakenBack: z.boolean(),
  })
  .openapi('OfficialEntry')

export const officialStep = z
  .object({
    id: z.string(),
    title: z.string(),
    section: z.string().describe('the sections of law it follows'),
    unverified: z.boolean(),
    practice: z.boolean().describe('not asked by law; it makes the draw public'),
    state: z.enum(['done', 'open', 'waiting', 'not-needed', 'stopped']),
    by: z.string().nullable(),
    on: dateText.nullable(),
    late: z.boolean(),
    due: dateText.nullable().describe('the last day, where the law sets one'),
    says: z.string().describe('where it stands, in one sentence'),
  })
  .openapi('OfficialStep')

export const checkTally = z
  .object({
    county: z.string(),
    lines: count,
    valid: count,
    invalid: count,
    duplicates: count,
    pending: count,
    byReason: z.record(z.string(), count),
  })
  .openapi('CheckTally')

export const figureLine = z
  .object({
    id: z.string(),
    name: z.string().describe('the figure as a clerk calls it'),
    place: z.string().nullable(),
    reckoning: z.string().describe('the arithmetic as a clerk would write it'),
    rounding: z.string(),
    value: z.string(),
    section: z.string(),
    unverified: z.boolean(),
  })
  .openapi('FigureLine')

export const officeView = z
  .object({
    petition: z.object({
      title: z.string(),
      identifier: z.string(),
      rules: z.string(),
      required: count,
      today: dateText.describe('the day by which the law counts'),
      countyByCounty: z.boolean().describe('whether each place reports on its own'),
      placeTitle: z.enum(['county', 'member state']),
      districts: z
        .array(z.string())
        .describe('Nevada’s petition districts, one of which a document names'),
      counties: z.array(z.string()),
      distribution: z
        .object({
          needed: count,
          of: z.string(),
          share: z.string(),
          base: z.string(),
          named: z.boolean().describe('whether the places have names instead of numbers'),
        })
        .nullable()
        .describe('where signatures must come from, where offices report that'),
    }),
    steps: z.array(officialStep),
    entries: z.array(officialEntry),
    bookHolds: z
      .boolean()
      .describe('whether every entry fits the hash of the one before'),
    raw: z.object({
      total: count,
      counties: z.array(
        z.object({
          county: z.string(),
          filedLines: count.nullable(),
          filedSheets: count.nullable(),
          raw: count.nullable(),
          amendments: count,
        }),
      ),
    }),
    stateCertificates: z.array(
      z.object({ state: z.string(), paper: count, online: count }),
    ),
    districtCounts: z.array(
      z.object({ district: z.string(), valid: count, base: count.nullable() }),
    ),
    sources: z.object({
      filing: count,
      scans: count,
      openScans: count.describe('rows and pages of scans that wait for a person'),
      linesOnRecord: count,
    }),
    frame: z
      .object({ lines: count, commitment: z.string(), source: z.string() })
      .nullable(),
    seed: z.string().nullable(),
    stage: z.enum(['sample', 'second-sample', 'full']).nullable(),
    stageClosed: z.boolean(),
    tallies: z.array(checkTally),
    total: checkTally.nullable(),
    repeats: z
      .array(z.array(z.string()))
      .describe('lines on which one voter counts more than once'),
    verifiers: z.array(
      z.object({ id: z.string(), name: z.string(), waiting: count, found: count }),
    ),
    unassigned: count,
    projection: z
      .object({
        outcome: z.enum(['insufficient', 'full-check', 'sufficient']),
        valid: count.nullable(),
        percent: z.string().nullable(),
        lines: z.array(figureLine),
        unverifiedRules: z.array(z.string()),
      })
      .nullable(),
    final: z.enum(['insufficient', 'sufficient']).nullable(),
    certificate: z.record(z.string(), z.unknown()).nullable(),
    files: z.array(z.string()).describe('published files that exist by now'),
  })
  .openapi('OfficeView')

export const dailyReport = z
  .array(
    z.object({
      day: dateText,
      checked: count,
      valid: count,
      invalid: count,
      duplicates: count,
      pending: count.describe('waiting for a second verifier'),
      byReason: z.record(z.string(), count),
    }),
  )
  .openapi('DailyReport')

export const filingInput = z
  .object({
    seen,
    county: z.string().max(100).default(''),
    district: z.string().max(20).optional(),
    onDate: dateText,
    sheets: z.number().int().nonnegative(),
    lines: z.number().int().nonnegative(),
    filedBy: z.string().min(1).max(200),
    authority: z.enum(['proponent', 'authorised-in-writing']),
  })
  .openapi('FilingInput')

export const rawCountInput = z
  .object({
    seen,
    county: z.string().max(100).default(''),
    district: z.string().max(20).optional(),
    lines: z.number().int().nonnegative(),
    why: z.string().max(500).default(''),
  })
  .openapi('RawCountInput')

export const stateCertificateInput = z
  .object({
    seen,
    state: z.string().min(1).max(100),
    paper: z.number().int().nonnegative(),
    online: z.number().int().nonnegative(),
    why: z.string().max(500).default(''),
  })
  .openapi('StateCertificateInput')

export const districtCountInput = z
  .object({
    seen,
    district: z.string().min(1).max(100),
    valid: z.number().int().nonnegative(),
    base: z.number().int().nonnegative().nullable().default(null),
    why: z.string().max(500).default(''),
  })
  .openapi('DistrictCountInput')

export const seenInput = z.object({ seen }).openapi('SeenInput')

export const frameInput = z
  .object({ seen, source: z.enum(['filing', 'scans', 'lines-on-record']) })
  .openapi('FrameInput')

export const seedInput = z
  .object({
    seen,
    seed: z.string().max(400),
    again: z.string().max(400),
    witnesses: z.string().max(500).default(''),
  })
  .openapi('SeedInput')

export const drawInput = z
  .object({ seen, stage: z.enum(['sample', 'second-sample']) })
  .openapi('DrawInput')

export const stageInput = z
  .object({ seen, stage: z.enum(['sample', 'second-sample', 'full']) })
  .openapi('StageInput')

export const takeBackInput = z
  .object({ seen, entry: z.number().int().positive(), why: z.string().max(500) })
  .openapi('TakeBackInput')

export const batchInput = z
  .object({
    verifiers: z.array(z.string().max(100)).min(1).max(200),
    size: z.number().int().min(1).max(1000),
  })
  .openapi('BatchInput')

export type OfficeView = z.infer<typeof officeView>
export type OfficialStep = z.infer<typeof officialStep>
export type FigureLine = z.infer<typeof figureLine>
export type DailyReport = z.infer<typeof dailyReport>
