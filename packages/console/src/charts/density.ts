/** A 90 % interval with its median. */
export interface Interval {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** A slice of a density strip: where it lies and how dark it is, 0…1 of the darkest. */
export interface DensitySlice {
  readonly from: number
  readonly to: number
  readonly darkness: number
}

/** The 95 % point of the standard normal distribution: half a 90 % interval. */
const z95 = 1.6448536269514722

/**
 * A picture of an uncertain number: slices across the interval and a tail on each side,
 * as dark as a normal curve is high whose two halves are fitted to `low` and `high`
 * (Jackson, "Displaying uncertainty with shading", The American Statistician 62, 2008).
 * An interval of no width has no slices: the median's mark says it all. A tail ends where the
 * number cannot be, below `within.from` or above `within.to`.
 */
export function densityStrip(
  interval: Interval,
  slices: number,
  within: { readonly from: number; readonly to: number },
): readonly DensitySlice[] {
  const below = (interval.median - interval.low) / z95
  const above = (interval.high - interval.median) / z95
  if (!(below > 0) && !(above > 0)) return []
  const from = Math.max(within.from, interval.median - 3 * below)
  const to = Math.min(within.to, interval.median + 3 * above)
  const width = (to - from) / slices
  return Array.from({ length: slices }, (_, i) => {
    const start = from + i * width
    const middle = start + width / 2
    const deviation = middle < interval.median ? below : above
    const z = deviation > 0 ? (middle - interval.median) / deviation : 0
    return { from: start, to: start + width, darkness: Math.exp((-z * z) / 2) }
  })
}
