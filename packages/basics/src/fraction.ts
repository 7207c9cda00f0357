import { err, ok, type Result } from './result.ts'

/**
 * An exact rational number in lowest terms with a positive denominator.
 * Whatever a court could recount is computed with these, never with floats.
 */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** `numerator / denominator`, reduced. A zero denominator is a bug and throws. */
export function fraction(
  numerator: bigint | number,
  denominator: bigint | number = 1n,
): Fraction {
  const n = BigInt(numerator)
  const d = BigInt(denominator)
  if (d === 0n) throw new Error('a fraction with denominator zero')
  const g = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d)
  const sign = d < 0n ? -1n : 1n
  return { numerator: (sign * n) / g, denominator: (sign * d) / g }
}

/** Reads a decimal numeral ("0.95", "-12", "33.2881") exactly; anything else is refused. */
export function parseFraction(
  text: string,
): Result<Fraction, { readonly kind: 'not-a-decimal'; readonly text: string }> {
  const m = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!m) return err({ kind: 'not-a-decimal', text })
  const decimals = m[3] ?? ''
  const scaled = BigInt(`${m[2]}${decimals}`)
  return ok(fraction(m[1] === '-' ? -scaled : scaled, 10n ** BigInt(decimals.length)))
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  )
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator })
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The greatest whole number that is not above `a`. */
export function floor(a: Fraction): bigint {
  const q = a.numerator / a.denominator
  return a.numerator % a.denominator < 0n ? q - 1n : q
}

/** The least whole number that is not below `a`. */
export function ceil(a: Fraction): bigint {
  return -floor({ numerator: -a.numerator, denominator: a.denominator })
}

/** Rounds to `decimals` places, a half going away from zero, as statutes that print places mean it. */
export function roundHalfUp(a: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals)
  const negative = a.numerator < 0n
  const magnitude = negative ? -a.numerator : a.numerator
  const doubled = fraction(2n * magnitude * scale + a.denominator, 2n * a.denominator)
  const rounded = floor(doubled)
  return fraction(negative ? -rounded : rounded, scale)
}

/** A decimal numeral with exactly `decimals` places, rounded half up: `71.47`. */
export function toDecimal(a: Fraction, decimals: number): string {
  const rounded = roundHalfUp(a, decimals)
  const scale = 10n ** BigInt(decimals)
  const whole = (rounded.numerator * scale) / rounded.denominator
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0')
  const head = digits.slice(0, digits.length - decimals)
  const sign = whole < 0n ? '-' : ''
  return decimals === 0 ? `${sign}${digits}` : `${sign}${head}.${digits.slice(-decimals)}`
}

/** The nearest float, for drawing and for statistics only. */
export function toNumber(a: Fraction): number {
  return Number(a.numerator) / Number(a.denominator)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a
  let y = b
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
