import { randomStream } from '@groundswell/basics'
import type { Evidence } from './evidence.ts'
import { type Interval, intervalOf } from './interval.ts'
import type { StratumDimension } from './stratum.ts'
import { validityModel } from './validity-rate.ts'

/** Validity of the lines that share a county, a channel, a circulator or a week. */
export interface GroupValidity {
  readonly key: string
  readonly lines: number
  /** Drawn lines with a disposition, and those of them found valid (undecided ones by chance). */
  readonly reviewed: number
  readonly valid: number
  /** Valid share of the group's lines in hand, 0 to 1: pulled toward the others when few are reviewed. */
  readonly rate: Interval
  readonly validInHand: Interval
}

/**
 * Validity group by group, sorted by key, with 90 % intervals. A circulator with three
 * lines is not ranked by three lines: the prior that the strata share speaks too.
 * Strata that do not name the dimension are grouped under the empty key.
 */
export function validityBy(
  evidence: Evidence,
  dimension: StratumDimension,
  seed: string,
): readonly GroupValidity[] {
  const { strata } = evidence
  const names = strata.map(({ stratum }) => stratum[dimension] ?? '')
  const keys = [...new Set(names)].sort()
  const index = new Map(keys.map((key, k) => [key, k]))
  const groupOf = names.map((name) => index.get(name) ?? 0)
  const draws = Math.max(300, Math.min(2000, Math.floor(2_000_000 / (strata.length + 1))))
  const sums = keys.map(() => new Float64Array(draws))
  const model = validityModel(strata)
  const stream = randomStream(`${seed}/validity`)
  const valid = new Float64Array(strata.length)
  for (let i = 0; i < draws; i++) {
    model.draw(stream, valid)
    for (const [s, v] of valid.entries()) {
      const sum = sums[groupOf[s] ?? 0]
      if (sum) sum[i] = (sum[i] ?? 0) + v
    }
  }
  return keys.map((key, k) => {
    const own = strata.filter((_, s) => groupOf[s] === k)
    const total = (of: (s: (typeof own)[number]) => number) =>
      own.reduce((sum, s) => sum + of(s), 0)
    const lines = total((s) => s.stratum.lines)
    const drawn = sums[k] ?? new Float64Array(0)
    return {
      key,
      lines,
      reviewed: total((s) => s.drawn),
      valid: total((s) => s.drawnValid + s.drawnUndecided.mean),
      rate: intervalOf(
        drawn.map((v) => (lines === 0 ? 0 : v / lines)),
        4,
      ),
      validInHand: intervalOf(drawn),
    }
  })
}
