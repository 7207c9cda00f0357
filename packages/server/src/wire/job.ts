import { z } from '@hono/zod-openapi'
import { instantText } from './interval.ts'

/** One counted problem of a file: where it stands and why, with a harmless sample. */
export const fileProblem = z
  .object({
    line: z.number().int(),
    column: z.string().optional(),
    reason: z.string(),
    sentence: z.string(),
  })
  .openapi('FileProblem')

export const problemReport = z
  .object({
    rowsRead: z.number().int(),
    rowsRejected: z.number().int(),
    byReason: z.array(
      z.object({ reason: z.string(), sentence: z.string(), count: z.number().int() }),
    ),
    first: z.array(fileProblem).describe('the first problems of each reason'),
  })
  .openapi('ProblemReport')

export const jobKind = z.enum([
  'import-roll',
  'import-lines',
  'import-turn-ins',
  'import-filing',
  'read-filing-scans',
  'import-sheet-form',
  'import-signatures',
  'match',
  'recount',
  'print-sheets',
  'print-mailers',
  'read-scans',
  'clipboard-extract',
])

/** Long work as a card that stays: progress, rate, time left, cancel, result. */
export const job = z
  .object({
    id: z.string(),
    kind: jobKind,
    title: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'refused', 'cancelled', 'failed']),
    step: z.string().describe('what it does now, in words'),
    done: z.number(),
    total: z.number().nullable(),
    unit: z.string().describe('lines, bytes, voters'),
    ratePerSecond: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    startedAt: instantText.nullable(),
    endedAt: instantText.nullable(),
    by: z.string(),
    fileName: z.string().nullable(),
    summary: z.string().nullable().describe('the result in a sentence'),
    report: problemReport.nullable(),
    refusal: z.string().nullable(),
  })
  .openapi('Job')

export type Job = z.infer<typeof job>
export type ProblemReport = z.infer<typeof problemReport>
