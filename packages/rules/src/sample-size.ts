import { err, ok, type Result } from '@groundswell/basics'
import { countOf } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack.ts'
import type { Refusal } from './refusal.ts'
import { shareOf } from './requirement.ts'

export interface SampleSize extends Grounds {
  readonly raw: number
  readonly size: number
  /** Whether every line is checked, so that nothing is projected. */
  readonly everyLine: boolean
}

/**
 * How many lines the official draws from `raw` lines of one county. Elec. Code 9030(d): up
 * to 500 all of them, else the larger of 500 and 3 % rounded up (722 of 24,034).
 */
export function sampleSize(pack: Pack, raw: number): Result<SampleSize, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'county-samples') {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'sample size' })
  }
  const count = countOf('raw', raw)
  if (!count.ok) return count
  const size = countySampleSize(rule.sample, raw)
  const everyLine = raw <= rule.sample.everyLineUpTo
  return ok({ raw, size, everyLine, ...grounds(pack, rule.sample.cites) })
}

/** The size alone, for simulations. */
export function countySampleSize(
  rule: {
    readonly everyLineUpTo: number
    readonly floor: number
    readonly fraction: string
  },
  raw: number,
): number {
  if (raw <= rule.everyLineUpTo) return raw
  return Math.max(rule.floor, shareOf({ fraction: rule.fraction, rounding: 'up' }, raw))
}
