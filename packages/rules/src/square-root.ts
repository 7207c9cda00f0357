import { type Fraction, fraction } from '@groundswell/basics'

/** Decimal places to which square roots in statutes are taken: far below any rounding. */
const places = 40n

/** The square root of a fraction that is not negative, cut off after 40 decimal places. */
export function squareRoot(a: Fraction): Fraction {
  const scale = 10n ** places
  const scaled = (a.numerator * scale * scale) / a.denominator
  return fraction(wholeRoot(scaled), scale)
}

/** The largest whole number whose square is not above `n` (Newton's method). */
function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (x + n / x) >> 1n
    if (next >= x) return x
    x = next
  }
}
