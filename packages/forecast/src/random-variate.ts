import type { RandomStream } from '@groundswell/basics'
import { logFactorial } from './log-gamma.ts'

/** A standard normal number, by the polar method (Marsaglia and Bray, 1964). */
export function normalVariate(stream: RandomStream): number {
  for (;;) {
    const x = 2 * stream.uniform() - 1
    const y = 2 * stream.uniform() - 1
    const s = x * x + y * y
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/** A gamma number with the given shape and rate one (Marsaglia and Tsang, 2000). */
export function gammaVariate(stream: RandomStream, shape: number): number {
  if (shape <= 0) return 0
  if (shape < 1) {
    const boost = (1 - stream.uniform()) ** (1 / shape)
    return gammaVariate(stream, shape + 1) * boost
  }
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalVariate(stream)
    const t = 1 + c * x
    if (t <= 0) continue
    const v = t * t * t
    const u = 1 - stream.uniform()
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A beta number; the limits of a zero parameter are the certainties 0 and 1. */
export function betaVariate(stream: RandomStream, a: number, b: number): number {
  if (a <= 0) return 0
  if (b <= 0) return 1
  const x = gammaVariate(stream, a)
  const y = gammaVariate(stream, b)
  // Two tiny shapes can both underflow; the limit is then a coin weighted a : b.
  if (x + y === 0) return stream.uniform() < a / (a + b) ? 1 : 0
  return x / (x + y)
}

/** Successes among `n` trials of chance `p`; exact, by inversion outward from the mode. */
export function binomialVariate(stream: RandomStream, n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0
  if (p >= 1) return n
  const odds = p / (1 - p)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const logMode =
    logFactorial(n) -
    logFactorial(mode) -
    logFactorial(n - mode) +
    mode * Math.log(p) +
    (n - mode) * Math.log1p(-p)
  let u = stream.uniform()
  let up = Math.exp(logMode)
  let down = up
  u -= up
  for (let high = mode, low = mode; u > 0 && (high < n || low > 0); ) {
    if (high < n) {
      up *= ((n - high) * odds) / (high + 1)
      high += 1
      u -= up
      if (u <= 0) return high
    }
    if (low > 0) {
      down *= low / ((n - low + 1) * odds)
      low -= 1
      u -= down
      if (u <= 0) return low
    }
    if (up < NOTHING && down < NOTHING) return mode
  }
  return mode
}

/** A Poisson count with the given mean; exact, by inversion outward from the mode. */
export function poissonVariate(stream: RandomStream, mean: number): number {
  if (mean <= 0) return 0
  const mode = Math.floor(mean)
  let up = Math.exp(mode * Math.log(mean) - mean - logFactorial(mode))
  let down = up
  let u = stream.uniform() - up
  for (let high = mode, low = mode; u > 0; ) {
    high += 1
    up *= mean / high
    u -= up
    if (u <= 0) return high
    if (low > 0) {
      down *= low / mean
      low -= 1
      u -= down
      if (u <= 0) return low
    }
    if (up < NOTHING && (low === 0 || down < NOTHING)) return mode
  }
  return mode
}

/**
 * How many of `good` among `population` land in a draw of `sample` without replacement;
 * exact, by inversion outward from the mode, so that small counties are never smoothed.
 */
export function hypergeometricVariate(
  stream: RandomStream,
  population: number,
  { good, sample }: { readonly good: number; readonly sample: number },
): number {
  const least = Math.max(0, sample - (population - good))
  const most = Math.min(sample, good)
  if (least >= most) return least
  const bad = population - good
  const mode = Math.min(
    most,
    Math.max(least, Math.floor(((sample + 1) * (good + 1)) / (population + 2))),
  )
  const logMode =
    logFactorial(good) -
    logFactorial(mode) -
    logFactorial(good - mode) +
    logFactorial(bad) -
    logFactorial(sample - mode) -
    logFactorial(bad - sample + mode) -
    logFactorial(population) +
    logFactorial(sample) +
    logFactorial(population - sample)
  let up = Math.exp(logMode)
  let down = up
  let u = stream.uniform() - up
  for (let high = mode, low = mode; u > 0 && (high < most || low > least); ) {
    if (high < most) {
      up *= ((good - high) * (sample - high)) / ((high + 1) * (bad - sample + high + 1))
      high += 1
      u -= up
      if (u <= 0) return high
    }
    if (low > least) {
      down *= (low * (bad - sample + low)) / ((good - low + 1) * (sample - low + 1))
      low -= 1
      u -= down
      if (u <= 0) return low
    }
    if (up < NOTHING && down < NOTHING) return mode
  }
  return mode
}

/** Terms below this cannot change an answer that a 32-bit uniform number can ask for. */
const NOTHING = 1e-15
