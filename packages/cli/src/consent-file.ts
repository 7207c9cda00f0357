import { readFileSync } from 'node:fs'
import {
  calendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import type { ConsentRecord } from '@groundswell/rules'
import { z } from 'zod'
import type { Refusal } from './refusal.ts'

const record = z.object({
  route: z.enum(['amendment', 'admission', 'consent-of-the-states']),
  stage: z.string(),
  way: z.string(),
  body: z.string(),
  decision: z.enum(['given', 'refused', 'rescinded', 'held-complete']),
  on: z.string().refine((text) => parseCalendarDate(text).ok, 'not a date'),
  document: z.object({ title: z.string(), url: z.string().optional() }),
  votes: z.object({ yes: z.number().int(), of: z.number().int() }).optional(),
  by: z.string().default(''),
  struck: z.unknown().nullable().optional(),
})

/** What the server answers, newest first; struck entries are left out. */
const answer = z.object({ entries: z.array(record) })

/** Reads the records of consents: a list, oldest first, or the answer of a server. */
export function readConsentFile(path: string): Result<readonly ConsentRecord[], Refusal> {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    const sentence = 'The file cannot be read, or is not JSON.'
    return err({ code: 'not-json', file: path, sentence })
  }
  const read = (Array.isArray(json) ? z.array(record) : answer).safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    const field = issue?.path.join('.') ?? ''
    const sentence = `Not a record of a consent: ${issue?.message ?? ''}.`
    return err({ code: 'not-a-consent', file: path, field, sentence })
  }
  const rows = Array.isArray(read.data) ? read.data : read.data.entries.toReversed()
  return ok(
    rows
      .filter(({ struck }) => struck === undefined || struck === null)
      .map(({ by, on, document, votes, route, stage, way, body, decision }) => ({
        route,
        stage,
        way,
        body,
        decision,
        on: calendarDate(on),
        enteredBy: by,
        document: {
          title: document.title,
          ...(document.url === undefined ? {} : { url: document.url }),
        },
        ...(votes === undefined ? {} : { votes }),
      })),
  )
}
