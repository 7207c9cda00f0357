/** A posterior in three numbers: the median, and the 5 % and 95 % points around it. */
export interface Interval {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** An interval with the 25 % and 75 % points too, for drawing its inner half darker. */
export interface Band extends Interval {
  readonly lower: number
  readonly upper: number
}

/** The 90 % interval of draws, in whole units unless `decimals` says otherwise. */
export function intervalOf(draws: Float64Array, decimals = 0): Interval {
  const { median, low, high } = bandOf(draws, decimals)
  return { median, low, high }
}

/** The 90 % interval and its inner half. */
export function bandOf(draws: Float64Array, decimals = 0): Band {
  const sorted = Float64Array.from(draws).sort()
  const scale = 10 ** decimals
  const at = (p: number) => Math.round(quantile(sorted, p) * scale) / scale
  return {
    low: at(0.05),
    lower: at(0.25),
    median: at(0.5),
    upper: at(0.75),
    high: at(0.95),
  }
}

/** The `p` quantile of ascending numbers, linear between neighbours (Hyndman and Fan's type 7). */
function quantile(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return 0
  const h = (sorted.length - 1) * p
  const below = Math.floor(h)
  const a = sorted[below] ?? 0
  const b = sorted[Math.min(below + 1, sorted.length - 1)] ?? a
  return a + (h - below) * (b - a)
}
