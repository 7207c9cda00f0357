import { err, ok, type Result } from '@groundswell/basics'
import { countOf, impossible } from './count.ts'
import type { ImpossibleCount } from './refusal.ts'

/** What an official counted: lines filed, lines drawn, and disjoint parts of the drawn ones. */
export interface DrawnCounts {
  readonly raw: number
  readonly sample: number
  /** Such as `valid` and `duplicates`; together they cannot exceed the sample. */
  readonly parts: Readonly<Record<string, number>>
  /** The county, for an error that says where. */
  readonly place?: string | undefined
}

/** Refuses counts that nobody can have counted, naming the field. */
export function possibleCounts(counts: DrawnCounts): Result<null, ImpossibleCount> {
  const { raw, sample, parts, place } = counts
  for (const [field, value] of Object.entries({ raw, sample, ...parts })) {
    const count = countOf(field, value, place)
    if (!count.ok) return count
  }
  const refuse = (field: string, value: number, must: string) =>
    err(impossible({ field, value, must, place }))
  if (sample > raw) return refuse('sample', sample, `not exceed the ${raw} lines filed`)
  if (sample === 0 && raw > 0) {
    return refuse('sample', sample, 'be at least 1 where lines were filed')
  }
  let taken = 0
  for (const [field, value] of Object.entries(parts)) {
    const room = taken === 0 ? '' : ` beside ${taken} lines counted otherwise`
    taken += value
    if (taken > sample) {
      return refuse(field, value, `not exceed the sample of ${sample}${room}`)
    }
  }
  return ok(null)
}
