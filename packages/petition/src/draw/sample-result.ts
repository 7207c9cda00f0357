import { err, ok, type Result } from '@groundswell/basics'
import type { Frame } from './frame.ts'
import type { SampleRow } from './verify-sample.ts'

/** What was decided on one drawn line: `valid`, `pending`, or the code of a reason. */
export interface LineResult {
  readonly line: string
  readonly result: string
}

/** The counts of one county, or of all lines where the frame names none. */
export interface CountedSample {
  readonly place?: string
  readonly raw: number
  readonly sample: number
  readonly valid: number
  readonly rejected: Readonly<Record<string, number>>
  readonly pending: number
}

/** Rows count from 1 in the file of results. */
export type ResultProblem =
  | { readonly kind: 'result-twice'; readonly line: string; readonly row: number }
  | { readonly kind: 'not-drawn'; readonly line: string; readonly row: number }
  | {
      readonly kind: 'unknown-result'
      readonly line: string
      readonly row: number
      readonly result: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'no-result'; readonly line: string; readonly more: number }

/**
 * The counts of a sample from the published files alone: lines filed from the frame, lines
 * drawn from the sample, what became of them from the results. Every drawn line has exactly
 * one result; `codes` are the reasons that the law of the petition knows.
 */
export function countedSamples(published: {
  readonly frame: Frame
  readonly sample: readonly SampleRow[]
  readonly results: readonly LineResult[]
  readonly codes: readonly string[]
}): Result<readonly CountedSample[], ResultProblem> {
  const { frame, sample, results, codes } = published
  const known = ['valid', 'pending', ...codes]
  const drawn = new Set(sample.map((r) => r.line))
  const resultOf = new Map<string, string>()
  for (const [i, { line, result }] of results.entries()) {
    const row = i + 1
    if (resultOf.has(line)) return err({ kind: 'result-twice', line, row })
    if (!drawn.has(line)) return err({ kind: 'not-drawn', line, row })
    if (!known.includes(result)) {
      return err({ kind: 'unknown-result', line, row, result, known })
    }
    resultOf.set(line, result)
  }
  const without = [...drawn].filter((line) => !resultOf.has(line))
  const [first] = without
  if (first !== undefined) {
    return err({ kind: 'no-result', line: first, more: without.length - 1 })
  }
  return ok(countsByPlace(frame, resultOf))
}

function countsByPlace(
  { lines, places }: Frame,
  resultOf: ReadonlyMap<string, string>,
): readonly CountedSample[] {
  const counts = new Map<
    string,
    {
      raw: number
      sample: number
      valid: number
      pending: number
      rejected: Record<string, number>
    }
  >()
  for (const [i, line] of lines.entries()) {
    const place = places?.[i] ?? ''
    const count = counts.get(place) ?? {
      raw: 0,
      sample: 0,
      valid: 0,
      pending: 0,
      rejected: {},
    }
    counts.set(place, count)
    count.raw += 1
    const result = resultOf.get(line)
    if (result === undefined) continue
    count.sample += 1
    if (result === 'valid') count.valid += 1
    else if (result === 'pending') count.pending += 1
    else count.rejected[result] = (count.rejected[result] ?? 0) + 1
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, count]) => ({ ...(place === '' ? {} : { place }), ...count }))
}
