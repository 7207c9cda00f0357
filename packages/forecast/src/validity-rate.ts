import type { RandomStream } from '@groundswell/basics'
import type { StratumEvidence } from './evidence.ts'
import { betaVariate, binomialVariate } from './random-variate.ts'
import { firstAbove, type PriorPosterior, priorPosterior } from './validity-prior.ts'

/** What the review says about valid lines, ready to be drawn from. */
export interface ValidityModel {
  /** Fills `valid` with one possible number of valid lines (repeats included) for each stratum. */
  readonly draw: (stream: RandomStream, valid: Float64Array) => void
  /** Posterior mean of the valid share of each stratum's unreviewed lines. */
  readonly rate: Float64Array
  /** Lines' worth of prior weight behind each stratum, for planning further review. */
  readonly priorWeight: Float64Array
}

/**
 * Valid lines by stratum: seen ones count exactly, unreviewed ones are beta-binomial
 * under a beta prior shared by all strata, by those of a channel, or by those of a
 * county; each grouping is drawn as often as the data support it. The finite population
 * correction is built in: nothing unreviewed, nothing uncertain.
 */
export function validityModel(strata: readonly StratumEvidence[]): ValidityModel {
  const groupings = groupingsOf(strata)
  const top = Math.max(...groupings.map((g) => g.logEvidence))
  const cumulative = new Float64Array(groupings.length)
  let sum = 0
  for (const [k, grouping] of groupings.entries()) {
    sum += Math.exp(grouping.logEvidence - top)
    cumulative[k] = sum
  }

  function draw(stream: RandomStream, valid: Float64Array): void {
    const grouping = groupings[firstAbove(cumulative, stream.uniform() * sum)]
    if (!grouping) return
    const priors = grouping.posteriors.map((posterior) => posterior.draw(stream))
    for (const [s, cell] of strata.entries()) {
      const prior = priors[grouping.groupOf[s] ?? 0] ?? { mean: 0.5, weight: 2 }
      const undecided = undecidedValid(stream, cell.drawnUndecided)
      const seen = cell.drawnValid + undecided
      const rest = cell.stratum.lines - cell.drawn - cell.convenience
      let unreviewed = 0
      if (rest > 0) {
        const a = prior.mean * prior.weight + seen
        const b = (1 - prior.mean) * prior.weight + cell.drawn - seen
        unreviewed = binomialVariate(stream, rest, betaVariate(stream, a, b))
      }
      const convenient =
        cell.convenienceValid + undecidedValid(stream, cell.convenienceUndecided)
      valid[s] = seen + convenient + unreviewed
    }
  }

  const rate = new Float64Array(strata.length)
  const priorWeight = new Float64Array(strata.length)
  for (const [k, grouping] of groupings.entries()) {
    const share = ((cumulative[k] ?? 0) - (cumulative[k - 1] ?? 0)) / sum
    if (share < 1e-6) continue
    const memo = new Map<string, number>()
    const weights = grouping.posteriors.map((p) => p.expect(({ weight }) => weight))
    for (const [s, cell] of strata.entries()) {
      const group = grouping.groupOf[s] ?? 0
      const valid = cell.drawnValid + cell.drawnUndecided.mean
      const key = `${group}/${cell.drawn}/${valid}`
      let mean = memo.get(key)
      if (mean === undefined) {
        mean = grouping.posteriors[group]?.expect(
          (p) => (p.mean * p.weight + valid) / (p.weight + cell.drawn),
        )
        memo.set(key, mean ?? 0.5)
      }
      rate[s] = (rate[s] ?? 0) + share * (mean ?? 0.5)
      priorWeight[s] = (priorWeight[s] ?? 0) + share * (weights[group] ?? 2)
    }
  }
  return { draw, rate, priorWeight }
}

interface Grouping {
  readonly logEvidence: number
  readonly groupOf: Int32Array
  readonly posteriors: readonly PriorPosterior[]
}

function groupingsOf(strata: readonly StratumEvidence[]): readonly Grouping[] {
  const groupings = [grouping(strata, () => '')]
  const seen = new Set([1, strata.length])
  for (const dimension of ['channel', 'county'] as const) {
    const size = new Set(strata.map(({ stratum }) => stratum[dimension])).size
    // A grouping that puts every stratum alone shares nothing and teaches nothing.
    if (!seen.has(size)) groupings.push(grouping(strata, (s) => s.stratum[dimension]))
  }
  return groupings
}

function grouping(
  strata: readonly StratumEvidence[],
  nameOf: (stratum: StratumEvidence) => string,
): Grouping {
  const names = [...new Set(strata.map(nameOf))].sort()
  const index = new Map(names.map((name, k) => [name, k]))
  const groupOf = Int32Array.from(strata, (s) => index.get(nameOf(s)) ?? 0)
  const posteriors = names.map((_, k) =>
    priorPosterior(
      strata
        .filter((_, s) => groupOf[s] === k)
        .map((cell) => ({
          reviewed: cell.drawn,
          valid: cell.drawnValid + cell.drawnUndecided.mean,
        })),
    ),
  )
  const logEvidence = posteriors.reduce((sum, p) => sum + p.logEvidence, 0)
  return { logEvidence, groupOf, posteriors }
}

/**
 * Valid lines among undecided ones: the binomial whose mean and variance are those of the
 * sum of the lines' own coins, which is exact when all probabilities are alike.
 */
function undecidedValid(
  stream: RandomStream,
  { lines, mean, squares }: StratumEvidence['drawnUndecided'],
): number {
  if (mean <= 0) return 0
  const trials = Math.min(lines, Math.max(1, Math.round((mean * mean) / squares)))
  return binomialVariate(stream, trials, Math.min(1, mean / trials))
}
