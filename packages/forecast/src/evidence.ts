import type { Stratum } from './stratum.ts'

/** Lines still undecided, by the sums of their probabilities and of their squares. */
interface Undecided {
  readonly lines: number
  readonly mean: number
  readonly squares: number
}

/** What the review found in one stratum; the drawn part and the convenience part apart. */
export interface StratumEvidence {
  readonly stratum: Stratum
  readonly drawn: number
  /** Drawn lines found valid, repeats included, undecided ones not. */
  readonly drawnValid: number
  readonly drawnUndecided: Undecided
  readonly convenience: number
  readonly convenienceValid: number
  readonly convenienceUndecided: Undecided
  /** Pairs of valid lines of one person inside the stratum; pairs of two convenience lines left out. */
  readonly pairs: number
  /** How many drawn lines are worth one: 1 where lines were drawn, more where whole sheets were. */
  readonly designEffect: number
}

/** The same for a county: pairs whose lines lie in two strata of it. */
export interface CountyEvidence {
  readonly county: string
  readonly pairsAcrossStrata: number
  /** Lines beyond the first of each person within the county. */
  readonly extraLines: number
}

/** What is known of sheets, where whole sheets were drawn. */
export interface SheetDraw {
  readonly sheets: number
  /** Correlation of the validity of two lines of one sheet. */
  readonly likeness: number
  /** Drawn lines by somebody who signed on the same sheet before. */
  readonly repeatsOnSheets: number
}

/** How many persons were seen to sign twice, three times, and more often. */
interface RepeatSigners {
  readonly twice: number
  readonly thrice: number
  readonly more: number
  /** The people in `more` by how often they were seen, least often first. */
  readonly frequent: readonly { readonly times: number; readonly people: number }[]
}

/** Everything a count needs to know of the review: sums only, no line and no person. */
export interface Evidence {
  /** Sorted by stratum id, so that no result depends on the order of the input. */
  readonly strata: readonly StratumEvidence[]
  readonly counties: readonly CountyEvidence[]
  readonly pairsAcrossCounties: number
  /** Σ over persons of their pairs squared: how unevenly the pairs fall on persons. */
  readonly pairsSquared: number
  readonly signers: RepeatSigners
  /** Lines beyond the first of each person among all reviewed lines. */
  readonly extraLines: { readonly mean: number; readonly variance: number }
  readonly raw: number
  readonly reviewed: number
  readonly reasons: ReadonlyMap<string, number>
  /** Absent where lines were drawn one by one. */
  readonly sheetDraw?: SheetDraw
  /** Lines rejected as duplicates without a person key: each is taken for one pair. */
  readonly duplicatesWithoutKey: number
}
