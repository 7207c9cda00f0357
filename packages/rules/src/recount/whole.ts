/** Whole-number division for recounts; nothing here is shared with the projections. */
export function ceilDiv(a: bigint, b: bigint): bigint {
  const q = a / b
  return a % b > 0n ? q + 1n : q
}

/** `a / b` to the nearest whole number, a half up; both positive or zero, `b` not zero. */
export function nearestDiv(a: bigint, b: bigint): bigint {
  return (2n * a + b) / (2n * b)
}

/** A whole number of `10^-places` as a decimal numeral. */
export function decimal(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** The greatest whole number whose square is not above `n`. */
export function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  // Bit by bit from the top, two bits of `n` at a time.
  let bit = 1n
  while (bit * 4n <= n) bit *= 4n
  let rest = n
  let root = 0n
  for (; bit > 0n; bit /= 4n) {
    if (rest >= root + bit) {
      rest -= root + bit
      root = root / 2n + bit
    } else {
      root /= 2n
    }
  }
  return root
}
