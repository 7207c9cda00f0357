import type { SignerMix } from './signer-mix.ts'

/** Possible truths, a few thousand of them: what is in hand, whole and county by county. */
export interface CountPosterior {
  readonly draws: number
  /** Distinct valid lines T, valid lines with repeats V, and their difference. */
  readonly distinct: Float64Array
  readonly validLines: Float64Array
  readonly duplicates: Float64Array
  /** Chance that two valid lines in hand are one person's, and the mix of signers behind it. */
  readonly pairRate: Float64Array
  readonly mixes: readonly SignerMix[]
  readonly counties: CountyDraws
}

/** For each draw the counties in order: index `draw * names.length + county`. */
export interface CountyDraws {
  readonly names: readonly string[]
  readonly raw: Float64Array
  readonly valid: Float64Array
  /** Pairs whose two lines are both in the county, and the extra lines that they make. */
  readonly pairs: Float64Array
  readonly extras: Float64Array
}
