import { err, ok, type Result } from '@groundswell/basics'
import {
  bandEdges,
  countySampleSize,
  type Outcome,
  outcomeBetween,
  type Pack,
  projectedValid,
} from '@groundswell/rules'

/** What a sample can say; the names are those of the rule packs. */
export type SampleOutcome = Outcome

/** A county-by-county verification as numbers: what a simulation must ask thousands of times. */
export interface OfficialProcedure {
  /** Lines that the county checks of `raw` lines. */
  readonly sampleSize: (raw: number) => number
  /**
   * The county's projection: `valid` excludes the extra copies, `duplicates` counts them.
   * `sample` lines were drawn of `raw`.
   */
  readonly projectedValid: (
    raw: number,
    sample: number,
    valid: number,
    duplicates: number,
  ) => number
  /** What the sum of the projections means for a requirement. */
  readonly outcome: (projected: number, required: number) => SampleOutcome
}

/** A pack whose verification cannot be simulated county by county. */
export interface NoProcedure {
  readonly kind: 'no-county-samples'
  readonly pack: string
}

/** The procedure of a rule pack; its formulas and roundings are those of `rules`. */
export function officialProcedure(pack: Pack): Result<OfficialProcedure, NoProcedure> {
  const rule = pack.verification
  if (rule.kind !== 'county-samples') {
    return err({ kind: 'no-county-samples', pack: pack.reference })
  }
  const known = new Map<number, { fullCheckFrom: number; sufficientFrom: number }>()

  function edgesOf(required: number) {
    const edges = known.get(required)
    if (edges) return edges
    const found = bandEdges(pack, required)
    if (!found.ok) throw new Error(`no bands for a requirement of ${required}`)
    known.set(required, found.value)
    return found.value
  }

  return ok({
    sampleSize: (raw) => countySampleSize(rule.sample, raw),
    projectedValid: (raw, sample, valid, duplicates) =>
      projectedValid(raw, sample, valid, duplicates, rule.sample.everyLineUpTo),
    outcome: (projected, required) => outcomeBetween(edgesOf(required), projected),
  })
}
