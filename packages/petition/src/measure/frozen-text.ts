import { canonicalJson, err, ok, type Result, sha256Hex } from '@groundswell/basics'
import type { Measure } from './measure.ts'
import { type MeasureProblem, measureProblems } from './measure-problem.ts'

/** A measure whose text can no longer change, because people sign it. */
export interface FrozenText {
  readonly measure: Measure
  /** SHA-256 (hex) over the canonical JSON of the measure; every sheet carries it. */
  readonly hash: string
}

/** The hash of a measure as it stands. */
export function measureHash(measure: Measure): string {
  return sha256Hex(canonicalJson(measure))
}

/** Freezes a measure for circulation; one with problems is refused with all of them. */
export function frozenText(
  measure: Measure,
): Result<FrozenText, readonly MeasureProblem[]> {
  const problems = measureProblems(measure)
  return problems.length > 0 ? err(problems) : ok({ measure, hash: measureHash(measure) })
}

export type TextChange =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'text-is-frozen'
      readonly frozen: string
      readonly changed: string
    }

/**
 * Whether `measure` may take the place of a frozen text: only if it is the very same. Any
 * other text is another petition with a code and signatures of its own.
 */
export function textChange(frozen: FrozenText, measure: Measure): TextChange {
  const changed = measureHash(measure)
  return changed === frozen.hash
    ? { kind: 'unchanged' }
    : { kind: 'text-is-frozen', frozen: frozen.hash, changed }
}
