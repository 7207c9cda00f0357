import {
  ceil,
  type Fraction,
  floor,
  fraction,
  multiply,
  ok,
  parseFraction,
  roundHalfUp,
  unreachable,
} from '@groundswell/basics'

/** How a jurisdiction makes a whole number of signatures out of a share. */
export type Rounding = 'up' | 'down' | 'nearest'

/**
 * A share of a base, rounded to whole signatures: 0.08 of 7,317,581 is 585,407 rounded up.
 * With `parts` it is the share of one of so many equal parts of the base.
 */
export function shareOf(
  rule: { readonly fraction: string; readonly rounding: Rounding },
  base: number,
  parts = 1,
): number {
  return rounded(multiply(share(rule.fraction), fraction(base, parts)), rule.rounding)
}

/** A whole number near an exact one, as the rounding says. */
export function rounded(exact: Fraction, rounding: Rounding): number {
  switch (rounding) {
    case 'up':
      return Number(ceil(exact))
    case 'down':
      return Number(floor(exact))
    case 'nearest':
      return Number(floor(roundHalfUp(exact, 0)))
    default:
      return unreachable(rounding)
  }
}

/** A share of a pack, a decimal numeral or a ratio, exactly; what is neither is a bug and throws. */
export function share(numeral: string): Fraction {
  const known = shares.get(numeral)
  if (known) return known
  const ratio = /^(\d+)\/(\d+)$/.exec(numeral)
  const parsed = ratio
    ? ok(fraction(BigInt(ratio[1] ?? ''), BigInt(ratio[2] ?? '')))
    : parseFraction(numeral)
  if (!parsed.ok) throw new Error(`not a share: ${numeral}`)
  shares.set(numeral, parsed.value)
  return parsed.value
}

/** Shares already read; a pack has a handful, and simulations ask for them millions of times. */
const shares = new Map<string, Fraction>()
