import { decimal, nearestDiv, wholeRoot } from './whole.ts'

export interface PairSample {
  readonly raw: number
  readonly sample: number
  readonly invalid: number
  readonly duplicates: number
  readonly required: number
}

export interface PairRecount {
  readonly upperInvalid: string
  readonly maximumPairs: string
  readonly expectedPairs?: string
  readonly acceptablePairs?: string
  readonly outcome: 'full-check' | 'sufficient'
}

/** Decimals carried; the statute's figures are shown to two and four. */
const places = 60
const one = 10n ** BigInt(places)

/**
 * Washington's pair test again, in fixed point to 60 decimals: WAC 434-379-010 (3)-(8). The
 * counts are trusted to be possible ones.
 */
export function recountPairTest(counts: PairSample): PairRecount {
  const [N, n, x, d, R] = [
    counts.raw,
    counts.sample,
    counts.invalid,
    counts.duplicates,
    counts.required,
  ].map(BigInt) as [bigint, bigint, bigint, bigint, bigint]
  const root = wholeRoot(x * one * one)
  const upper = ((x * one + (3n * root) / 2n) * N) / n
  const pairs = (N - R) * one - upper
  const shown = {
    upperInvalid: rounded(upper, 2),
    maximumPairs: rounded(pairs, 2),
  }
  if (pairs < 0n) return { ...shown, outcome: 'full-check' }
  const expected = (pairs * n * n) / (N * N)
  const acceptable = expected - (165n * wholeRoot(expected * one)) / 100n
  return {
    ...shown,
    expectedPairs: rounded(expected, 4),
    acceptablePairs: rounded(acceptable, 2),
    outcome: d * one <= acceptable ? 'sufficient' : 'full-check',
  }
}

function rounded(fixed: bigint, to: number): string {
  const unit = 10n ** BigInt(places - to)
  const magnitude = nearestDiv(fixed < 0n ? -fixed : fixed, unit)
  return decimal(fixed < 0n ? -magnitude : magnitude, to)
}
