/** Maps a value to a place in pixels; `invert` maps back. */
export interface LinearScale {
  (value: number): number
  readonly domain: readonly [number, number]
  readonly range: readonly [number, number]
}

/** A straight-line scale from `domain` to `range`; a domain of no width maps to the start. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): LinearScale {
  const [d0, d1] = domain
  const [r0, r1] = range
  const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0)
  return Object.assign((value: number) => r0 + (value - d0) * slope, { domain, range })
}

/**
 * Round values (1, 2 or 5 times a power of ten apart) from `low` to `high`, about `count`
 * of them, both ends included when they are round.
 */
export function roundTicks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low) || count < 1) return [low]
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  // Multiplying instead of adding keeps 0.1 + 0.2 from becoming a label.
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  )
}
