import { err, ok, type Result } from '@groundswell/basics'
import { countOf } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { SampleSizeRule } from './pack/sample-size-rule.ts'
import type { Refusal } from './refusal.ts'
import { share, shareOf } from './share.ts'

export interface SampleSize extends Grounds {
  readonly raw: number
  readonly size: number
  /** Whether every line is checked, so that nothing is projected. */
  readonly everyLine: boolean
  /** What `raw` must be: the lines of one county, or of the whole petition. */
  readonly per: 'county' | 'petition'
}

/**
 * How many lines the official draws from `raw` lines filed together (in California those of
 * one county). Elec. Code 9030(d): up to 500 all of them, else the larger of 500 and 3 %
 * rounded up (722 of 24,034). In Oregon `second` asks for the larger second sample.
 */
export function sampleSize(
  pack: Pack,
  raw: number,
  stage: 'first' | 'second' = 'first',
): Result<SampleSize, Refusal> {
  const rule = pack.verification
  if (!('sample' in rule)) {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'sample size' })
  }
  const count = countOf('raw', raw)
  if (!count.ok) return count
  const first = countySampleSize(rule.sample, raw)
  const { per, cites } = rule.sample
  if (stage === 'first') {
    const everyLine = raw <= rule.sample.everyLineUpTo
    return ok({ raw, size: first, everyLine, per, ...grounds(pack, cites) })
  }
  if (rule.kind !== 'two-stage') {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'second sample' })
  }
  const share = shareOf({ fraction: rule.secondFraction, rounding: 'up' }, raw)
  // The second sample must be larger than the first, and cannot be larger than the filing.
  const size = Math.min(raw, Math.max(share, first + 1))
  const everyLine = size === raw
  return ok({ raw, size, everyLine, per, ...grounds(pack, rule.secondCites) })
}

/** The size alone, for simulations. */
export function countySampleSize(
  rule: Omit<SampleSizeRule, 'cites' | 'per'>,
  raw: number,
): number {
  if (raw <= rule.everyLineUpTo) return raw
  const { numerator, denominator } = share(rule.fraction)
  const product = Number(numerator) * raw
  if (rule.rounding !== 'up' || product > Number.MAX_SAFE_INTEGER) {
    return Math.max(rule.floor, shareOf(rule, raw))
  }
  // In whole numbers: what the division leaves over is rounded up to one line more.
  const divisor = Number(denominator)
  const rest = product % divisor
  return Math.max(rule.floor, (product - rest) / divisor + (rest > 0 ? 1 : 0))
}
