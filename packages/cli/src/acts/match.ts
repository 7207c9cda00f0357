import { err, ok, type Result } from '@groundswell/basics'
import {
  type MatchRefusal,
  type MatchSummary,
  matchLines,
} from '@groundswell/roll/duckdb'
import type { Answer, Desk } from '../command.ts'
import { fieldMapOption } from '../field-map-option.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
import { tableRefusal } from '../words/table-refusal.ts'

interface MatchOptions {
  readonly db: string
  readonly lines: string
  readonly map?: string
  readonly out?: string
}

/** `match`: lines in, `matches.csv` out, with one row for every line of the file. */
export async function match(
  options: MatchOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const map = fieldMapOption(options.map)
  if (!map.ok) return map
  const matched = await matchLines({
    database: options.db,
    lines: options.lines,
    map: map.value,
    out: options.out,
    signal: desk.signal,
    onProgress: ({ step, done, total }) =>
      desk.progress({ step, done, total, unit: 'lines' }),
  })
  if (!matched.ok) return err(matchRefusal(matched.error, options))
  const summary = matched.value
  const json = { ...summary, reasons: Object.fromEntries(summary.reasons) }
  return ok({ json, text: summaryText(summary, options.out) })
}

function summaryText(summary: MatchSummary, out: string | undefined): string {
  const { lines, accepted, review, none, duplicates, unmatchedPairs } = summary
  const share = (n: number) => (lines === 0 ? '' : `${((100 * n) / lines).toFixed(1)} %`)
  const rows = [
    ['lines', grouped(lines), ''],
    ['accepted', grouped(accepted), share(accepted)],
    ['for a person to review', grouped(review), share(review)],
    ['not on the roll', grouped(none), share(none)],
    ['repeats of an accepted voter', grouped(duplicates), share(duplicates)],
  ]
  const problems = summary.problems.map(
    (p) =>
      `- ${p.kind}: ${grouped(p.count)}${p.firstLine ? `, first in line ${p.firstLine}` : ''}`,
  )
  return [
    table(['what', 'lines', 'share'], rows),
    unmatchedPairs > 0
      ? `${grouped(unmatchedPairs)} pairs of unmatched lines look alike`
      : '',
    problems.length > 0 ? `problems of the file\n${problems.join('\n')}` : '',
    `${summary.seconds.toFixed(1)} s, ${grouped(summary.peakRssMb)} MB at the most`,
    out === undefined ? 'nothing written; give --out matches.csv' : `written to ${out}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function matchRefusal(refusal: MatchRefusal, options: MatchOptions): Refusal {
  switch (refusal.kind) {
    case 'no-roll':
      return {
        code: refusal.kind,
        field: '--db',
        file: options.db,
        sentence: `This is not a roll made by "groundswell roll import": ${refusal.because}.`,
      }
    case 'nothing-to-match':
      return {
        code: refusal.kind,
        field: '--map',
        file: options.lines,
        sentence: `A line needs at least a last name or a name. The file has: ${refusal.columns.join(', ')}.`,
      }
    case 'cancelled':
      return {
        code: refusal.kind,
        sentence: 'Stopped before the end; nothing was written.',
      }
    default:
      return tableRefusal(refusal, options.lines)
  }
}
