import { err, ok, type Result } from '@groundswell/basics'
import type { ImpossibleCount } from './refusal.ts'

/**
 * A number that somebody counted: whole, not negative, and exact as a JavaScript number.
 * Anything else is refused with the field's name.
 */
export function countOf(
  field: string,
  value: number,
  place?: string,
): Result<number, ImpossibleCount> {
  if (Number.isSafeInteger(value) && value >= 0) return ok(value)
  return err(impossible({ field, value, must: 'be a whole number, not negative', place }))
}

/** An impossible count; the rule is `arithmetic` unless a section of law says otherwise. */
export function impossible(count: {
  readonly field: string
  readonly value: number
  readonly must: string
  readonly rule?: string
  readonly place?: string | undefined
}): ImpossibleCount {
  const { field, value, must, rule = 'arithmetic', place } = count
  const where = place === undefined ? {} : { place }
  return { kind: 'impossible-count', field, value, must, rule, ...where }
}
