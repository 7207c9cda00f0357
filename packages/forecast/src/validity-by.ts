import { randomStream } from '@groundswell/basics'
import type { Evidence, StratumEvidence } from './evidence.ts'
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
 * Validity group by group, sorted by key, with 90 % intervals, for each of some dimensions. A
 * circulator with three lines is not ranked by three lines: the prior that the strata share
 * speaks too. Strata that do not name a dimension are grouped under the empty key. All
 * dimensions are sums over the same draws, so that asking for four costs little more than one.
 */
export function validityBy<D extends StratumDimension>(
  evidence: Evidence,
  dimensions: readonly D[],
  seed: string,
): Readonly<Record<D, readonly GroupValidity[]>> {
  const { strata } = evidence
  const draws = Math.max(300, Math.min(2000, Math.floor(2_000_000 / (strata.length + 1))))
  const groupings = dimensions.map((dimension) => groupingOf(strata, dimension, draws))
  const model = validityModel(strata)
  const stream = randomStream(`${seed}/validity`)
  const valid = new Float64Array(strata.length)
  for (let i = 0; i < draws; i++) {
    model.draw(stream, valid)
    for (const { groupOf, sums } of groupings) {
      for (const [s, v] of valid.entries()) {
        const sum = sums[groupOf[s] ?? 0]
        if (sum) sum[i] = (sum[i] ?? 0) + v
      }
    }
  }
  const answers = dimensions.map((dimension, d) => {
    const grouping = groupings[d]
    if (grouping === undefined) throw new Error('a grouping for each dimension')
    return [dimension, groupsOf(strata, grouping)] as const
  })
  return Object.fromEntries(answers) as Record<D, readonly GroupValidity[]>
}

interface Grouping {
  readonly keys: readonly string[]
  /** Of each stratum, by its place. */
  readonly groupOf: readonly number[]
  /** Valid lines of each group in each draw. */
  readonly sums: readonly Float64Array[]
}

function groupingOf(
  strata: readonly StratumEvidence[],
  dimension: StratumDimension,
  draws: number,
): Grouping {
  const names = strata.map(({ stratum }) => stratum[dimension] ?? '')
  const keys = [...new Set(names)].sort()
  const index = new Map(keys.map((key, k) => [key, k]))
  const groupOf = names.map((name) => index.get(name) ?? 0)
  return { keys, groupOf, sums: keys.map(() => new Float64Array(draws)) }
}

function groupsOf(
  strata: readonly StratumEvidence[],
  { keys, groupOf, sums }: Grouping,
): readonly GroupValidity[] {
  return keys.map((key, k) => {
    const own = strata.filter((_, s) => groupOf[s] === k)
    const total = (of: (s: StratumEvidence) => number) =>
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
