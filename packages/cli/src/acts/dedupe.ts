import { err, ok, type Result } from '@groundswell/basics'
import { dedupePeople } from '@groundswell/roll/duckdb'
import type { Answer, Desk } from '../command.ts'
import { fieldMapOption } from '../field-map-option.ts'
import type { Refusal } from '../refusal.ts'
import { grouped } from '../table.ts'
import { problemSentence } from '../words/import-problem.ts'
import { tableRefusal } from '../words/table-refusal.ts'

interface DedupeOptions {
  readonly input: string
  readonly map?: string
  readonly out?: string
}

/** `dedupe`: pairs of records with a probability of at least a half. */
export async function dedupe(
  options: DedupeOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const map = fieldMapOption(options.map)
  if (!map.ok) return map
  const found = await dedupePeople({
    input: options.input,
    map: map.value,
    out: options.out,
    signal: desk.signal,
    onProgress: ({ step, done, total }) =>
      desk.progress({ step, done, total, unit: 'records' }),
  })
  if (!found.ok) {
    if (found.error.kind !== 'cancelled')
      return err(tableRefusal(found.error, options.input))
    const sentence = 'Stopped before the end; nothing was written.'
    return err({ code: found.error.kind, sentence })
  }
  const { rows, pairs, compared, fields, problems, withoutId, seconds } = found.value
  const text = [
    `${grouped(pairs)} pairs among ${grouped(rows)} records, ${grouped(compared)} looked at, in ${seconds.toFixed(1)} s`,
    `compared by ${fields.join(', ')}`,
    ...(withoutId > 0
      ? [`${grouped(withoutId)} records without an id go by their line`]
      : []),
    ...problems.map((p) => `- ${problemSentence(p.reason)}: ${grouped(p.count)} rows`),
    options.out === undefined
      ? 'nothing written; give --out pairs.csv'
      : `written to ${options.out}`,
  ]
  return ok({ json: found.value, text: text.join('\n') })
}
