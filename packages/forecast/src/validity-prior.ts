import type { RandomStream } from '@groundswell/basics'
import { logBeta } from './log-gamma.ts'

/** Lines reviewed by the draw and how many were valid; halves are allowed for undecided lines. */
export interface ReviewedCell {
  readonly reviewed: number
  readonly valid: number
}

/** The mean of a beta prior and how many lines' worth of weight it has. */
export interface BetaPrior {
  readonly mean: number
  readonly weight: number
}

/** What a group of strata says about the beta prior that they share. */
export interface PriorPosterior {
  /** ln of the probability of the data, the prior integrated out; compares groupings. */
  readonly logEvidence: number
  readonly draw: (stream: RandomStream) => BetaPrior
  /** Posterior expectation of a function of the prior. */
  readonly expect: (f: (prior: BetaPrior) => number) => number
}

/**
 * The posterior of the prior shared by a group of strata, by summing the beta-binomial
 * likelihood over a grid: means uniform, weights log-uniform from 0.7 to 3,000 lines.
 * That is empirical Bayes without pretending that the prior is known (Gelman et al.,
 * Bayesian Data Analysis, 3rd ed., 5.3).
 */
export function priorPosterior(cells: readonly ReviewedCell[]): PriorPosterior {
  const distinct = distinctCells(cells)
  const logs = new Float64Array(grid.length)
  let top = Number.NEGATIVE_INFINITY
  for (const [g, { prior, logWeight }] of grid.entries()) {
    const a = prior.mean * prior.weight
    const b = prior.weight - a
    const base = logBeta(a, b)
    let log = logWeight
    for (const { reviewed, valid, times } of distinct) {
      log += times * (logBeta(a + valid, b + reviewed - valid) - base)
    }
    logs[g] = log
    if (log > top) top = log
  }
  const cumulative = new Float64Array(grid.length)
  let sum = 0
  for (let g = 0; g < grid.length; g++) {
    sum += Math.exp((logs[g] ?? top) - top)
    cumulative[g] = sum
  }
  return {
    logEvidence: top + Math.log(sum),
    draw: (stream) => priorAt(firstAbove(cumulative, stream.uniform() * sum)),
    expect: (f) => {
      let total = 0
      for (let g = 0; g < grid.length; g++) {
        const share = (cumulative[g] ?? 0) - (g === 0 ? 0 : (cumulative[g - 1] ?? 0))
        if (share > sum * 1e-9) total += share * f(priorAt(g))
      }
      return total / sum
    },
  }
}

/** The first index whose running sum passes `target`. */
export function firstAbove(cumulative: Float64Array, target: number): number {
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) > target) high = middle
    else low = middle + 1
  }
  return low
}

function priorAt(index: number): BetaPrior {
  return grid[index]?.prior ?? { mean: 0.5, weight: 2 }
}

/** Equal cells are evaluated once: a drive has many strata with three lines of three. */
function distinctCells(
  cells: readonly ReviewedCell[],
): readonly (ReviewedCell & { readonly times: number })[] {
  const times = new Map<string, ReviewedCell & { times: number }>()
  for (const cell of cells) {
    if (cell.reviewed <= 0) continue
    const key = `${cell.reviewed}/${cell.valid}`
    const known = times.get(key)
    if (known) known.times += 1
    else times.set(key, { ...cell, times: 1 })
  }
  return [...times.values()]
}

const grid = priorGrid()

function priorGrid(): readonly {
  readonly prior: BetaPrior
  readonly logWeight: number
}[] {
  const points = []
  for (let i = 0; i < 36; i++) {
    const mean = 1 / (1 + Math.exp(-(-5.1 + (10.2 * i) / 35)))
    for (let j = 0; j < 15; j++) {
      const weight = 0.7 * (3000 / 0.7) ** (j / 14)
      // Uniform in the mean: the logit spacing of the grid is weighted back.
      points.push({ prior: { mean, weight }, logWeight: Math.log(mean * (1 - mean)) })
    }
  }
  return points
}
