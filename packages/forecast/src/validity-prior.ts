import type { RandomStream } from '@groundswell/basics'
import { logBeta } from './log-gamma.ts'

/** The mean of a beta prior and how many lines' worth of weight it has. */
export interface BetaPrior {
  readonly mean: number
  readonly weight: number
}

/** Means of validity, evenly spaced in the logit from 0.6 % to 99.4 %. */
const MEANS = Float64Array.from(
  { length: 36 },
  (_, i) => 1 / (1 + Math.exp(5.1 - (10.2 * i) / 35)),
)

/** Weights of a prior in lines, evenly spaced in the logarithm. */
const WEIGHTS = Float64Array.from(
  { length: 15 },
  (_, j) => 0.7 * (3000 / 0.7) ** (j / 14),
)

/** Points of the grid: index `weight * MEANS.length + mean`. */
export const GRID_SIZE = MEANS.length * WEIGHTS.length

export function priorAt(point: number): BetaPrior {
  return {
    mean: MEANS[point % MEANS.length] ?? 0.5,
    weight: WEIGHTS[Math.floor(point / MEANS.length)] ?? 2,
  }
}

const baseLogs = Float64Array.from({ length: GRID_SIZE }, (_, point) => {
  const { mean, weight } = priorAt(point)
  return logBeta(mean * weight, (1 - mean) * weight)
})

/** ln of the beta-binomial likelihood of `valid` among `reviewed` at every point of the grid. */
export function cellLikelihood(reviewed: number, valid: number): Float64Array {
  const logs = new Float64Array(GRID_SIZE)
  for (let point = 0; point < GRID_SIZE; point++) {
    const { mean, weight } = priorAt(point)
    const a = mean * weight
    logs[point] =
      logBeta(a + valid, weight - a + reviewed - valid) - (baseLogs[point] ?? 0)
  }
  return logs
}

/** Posterior of the priors of some groups of strata whose validity is alike inside a group. */
export interface HierarchyPosterior {
  /** ln of the probability of the data with everything integrated out; compares groupings. */
  readonly logEvidence: number
  /** One possible prior for each group. */
  readonly draw: (stream: RandomStream) => readonly BetaPrior[]
  /** The posterior of each group's prior over the grid. */
  readonly marginals: readonly Float64Array[]
}

/**
 * Strata of a group share a beta prior; the means of the groups share a beta prior of
 * their own; the weight inside groups is common. Means are uniform and weights
 * log-uniform beforehand, and all are integrated by summing over grids. That is empirical
 * Bayes without pretending that the prior is known (Gelman et al., Bayesian Data
 * Analysis, 3rd ed., ch. 5). `logs` holds each group's summed `cellLikelihood`.
 */
export function hierarchyPosterior(logs: readonly Float64Array[]): HierarchyPosterior {
  const hypers = logs.length === 1 ? [FLAT] : hyperGrid
  const scaled = logs.map(scaledByWeight)
  const cells = WEIGHTS.length * hypers.length
  const cellLogs = new Float64Array(cells)
  for (let j = 0; j < WEIGHTS.length; j++) {
    for (const [h, hyper] of hypers.entries()) {
      let log = hyper.logWeight
      for (const group of scaled) {
        log +=
          (group.tops[j] ?? 0) + Math.log(overlap(group.likelihood, j, hyper.density))
      }
      cellLogs[j * hypers.length + h] = log
    }
  }
  const top = Math.max(...cellLogs)
  let sum = 0
  const cumulative = cellLogs.map((log) => {
    sum += Math.exp(log - top)
    return sum
  })
  const marginals = scaled.map(() => new Float64Array(GRID_SIZE))
  for (let cell = 0; cell < cells; cell++) {
    const share = Math.exp((cellLogs[cell] ?? 0) - top) / sum
    if (share < 1e-5) continue
    const j = Math.floor(cell / hypers.length)
    const density = (hypers[cell % hypers.length] ?? FLAT).density
    for (const [g, { likelihood }] of scaled.entries()) {
      const marginal = marginals[g]
      const factor = share / overlap(likelihood, j, density)
      for (let i = 0; i < MEANS.length && marginal; i++) {
        const point = j * MEANS.length + i
        marginal[point] =
          (marginal[point] ?? 0) + factor * (density[i] ?? 0) * (likelihood[point] ?? 0)
      }
    }
  }

  function draw(stream: RandomStream): readonly BetaPrior[] {
    const cell = firstAbove(cumulative, stream.uniform() * sum)
    const j = Math.floor(cell / hypers.length)
    const { density } = hypers[cell % hypers.length] ?? FLAT
    return scaled.map(({ likelihood }) => {
      let left = stream.uniform() * overlap(likelihood, j, density)
      let i = 0
      for (; i < MEANS.length - 1; i++) {
        left -= (density[i] ?? 0) * (likelihood[j * MEANS.length + i] ?? 0)
        if (left <= 0) break
      }
      return priorAt(j * MEANS.length + i)
    })
  }

  return { logEvidence: top + Math.log(sum), draw, marginals }
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

interface ScaledLikelihood {
  readonly likelihood: Float64Array
  /** ln of the factor taken out at each weight. */
  readonly tops: Float64Array
}

/** Likelihoods from their logarithms, with the largest of each weight made one. */
function scaledByWeight(logs: Float64Array): ScaledLikelihood {
  const tops = WEIGHTS.map((_, j) =>
    Math.max(...logs.subarray(j * MEANS.length, (j + 1) * MEANS.length)),
  )
  const likelihood = logs.map((log, point) =>
    Math.exp(log - (tops[Math.floor(point / MEANS.length)] ?? 0)),
  )
  return { likelihood, tops }
}

function overlap(likelihood: Float64Array, j: number, density: Float64Array): number {
  const from = j * MEANS.length
  let sum = 0
  for (let i = 0; i < MEANS.length; i++) {
    sum += (density[i] ?? 0) * (likelihood[from + i] ?? 0)
  }
  return sum
}

interface Hyper {
  /** Prior of a group's mean over the grid; sums to one. */
  readonly density: Float64Array
  readonly logWeight: number
}

const FLAT: Hyper = { density: normalised(MEANS.map(meanPrior)), logWeight: 0 }

const hyperGrid = hypers()

function hypers(): readonly Hyper[] {
  const found: Hyper[] = []
  for (let i = 1; i < MEANS.length; i += 3) {
    const mean = MEANS[i] ?? 0.5
    for (let k = 0; k < 7; k++) {
      const weight = 1.5 * 2.5 ** k
      const [a, b] = [mean * weight, (1 - mean) * weight]
      // A density in the mean becomes one in the logit by the factor m(1 − m).
      const density = MEANS.map((m) => m ** a * (1 - m) ** b)
      const logWeight = Math.log(meanPrior(mean) / 7)
      found.push({ density: normalised(density), logWeight })
    }
  }
  const total = found.reduce((sum, h) => sum + Math.exp(h.logWeight), 0)
  return found.map((h) => ({ ...h, logWeight: h.logWeight - Math.log(total) }))
}

function normalised(values: Float64Array): Float64Array {
  const sum = values.reduce((total, v) => total + v, 0)
  return values.map((v) => v / sum)
}

/**
 * Prior of a mean over the grid, up to its scale: Beta(5/2, 5/4), weak, around two thirds,
 * where the validity of petitions usually lies. One power more of each is the logit spacing.
 */
function meanPrior(mean: number): number {
  return mean ** 2.5 * (1 - mean) ** 1.25
}
