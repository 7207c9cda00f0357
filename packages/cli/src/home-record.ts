import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import type { HomePrint } from '@groundswell/petition'
import { z } from 'zod'
import type { Refusal } from './refusal.ts'

const line = z.strictObject({
  sheet: z.string().min(1),
  form: z.string().min(1),
  county: z.string().nullable(),
  name: z.string(),
  address: z.string(),
  city: z.string(),
  returnTo: z.array(z.string()).readonly(),
})

/** A print-at-home sheet on record: whose it is, and what was printed on it. */
export type HomeRecord = Readonly<z.infer<typeof line>>

/**
 * The record of print-at-home sheets in a file, one JSON object a line, by sheet. A file that
 * is not there holds none.
 */
export function homeRecords(
  path: string,
): Result<ReadonlyMap<string, HomeRecord>, Refusal> {
  if (!existsSync(path)) return ok(new Map())
  const records = new Map<string, HomeRecord>()
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return refused(path, 'The record cannot be read.')
  }
  for (const [at, json] of text.split('\n').entries()) {
    if (json.trim() === '') continue
    const read = line.safeParse(parsed(json))
    // The line itself is not repeated: it holds a name, and refusals end up in logs.
    if (!read.success) {
      return refused(path, `Line ${at + 1} is no record of a print-at-home sheet.`)
    }
    records.set(read.data.sheet, read.data)
  }
  return ok(records)
}

/** Adds sheets to the record. It holds names: only its owner may read it. */
export function appendHomeRecords(path: string, records: readonly HomeRecord[]): void {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`)
  appendFileSync(path, lines.join(''), { mode: 0o600, flush: true })
}

/** What a recorded sheet was filled with. */
export function homePrintOf(record: HomeRecord): HomePrint {
  const { name, address, city, returnTo } = record
  return { supporter: { name, address, city }, returnTo }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function refused(file: string, sentence: string): Result<never, Refusal> {
  return err({ code: 'not-a-record', field: '--record', file, sentence })
}
