import {
  ceil,
  compareFractions,
  type Fraction,
  floor,
  fraction,
  multiply,
  ok,
  type Result,
  toDecimal,
} from '@groundswell/basics'
import { countOf, impossible } from './count.ts'
import { type CitationSource, type Grounds, grounds } from './grounds.ts'
import type { ImpossibleCount } from './refusal.ts'
import { share } from './share.ts'

/** Where a sample decides and where it does not, as shares of the requirement. */
export interface BandRule {
  readonly insufficient: Edge
  readonly sufficient: Edge
  readonly cites: readonly string[]
  /** How the percentage is shown to two places; half up unless said otherwise. */
  readonly percentRounding?: 'up'
  /** What a projection exactly on an edge rests on besides. */
  readonly equalityCites: readonly string[]
}

/** A decimal share such as `0.95`, and whether the share itself is inside the band. */
export interface Edge {
  readonly share: string
  readonly itself: 'included' | 'excluded'
}

/** What a sample says: the petition fails, every line is checked, or it qualifies. */
export type Outcome = 'insufficient' | 'full-check' | 'sufficient'

export interface BandEdges extends Grounds {
  readonly required: number
  /** The smallest projection that is not insufficient. */
  readonly fullCheckFrom: number
  /** The smallest projection that is sufficient without a full check. */
  readonly sufficientFrom: number
}

export interface OutcomeOfSample extends Grounds {
  readonly required: number
  readonly projected: number
  /** The projection as a percentage of the requirement, two places. */
  readonly percent: string
  readonly outcome: Outcome
}

/** The whole numbers at which the outcome changes for a requirement. */
export function edgesOf(
  source: CitationSource,
  rule: BandRule,
  required: number,
): Result<BandEdges, ImpossibleCount> {
  const r = requirementOf(required)
  if (!r.ok) return r
  const onEdge = [rule.insufficient, rule.sufficient].some(
    (edge) => at(edge, required).denominator === 1n,
  )
  return ok({
    required,
    ...edges(rule, required),
    ...grounds(source, onEdge ? [...rule.cites, ...rule.equalityCites] : rule.cites),
  })
}

/**
 * The outcome of a projection, exactly. A projection may be negative: many duplicates in a
 * small sample can outweigh the valid lines.
 */
export function outcomeOf(
  source: CitationSource,
  rule: BandRule,
  numbers: { readonly projected: number; readonly required: number },
): Result<OutcomeOfSample, ImpossibleCount> {
  const { projected, required } = numbers
  const r = requirementOf(required)
  if (!r.ok) return r
  const onEdge = [rule.insufficient, rule.sufficient].some(
    (edge) => compareFractions(at(edge, required), fraction(projected)) === 0,
  )
  return ok({
    required,
    projected,
    percent: percentOf(projected, required, rule.percentRounding),
    outcome: outcomeBetween(edges(rule, required), projected),
    ...grounds(source, onEdge ? [...rule.cites, ...rule.equalityCites] : rule.cites),
  })
}

/** The outcome of a projection between edges that are already known; for simulations. */
export function outcomeBetween(
  between: { readonly fullCheckFrom: number; readonly sufficientFrom: number },
  projected: number,
): Outcome {
  if (projected < between.fullCheckFrom) return 'insufficient'
  return projected < between.sufficientFrom ? 'full-check' : 'sufficient'
}

/** `part` as a percentage of `whole`, two places, half up or rounded up: `99.65`. */
export function percentOf(
  part: number,
  whole: number,
  rounding: 'half-up' | 'up' = 'half-up',
): string {
  const percent = multiply(fraction(part, whole), fraction(100))
  if (rounding === 'half-up') return toDecimal(percent, 2)
  return toDecimal(fraction(ceil(multiply(percent, fraction(100))), 100), 2)
}

function edges(rule: BandRule, required: number) {
  const { insufficient, sufficient } = rule
  return {
    // Below an edge that is not itself insufficient, the first whole number at or above it.
    fullCheckFrom:
      insufficient.itself === 'excluded'
        ? Number(ceil(at(insufficient, required)))
        : Number(floor(at(insufficient, required))) + 1,
    sufficientFrom:
      sufficient.itself === 'included'
        ? Number(ceil(at(sufficient, required)))
        : Number(floor(at(sufficient, required))) + 1,
  }
}

function at(edge: Edge, required: number): Fraction {
  return multiply(share(edge.share), fraction(required))
}

function requirementOf(required: number): Result<number, ImpossibleCount> {
  const r = countOf('required', required)
  if (!r.ok || required > 0) return r
  const must = 'be at least 1'
  return { ok: false, error: impossible({ field: 'required', value: required, must }) }
}
