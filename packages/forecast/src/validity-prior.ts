import type { RandomStream } from '@groundswell/basics'
import { logBeta } from './log-gamma.ts'

/** The mean of a beta prior and how many lines' worth of weight it has. */
export interface BetaPrior {
  readonly mean: number
  readonly weight: number
}

/** Means of validity, evenly spaced in the logit from 0.6 % to 99.4 %. */
const KNOTS = meansOf(36)

/** The same range, finely: what a hundred strata say together is narrower than a knot's cell. */
const FINE = 6
const MEANS = meansOf((KNOTS.length - 1) * FINE + 1)

/** Weights of a prior in lines, evenly spaced in the logarithm. */
const WEIGHTS = Float64Array.from(
  { length: 15 },
  (_, j) => 0.7 * (3000 / 0.7) ** (j / 14),
)

/** Points at which likelihoods are summed: index `weight * KNOTS.length + knot`. */
export const GRID_SIZE = KNOTS.length * WEIGHTS.length

/** The prior at a point of a group's posterior: index `weight * MEANS.length + mean`. */
export function priorAt(point: number): BetaPrior {
  return {
    mean: MEANS[point % MEANS.length] ?? 0.5,
    weight: WEIGHTS[Math.floor(point / MEANS.length)] ?? 2,
  }
}

function meansOf(points: number): Float64Array {
  return Float64Array.from(
    { length: points },
    (_, i) => 1 / (1 + Math.exp(5.1 - (10.2 * i) / (points - 1))),
  )
}

function knotAt(point: number): BetaPrior {
  return {
    mean: KNOTS[point % KNOTS.length] ?? 0.5,
    weight: WEIGHTS[Math.floor(point / KNOTS.length)] ?? 2,
  }
}

const baseLogs = Float64Array.from({ length: GRID_SIZE }, (_, point) => {
  const { mean, weight } = knotAt(point)
  return logBeta(mean * weight, (1 - mean) * weight)
})

