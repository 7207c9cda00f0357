import {
  add,
  err,
  fraction,
  multiply,
  ok,
  type Result,
  roundHalfUp,
  subtract,
  toDecimal,
} from '@groundswell/basics'
import { countOf, impossible } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'
import { possibleCounts } from './sample-count.ts'
import { rounded, share } from './share.ts'
import { squareRoot } from './square-root.ts'

export interface StageCounts {
  readonly raw: number
  readonly sample: number
  readonly valid: number
}

export interface FirstStage extends StageCounts, Grounds {
  readonly method: 'first-sample'
  readonly validity: string
  readonly margin: string
  readonly assumedDuplicates: string
  /** Valid share less margin and assumed duplicates. */
  readonly adjusted: string
  readonly projected: number
  readonly required: number
  /** `full-check` means the second, larger sample: one sample never rejects. */
  readonly outcome: 'full-check' | 'sufficient'
}

export interface SecondStage extends StageCounts, Grounds {
  readonly method: 'second-sample'
  /** Pairs of lines in the sample signed by one voter. */
  readonly duplicates: number
  /** What one pair in the sample stands for among all lines. */
  readonly weight: string
  readonly projected: number
  readonly required: number
  readonly outcome: 'insufficient' | 'sufficient'
}

/**
 * The first sample as it was applied in 2006: the valid share, less 1.645 standard errors
 * (three decimals), less an assumed 8 % of duplicates. It accepts or leads to the second.
 */
export function firstStage(
  pack: Pack,
  counts: StageCounts & { readonly required: number },
): Result<FirstStage, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'two-stage') return notHere(pack)
  const possible = possibleStage(counts)
  if (!possible.ok) return possible
  const { raw, sample, valid, required } = counts
  const validity = fraction(valid, sample)
  const spread = multiply(validity, subtract(fraction(1), validity))
  const error = squareRoot(multiply(spread, fraction(1, sample)))
  const margin = roundHalfUp(multiply(share(rule.deviations), error), 3)
  const assumed = share(rule.assumedDuplicates)
  const adjusted = subtract(subtract(validity, margin), assumed)
  const projected = rounded(multiply(fraction(raw), adjusted), 'nearest')
  return ok({
    method: 'first-sample',
    raw,
    sample,
    valid,
    required,
    projected,
    validity: toDecimal(validity, 4),
    margin: toDecimal(margin, 3),
    assumedDuplicates: toDecimal(assumed, 3),
    adjusted: toDecimal(adjusted, 4),
    outcome: projected >= required ? 'sufficient' : 'full-check',
    ...grounds(pack, rule.firstCites),
  })
}

/**
 * The second sample: valid lines scaled up, less (N/n)^2 for every pair found. It can reject,
 * and therefore must be larger than the first.
 */
export function secondStage(
  pack: Pack,
  counts: StageCounts & {
    readonly duplicates: number
    readonly required: number
    readonly firstSample: number
  },
): Result<SecondStage, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'two-stage') return notHere(pack)
  const possible = possibleStage(counts)
  if (!possible.ok) return possible
  const { raw, sample, valid, duplicates, required, firstSample } = counts
  const pairs = countOf('duplicates', duplicates)
  if (!pairs.ok) return pairs
  if (2 * duplicates > valid) {
    const must = `not exceed the pairs that ${valid} valid lines can make`
    return err(impossible({ field: 'duplicates', value: duplicates, must }))
  }
  if (sample <= firstSample) {
    const must = `be larger than the first sample of ${firstSample}`
    const where = 'ORS 250.215'
    return err(impossible({ field: 'sample', value: sample, must, rule: where }))
  }
  const factor = fraction(raw, sample)
  const weight = multiply(factor, factor)
  const scaled = multiply(factor, fraction(valid))
  const fewer = multiply(fraction(-duplicates), weight)
  const projected = rounded(add(scaled, fewer), 'nearest')
  return ok({
    method: 'second-sample',
    raw,
    sample,
    valid,
    duplicates,
    required,
    projected,
    weight: toDecimal(weight, 4),
    outcome: projected >= required ? 'sufficient' : 'insufficient',
    ...grounds(pack, rule.secondCites),
  })
}

function possibleStage(
  counts: StageCounts & { readonly required: number },
): Result<null, Refusal> {
  const { raw, sample, valid, required } = counts
  const possible = possibleCounts({ raw, sample, parts: { valid } })
  if (!possible.ok) return possible
  const r = countOf('required', required)
  if (!r.ok) return r
  return sample > 0 ? ok(null) : err({ kind: 'missing-count', field: 'sample' })
}

function notHere(pack: Pack): Result<never, Refusal> {
  return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'two samples' })
}
