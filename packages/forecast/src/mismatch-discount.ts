import type { RandomStream } from '@groundswell/basics'
import { betaVariate } from './random-variate.ts'

/** Valid lines that the official will reject for reasons a drive cannot see. */
export interface MismatchDiscount {
  readonly mean: number
  /** Standard deviation of the share; at 0 the mean is taken as known. */
  readonly spread: number
}

/**
 * Offices compare the ink with the registration signature and reject about one line in a
 * hundred; a drive has no such images. On by default for odds, off for lines in hand.
 */
export const usualMismatch: MismatchDiscount = { mean: 0.01, spread: 0.005 }

/** One possible share of rejected lines. */
export function mismatchShare(stream: RandomStream, discount: MismatchDiscount): number {
  const { mean, spread } = discount
  if (mean <= 0) return 0
  if (mean >= 1) return 1
  if (spread <= 0) return mean
  // A beta distribution cannot spread wider than a coin; the cap keeps its weight positive.
  const weight = Math.max(0.01, (mean * (1 - mean)) / (spread * spread) - 1)
  return betaVariate(stream, mean * weight, (1 - mean) * weight)
}