/** ln of the beta-binomial likelihood of `valid` among `reviewed` at every point of the grid. */
export function cellLikelihood(reviewed: number, valid: number): Float64Array {
  const logs = new Float64Array(GRID_SIZE)
  for (let point = 0; point < GRID_SIZE; point++) {
    const { mean, weight } = knotAt(point)
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
  const groups = scaled.length
  const cells = WEIGHTS.length * hypers.length
  const cellLogs = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  // The overlap of each group with each cell's prior, needed for its share and again for its draws.
  const overlaps = new Float64Array(cells * groups)
  let top = Number.NEGATIVE_INFINITY
  for (let j = 0; j < WEIGHTS.length; j++) {
    const most = scaled.reduce((sum, { tops }) => sum + (tops[j] ?? 0), 0)
    for (const [h, hyper] of hypers.entries()) {
      // An overlap is at most one: a cell that cannot reach a share worth naming is not summed.
      if (most + hyper.logWeight < top - NOTHING) continue
      const cell = j * hypers.length + h
      let log = hyper.logWeight + most
      for (const [g, group] of scaled.entries()) {
        const shared = overlap(group, j, hyper)
        overlaps[cell * groups + g] = shared
        log += Math.log(shared)
      }
      cellLogs[cell] = log
      top = Math.max(top, log)
    }
  }
  let sum = 0
  const cumulative = cellLogs.map((log) => {
    sum += Math.exp(log - top)
    return sum
  })
  const marginals = scaled.map(({ likelihood }) => new Float64Array(likelihood.length))
  for (let cell = 0; cell < cells; cell++) {
    const share = Math.exp((cellLogs[cell] ?? 0) - top) / sum
    if (share < 1e-5) continue
    const j = Math.floor(cell / hypers.length)
    const hyper = hypers[cell % hypers.length] ?? FLAT
    const { density } = hyper
    for (const [g, group] of scaled.entries()) {
      const { likelihood, from, to } = group
      const marginal = marginals[g]
      const factor = share / (overlaps[cell * groups + g] ?? 1)
      const end = Math.min(to[j] ?? 0, hyper.to)
      for (let i = Math.max(from[j] ?? 0, hyper.from); i < end && marginal; i++) {
        const point = j * MEANS.length + i
        marginal[point] =
          (marginal[point] ?? 0) + factor * (density[i] ?? 0) * (likelihood[point] ?? 0)
      }
    }
  }

  function draw(stream: RandomStream): readonly BetaPrior[] {
    const cell = firstAbove(cumulative, stream.uniform() * sum)
    const j = Math.floor(cell / hypers.length)
    const hyper = hypers[cell % hypers.length] ?? FLAT
    const { density } = hyper
    return scaled.map((group, g) => {
      const { likelihood, from, to } = group
      let left = stream.uniform() * (overlaps[cell * groups + g] ?? 0)
      const last = Math.min(to[j] ?? 1, hyper.to) - 1
      let i = Math.max(from[j] ?? 0, hyper.from)
      for (; i < last; i++) {
        left -= (density[i] ?? 0) * (likelihood[j * MEANS.length + i] ?? 0)
        if (left <= 0) break
      }
      return priorAt(j * MEANS.length + i)
    })
  }

  return { logEvidence: top + Math.log(sum), draw, marginals }
}

/** Cells less likely than the likeliest by e to this power are never drawn. */
const NOTHING = 20

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
  /** Where the likelihood of each weight is more than nothing: first mean, and one past the last. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/**
 * Likelihoods between the knots from the logarithms at the knots, with the largest of each
 * weight made one. The logarithm is smooth in the logit, so that a cubic through four knots
 * is as good as the sum itself.
 */
function scaledByWeight(logs: Float64Array): ScaledLikelihood {
  const likelihood = new Float64Array(MEANS.length * WEIGHTS.length)
  const tops = new Float64Array(WEIGHTS.length)
  const from = new Int32Array(WEIGHTS.length)
  const to = new Int32Array(WEIGHTS.length)
  for (let j = 0; j < WEIGHTS.length; j++) {
    const row = logs.subarray(j * KNOTS.length, (j + 1) * KNOTS.length)
    const out = likelihood.subarray(j * MEANS.length, (j + 1) * MEANS.length)
    for (let i = 0; i < out.length; i++) out[i] = cubicBetween(row, i / FINE)
    const top = out.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
    tops[j] = top
    from[j] = out.findIndex((log) => log > top - 25)
    to[j] = out.findLastIndex((log) => log > top - 25) + 1
    for (let i = 0; i < out.length; i++) out[i] = Math.exp((out[i] ?? 0) - top)
  }
  return { likelihood, tops, from, to }
}

/** The cubic through the four values around `at` (Lagrange). */
function cubicBetween(values: Float64Array, at: number): number {
  const first = Math.max(0, Math.min(values.length - 4, Math.floor(at) - 1))
  const t = at - first
  const [a = 0, b = 0, c = 0, d = 0] = values.subarray(first, first + 4)
  return (
    (-a * (t - 1) * (t - 2) * (t - 3)) / 6 +
    (b * t * (t - 2) * (t - 3)) / 2 -
    (c * t * (t - 1) * (t - 3)) / 2 +
    (d * t * (t - 1) * (t - 2)) / 6
  )
}

function overlap(
  { likelihood, from, to }: ScaledLikelihood,
  j: number,
  hyper: Hyper,
): number {
  const { density } = hyper
  const start = j * MEANS.length
  const end = Math.min(to[j] ?? 0, hyper.to)
  let sum = 0
  for (let i = Math.max(from[j] ?? 0, hyper.from); i < end; i++) {
    sum += (density[i] ?? 0) * (likelihood[start + i] ?? 0)
  }
  // Where the two do not meet at all, what is left of them is less than a number can show.
  return Math.max(sum, Number.MIN_VALUE)
}

interface Hyper {
  /** Prior of a group's mean over the grid; sums to one. */
  readonly density: Float64Array
  readonly logWeight: number
  /** Where the density is more than nothing: first mean, and one past the last. */
  readonly from: number
  readonly to: number
}

const FLAT = hyperOf(MEANS.map(meanPrior), 0)

const hyperGrid = hypers()

function hypers(): readonly Hyper[] {
  const found: Hyper[] = []
  // From 4 % to 98 %, finely enough that groups without a draw are not pulled to the next step.
  for (let i = 0; i < 22; i++) {
    const mean = 1 / (1 + Math.exp(3.15 - 0.35 * i))
    for (let k = 0; k < 7; k++) {
      const weight = 1.5 * 2.5 ** k
      const [a, b] = [mean * weight, (1 - mean) * weight]
      // A density in the mean becomes one in the logit by the factor m(1 − m).
      const density = MEANS.map((m) => m ** a * (1 - m) ** b)
      const logWeight = Math.log(meanPrior(mean) / 7)
      found.push(hyperOf(density, logWeight))
    }
  }
  const total = found.reduce((sum, h) => sum + Math.exp(h.logWeight), 0)
  return found.map((h) => ({ ...h, logWeight: h.logWeight - Math.log(total) }))
}

function hyperOf(values: Float64Array, logWeight: number): Hyper {
  const sum = values.reduce((total, v) => total + v, 0)
  const density = values.map((v) => v / sum)
  const counts = (share: number) => share > 1e-14
  const [from, to] = [density.findIndex(counts), density.findLastIndex(counts) + 1]
  return { density, logWeight, from, to }
}

/**
 * Prior of a mean over the grid, up to its scale: Beta(5/2, 5/4), weak, around two thirds,
 * where the validity of petitions usually lies. One power more of each is the logit spacing.
 */
function meanPrior(mean: number): number {
  return mean ** 2.5 * (1 - mean) ** 1.25
}
