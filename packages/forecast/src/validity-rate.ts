import type { RandomStream } from '@groundswell/basics'
import type { StratumEvidence } from './evidence.ts'
import { betaVariate, binomialVariate } from './random-variate.ts'
import {
  cellLikelihood,
  firstAbove,
  GRID_SIZE,
  type HierarchyPosterior,
  hierarchyPosterior,
  priorAt,
} from './validity-prior.ts'

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
 * under beta priors shared by all strata, or by those of a channel, a county or a
 * circulator; each grouping is drawn as often as the data support it. The finite population
 * correction is built in: nothing unreviewed, nothing uncertain.
 */
export function validityModel(strata: readonly StratumEvidence[]): ValidityModel {
  const groupings = groupingsOf(strata)
  const top = Math.max(...groupings.map((g) => g.posterior.logEvidence))
  const cumulative = new Float64Array(groupings.length)
  let sum = 0
  for (const [k, grouping] of groupings.entries()) {
    sum += Math.exp(grouping.posterior.logEvidence - top)
    cumulative[k] = sum
  }

  function draw(stream: RandomStream, valid: Float64Array): void {
    const grouping = groupings[firstAbove(cumulative, stream.uniform() * sum)]
    if (!grouping) return
    const priors = grouping.posterior.draw(stream)
    for (const [s, cell] of strata.entries()) {
      const prior = priors[grouping.groupOf[s] ?? 0] ?? { mean: 0.5, weight: 2 }
      const undecided = undecidedValid(stream, cell.drawnUndecided)
      const seen = cell.drawnValid + undecided
      const rest = cell.stratum.lines - cell.drawn - cell.convenience
      let unreviewed = 0
      if (rest > 0) {
        const { designEffect } = cell
        const a = prior.mean * prior.weight + seen / designEffect
        const b = (1 - prior.mean) * prior.weight + (cell.drawn - seen) / designEffect
        const share = clusteredShare(stream, betaVariate(stream, a, b), {
          lines: rest,
          designEffect,
        })
        unreviewed = binomialVariate(stream, rest, share)
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
    if (share < 1e-4) continue
    for (const [s, { mean, weight }] of expectations(strata, grouping).entries()) {
      rate[s] = (rate[s] ?? 0) + share * mean
      priorWeight[s] = (priorWeight[s] ?? 0) + share * weight
    }
  }
  return { draw, rate, priorWeight }
}

interface Grouping {
  readonly groupOf: Int32Array
  readonly posterior: HierarchyPosterior
}

/** Ways in which strata may resemble each other: all alike, or by one part of their name. */
function groupingsOf(strata: readonly StratumEvidence[]): readonly Grouping[] {
  const namings = [strata.map(() => '')]
  for (const dimension of ['channel', 'county', 'circulator'] as const) {
    const names = strata.map(({ stratum }) => stratum[dimension] ?? '')
    const groups = new Set(names).size
    // A grouping that puts every stratum alone shares nothing; one group is the first naming.
    if (groups > 1 && groups < strata.length && groups <= MOST_GROUPS) namings.push(names)
  }
  const indexed = namings.map((names) => {
    const index = new Map([...new Set(names)].sort().map((name, k) => [name, k]))
    const groupOf = Int32Array.from(names, (name) => index.get(name) ?? 0)
    const logs = [...index.keys()].map(() => new Float64Array(GRID_SIZE))
    return { groupOf, logs }
  })
  const memo = new Map<string, Float64Array>()
  for (const [s, cell] of strata.entries()) {
    if (cell.drawn === 0) continue
    const { drawn, valid } = effectiveSample(cell)
    // Equal cells are evaluated once: a drive has many strata with three lines of three.
    const key = `${drawn}/${valid}`
    const likelihood = memo.get(key) ?? cellLikelihood(drawn, valid)
    memo.set(key, likelihood)
    for (const { groupOf, logs } of indexed) {
      const sums = logs[groupOf[s] ?? 0]
      for (let point = 0; point < GRID_SIZE && sums; point++) {
        sums[point] = (sums[point] ?? 0) + (likelihood[point] ?? 0)
      }
    }
  }
  return indexed.map(({ groupOf, logs }) => ({
    groupOf,
    posterior: hierarchyPosterior(logs),
  }))
}

/** Posterior means of each stratum's validity and of its prior's weight, under one grouping. */
function expectations(
  strata: readonly StratumEvidence[],
  { groupOf, posterior }: Grouping,
): readonly { readonly mean: number; readonly weight: number }[] {
  const memo = new Map<string, { readonly mean: number; readonly weight: number }>()
  return strata.map((cell, s) => {
    const group = groupOf[s] ?? 0
    const { drawn, valid } = effectiveSample(cell)
    const key = `${group}/${drawn}/${valid}`
    const known = memo.get(key)
    if (known) return known
    let [mean, weight] = [0, 0]
    for (const [point, share] of (posterior.marginals[group] ?? []).entries()) {
      if (share < 1e-7) continue
      const prior = priorAt(point)
      mean += (share * (prior.mean * prior.weight + valid)) / (prior.weight + drawn)
      weight += share * prior.weight
    }
    memo.set(key, { mean, weight })
    return { mean, weight }
  })
}

/** Drawn lines and valid ones among them, in lines that each tell as much as one drawn alone. */
function effectiveSample({
  drawn,
  drawnValid,
  drawnUndecided,
  designEffect,
}: StratumEvidence): { readonly drawn: number; readonly valid: number } {
  return {
    drawn: drawn / designEffect,
    valid: (drawnValid + drawnUndecided.mean) / designEffect,
  }
}

/** The valid share of lines that come in sheets: it strays from `share` by the design effect. */
function clusteredShare(
  stream: RandomStream,
  share: number,
  { lines, designEffect }: { readonly lines: number; readonly designEffect: number },
): number {
  if (designEffect <= 1 || lines <= 1) return share
  const weight = Math.max(0.1, (lines - 1) / (designEffect - 1) - 1)
  return betaVariate(stream, share * weight, (1 - share) * weight)
}

/** Beyond this many groups, a level between the strata and the whole is not worth its time. */
const MOST_GROUPS = 400

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
