import type { CountPosterior } from './count-posterior.ts'
import type { Evidence, StratumEvidence } from './evidence.ts'
import { intervalOf } from './interval.ts'
import { pairsOf } from './pair-exposure.ts'
import { validityModel } from './validity-rate.ts'

/** What reviewing more drawn lines would do to the interval of the distinct valid count. */
export interface SharpenRow {
  readonly moreDrawnLines: number
  /** Half the width of the 90 % interval, in signatures. */
  readonly halfWidthNow: number
  readonly halfWidthThen: number
  /** Where to draw the lines so that they tell the most; strata without any are left out. */
  readonly byStratum: ReadonlyMap<string, number>
}

/**
 * The interval after more review, by the variances of its two parts: validity (beta-
 * binomial, stratum by stratum) and unseen repeats (whose relative variance falls with
 * the pairs that will have been seen). Scaled so that today's width is the simulated one.
 */
export function sharpen(
  evidence: Evidence,
  posterior: CountPosterior,
  steps: readonly number[],
): readonly SharpenRow[] {
  const { median, low, high } = intervalOf(posterior.distinct)
  const halfWidthNow = Math.max(high - median, (high - low) / 2)
  const cells = planCells(evidence)
  const repeats = repeatVariance(evidence, posterior, cells)
  const now =
    validityVariance(
      cells,
      cells.map(() => 0),
    ) + repeats(0)
  return steps.map((step) => {
    const shares = allocation(cells, step)
    const seen = shares.reduce((sum, k, s) => sum + k * (cells[s]?.rate ?? 0), 0)
    const then = validityVariance(cells, shares) + repeats(seen)
    const byStratum = new Map<string, number>()
    for (const [s, k] of shares.entries()) {
      if (k > 0) byStratum.set(cells[s]?.id ?? '', k)
    }
    return {
      moreDrawnLines: shares.reduce((sum, k) => sum + k, 0),
      halfWidthNow: Math.round(halfWidthNow),
      halfWidthThen: now > 0 ? Math.round(halfWidthNow * Math.sqrt(then / now)) : 0,
      byStratum,
    }
  })
}

interface PlanCell {
  readonly id: string
  readonly drawn: number
  readonly unreviewed: number
  readonly rate: number
  readonly priorWeight: number
  readonly designEffect: number
}

function planCells(evidence: Evidence): readonly PlanCell[] {
  const model = validityModel(evidence.strata)
  return evidence.strata.map((s: StratumEvidence, k) => ({
    id: s.stratum.id,
    drawn: s.drawn,
    unreviewed: s.stratum.lines - s.drawn - s.convenience,
    rate: model.rate[k] ?? 0.5,
    priorWeight: model.priorWeight[k] ?? 2,
    designEffect: s.designEffect,
  }))
}

/** Σ of the beta-binomial variances of the valid lines that would stay unreviewed. */
function validityVariance(cells: readonly PlanCell[], more: readonly number[]): number {
  let sum = 0
  for (const [s, cell] of cells.entries()) {
    const { designEffect } = cell
    const known = (cell.drawn + (more[s] ?? 0)) / designEffect + cell.priorWeight
    const left = Math.max(0, cell.unreviewed - (more[s] ?? 0))
    const scatter = (left + known) / (known + 1) + designEffect - 1
    sum += left * cell.rate * (1 - cell.rate) * scatter
  }
  return sum
}

/** The variance of the unseen repeats once `seen` more valid lines have been reviewed. */
function repeatVariance(
  evidence: Evidence,
  posterior: CountPosterior,
  cells: readonly PlanCell[],
): (seen: number) => number {
  const { draws, duplicates, pairRate } = posterior
  const centre = duplicates.reduce((sum, d) => sum + d, 0) / draws
  const mean = centre - evidence.extraLines.mean
  const variance = duplicates.reduce((sum, d) => sum + (d - centre) ** 2, 0) / draws
  const rate = pairRate.reduce((sum, r) => sum + r, 0) / draws
  const reviewed = evidence.strata.reduce(
    (sum, s) => sum + s.drawnValid + s.convenienceValid,
    0,
  )
  const all = cells.reduce((sum, c) => sum + c.unreviewed * c.rate, reviewed)
  const unseenPairs = pairsOf(all) - pairsOf(reviewed)
  if (mean <= 0 || variance <= mean || unseenPairs <= 0)
    return () => Math.max(0, variance)
  // The posterior behaves as if this many pairs had been seen, prior included.
  const pairsNow = (mean * mean) / (variance - mean)
  return (seen) => {
    const gained = rate * (pairsOf(reviewed + seen) - pairsOf(reviewed))
    const left = Math.max(0, pairsOf(all) - pairsOf(reviewed + seen)) / unseenPairs
    const unseen = seen >= all - reviewed - 1e-6 ? 0 : mean * left
    return (unseen * unseen) / (pairsNow + gained) + unseen
  }
}

/**
 * Shares `lines` among strata by Neyman's rule: what is known of a stratum should be in
 * proportion to its lines times the spread of its validity (Neyman, 1934).
 */
function allocation(cells: readonly PlanCell[], lines: number): readonly number[] {
  const want = (level: number) =>
    cells.map((cell) => {
      const spread = Math.sqrt(cell.rate * (1 - cell.rate))
      const target = level * (cell.unreviewed + cell.drawn) * spread - cell.drawn
      return Math.min(cell.unreviewed, Math.max(0, target))
    })
  const sumOf = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0)
  let [low, high] = [0, 1]
  while (sumOf(want(high)) < lines && high < 1e9) high *= 2
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2
    if (sumOf(want(middle)) < lines) low = middle
    else high = middle
  }
  return wholeShares(want(high), Math.min(lines, sumOf(cells.map((c) => c.unreviewed))))
}

/** Whole numbers near the shares that add up to `total`: the largest remainders round up. */
function wholeShares(shares: readonly number[], total: number): readonly number[] {
  const whole = shares.map((share) => Math.floor(share + 1e-9))
  let left = total - whole.reduce((sum, w) => sum + w, 0)
  const order = shares
    .map((share, k) => ({ k, rest: share - (whole[k] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.k - b.k)
  for (const { k, rest } of order) {
    if (left <= 0 || rest <= 1e-9) break
    whole[k] = (whole[k] ?? 0) + 1
    left -= 1
  }
  return whole
}
