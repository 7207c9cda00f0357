import type { CountPosterior } from './count-posterior.ts'
import { rankCalibration } from './rank-calibration.ts'

/**
 * The same possible truths, some taken more than once and some left out, so that the ranks
 * of the distinct count stand for the probabilities they should (see `rankCalibration`).
 * Truths are taken whole, and stay in the order in which they were drawn.
 */
export function calibratedTruths(
  drawn: CountPosterior,
  { exposure, people }: { readonly exposure: number; readonly people: number },
): CountPosterior {
  const { draws, distinct, validLines } = drawn
  const lines = meanOf(validLines)
  const variance = meanOf(validLines.map((v) => (v - lines) ** 2))
  const rankAt = rankCalibration({ lines, variance, exposure }, people)
  const byCount = Array.from(distinct.keys()).sort(
    (a, b) => (distinct[a] ?? 0) - (distinct[b] ?? 0) || a - b,
  )
  const taken = Int32Array.from({ length: draws }, (_, k) => {
    const rank = Math.floor(rankAt((k + 0.5) / draws) * draws)
    return byCount[Math.min(draws - 1, rank)] ?? 0
  }).sort()
  const { counties } = drawn
  const width = counties.names.length
  const column = (of: Float64Array) => Float64Array.from(taken, (k) => of[k] ?? 0)
  function table(of: Float64Array): Float64Array {
    const rows = new Float64Array(draws * width)
    for (const [k, from] of taken.entries()) {
      rows.set(of.subarray(from * width, (from + 1) * width), k * width)
    }
    return rows
  }
  return {
    draws,
    distinct: column(distinct),
    validLines: column(validLines),
    duplicates: column(drawn.duplicates),
    pairRate: column(drawn.pairRate),
    mixes: Array.from(taken, (k) => drawn.mixes[k]).filter((mix) => mix !== undefined),
    counties: {
      ...counties,
      valid: table(counties.valid),
      pairs: table(counties.pairs),
      extras: table(counties.extras),
    },
  }
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length)
}
