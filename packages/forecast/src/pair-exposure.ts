import type { StratumEvidence } from './evidence.ts'

/** Where the two lines of a pair lie. */
export interface PairPlaces {
  /** In one stratum. */
  readonly stratum: number
  /** In two strata of one county. */
  readonly county: number
  /** In two counties. */
  readonly across: number
}

/** Pairs that some valid lines make, by place and county by county. */
export interface MeasuredPairs {
  readonly places: PairPlaces
  readonly inStrata: Float64Array
  readonly inCounty: Float64Array
}

/** Counts pairs of valid lines by place for any number of valid lines in each stratum. */
export interface PairExposure {
  /**
   * `local` is by how much a pair in a small place counts more than one in a large place:
   * 0 when all share one pool of signers, 1 when each place has its own pool.
   */
  readonly measure: (valid: Float64Array, local: number) => MeasuredPairs
  readonly countyNames: readonly string[]
  readonly countyOf: Int32Array
  /** ln of how much more a pair counts in the place, at `local` 1. */
  readonly logStratumFactor: Float64Array
  readonly logCountyFactor: Float64Array
}

/** The exposure of a drive. Pairs of two convenience lines are known, and are left out. */
export function pairExposure(strata: readonly StratumEvidence[]): PairExposure {
  const countyNames = [...new Set(strata.map((s) => s.stratum.county))].sort()
  const index = new Map(countyNames.map((name, k) => [name, k]))
  const countyOf = Int32Array.from(strata, (s) => index.get(s.stratum.county) ?? 0)
  const known = Float64Array.from(
    strata,
    (s) => s.convenienceValid + s.convenienceUndecided.mean,
  )
  const lines = Float64Array.from(strata, (s) => Math.max(1, s.stratum.lines))
  const countyLines = sumBy(lines, countyOf, countyNames.length)
  const logStratumFactor = factors(lines)
  const logCountyFactor = factors(countyLines)
  const knownByCounty = sumBy(known, countyOf, countyNames.length)
  const knownTotal = known.reduce((sum, k) => sum + k, 0)

  function measure(valid: Float64Array, local: number): MeasuredPairs {
    const counties = countyNames.length
    const inStrata = new Float64Array(counties)
    const inCounty = sumBy(valid, countyOf, counties)
    const plain = new Float64Array(counties)
    let total = 0
    for (let s = 0; s < valid.length; s++) {
      const c = countyOf[s] ?? 0
      const v = valid[s] ?? 0
      const pairs = pairsOf(v) - pairsOf(known[s] ?? 0)
      const factor = local === 0 ? 1 : Math.exp(local * (logStratumFactor[s] ?? 0))
      inStrata[c] = (inStrata[c] ?? 0) + pairs * factor
      plain[c] = (plain[c] ?? 0) + pairs
      total += v
    }
    let across = pairsOf(total) - pairsOf(knownTotal)
    for (let c = 0; c < counties; c++) {
      const pairs = pairsOf(inCounty[c] ?? 0) - pairsOf(knownByCounty[c] ?? 0)
      const factor = local === 0 ? 1 : Math.exp(local * (logCountyFactor[c] ?? 0))
      inCounty[c] = Math.max(0, pairs - (plain[c] ?? 0)) * factor
      across -= pairs
    }
    const places = {
      stratum: sumOf(inStrata),
      county: sumOf(inCounty),
      across: Math.max(0, across),
    }
    return { places, inStrata, inCounty }
  }

  return { measure, countyNames, countyOf, logStratumFactor, logCountyFactor }
}

/** Pairs among `n` things; below one thing there are none. */
export function pairsOf(n: number): number {
  return n > 1 ? (n * (n - 1)) / 2 : 0
}

/** Pools of their own: a pair's chance falls with the size; scaled so that all pairs together keep theirs. */
function factors(lines: Float64Array): Float64Array {
  let pairs = 0
  let scaled = 0
  for (const n of lines) {
    pairs += n * n
    scaled += n
  }
  const mean = scaled === 0 ? 1 : pairs / scaled
  return lines.map((n) => Math.log(mean / n))
}

function sumBy(values: Float64Array, groupOf: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups)
  for (let k = 0; k < values.length; k++) {
    const g = groupOf[k] ?? 0
    sums[g] = (sums[g] ?? 0) + (values[k] ?? 0)
  }
  return sums
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const v of values) sum += v
  return sum
}
