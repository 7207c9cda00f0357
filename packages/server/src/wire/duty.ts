import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'
import { lawCited } from './law-cited.ts'

export const dutyDocument = z
  .object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().max(120),
    kept: z.boolean().describe('whether the file lies here, sealed'),
  })
  .openapi('DutyDocument')

const doneDuty = z
  .object({
    source: z.enum(['person', 'records']).describe('who says so'),
    on: dateText.nullable(),
    by: z.string().nullable(),
    record: z.number().int().nullable().describe('to take it back by'),
    note: z.string().nullable(),
    document: dutyDocument.nullable(),
  })
  .openapi('DutyDone')

export const duty = z
  .object({
    duty: z.string(),
    month: z.string().nullable().describe('of a duty owed each month: 2026-11'),
    title: z.string(),
    when: z.string().describe('when it is owed, in a sentence'),
    by: z.enum(['proponents', 'circulators', 'committee']),
    state: z.enum(['late', 'open', 'due', 'not-yet', 'done']),
    due: dateText.nullable(),
    daysLeft: z.number().int().nullable(),
    threshold: z.number().int().nullable().describe('signatures from which it is owed'),
    lacking: z
      .object({
        of: z.enum(['sheets', 'circulators']),
        number: z.number().int(),
        lines: z.number().int().describe('lines that rest on them'),
        unread: z
          .number()
          .int()
          .describe('sheets among them whose declaration nobody has read'),
      })
      .nullable(),
    cost: z.string().describe('what missing it costs, as far as the pack holds it'),
    blocks: z.enum(['submission', 'circulation', 'sheet', 'filing', 'nothing']),
    recordable: z.boolean().describe('false where other records tell it'),
    done: doneDuty.nullable(),
    law: z.array(lawCited),
  })
  .openapi('Duty')

export const driveEvent = z
  .enum(['submission', 'first-money', 'filing'])
  .openapi('DriveEvent')

export const duties = z
  .object({
    rules: z.string(),
    today: dateText,
    required: z.number().int(),
    gathered: z.number().int().describe('lines in hand, which shares are reckoned with'),
    duties: z.array(duty).describe('what presses first, what is done last'),
    blocked: z.array(
      z.object({
        what: z.enum(['submission', 'circulation', 'sheet', 'filing']),
        duties: z.array(z.string()),
      }),
    ),
    linesAtStake: z.number().int(),
    events: z.array(
      z.object({
        event: z.enum(['submission', 'circulation', 'first-money', 'filing']),
        on: dateText.nullable(),
        source: z.enum(['told', 'records', 'last-day']),
        by: z.string().nullable(),
      }),
    ),
    history: z.array(
      z.object({
        id: z.number().int(),
        duty: z.string(),
        month: z.string().nullable(),
        on: dateText,
        by: z.string(),
        at: instantText,
        takesBack: z.number().int().nullable(),
      }),
    ),
  })
  .openapi('Duties')

export const dutyInput = z
  .object({
    duty: z.string().max(60),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
    on: dateText.optional().describe('today when absent'),
    note: z.string().trim().max(300).optional(),
    document: z
      .object({
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        name: z.string().trim().min(1).max(120),
      })
      .optional()
      .describe(
        'the paper that shows it: its hash, whether or not the file was handed in',
      ),
  })
  .openapi('DutyInput')

export const driveEventInput = z
  .object({
    event: driveEvent,
    on: dateText.nullable().describe('null withdraws the day'),
  })
  .openapi('DriveEventInput')

export const keptDocument = z
  .object({ sha256: z.string(), bytes: z.number().int() })
  .openapi('KeptDocument')

export type Duty = z.infer<typeof duty>
export type Duties = z.infer<typeof duties>
export type DutyInput = z.infer<typeof dutyInput>
export type DriveEvent = z.infer<typeof driveEvent>
