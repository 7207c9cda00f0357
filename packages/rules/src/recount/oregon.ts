import { decimal, nearestDiv } from './whole.ts'

/**
 * Oregon's first sample again, without a root: the margin is the whole number of thousandths
 * nearest to 1.645 standard errors, found by comparing squares. Petition 8 of 2006.
 */
export function recountFirstSample(counts: {
  readonly raw: number
  readonly sample: number
  readonly valid: number
  readonly required: number
}) {
  const [N, n, v] = [counts.raw, counts.sample, counts.valid].map(BigInt) as [
    bigint,
    bigint,
    bigint,
  ]
  // Thousandths: 1.645 sqrt(v (n - v) / n^3) x 1000, squared.
  const square = 1645n * 1645n * v * (n - v)
  let margin = 0n
  // The next thousandth is nearer while its lower half-step still lies below the root.
  while ((2n * margin + 1n) ** 2n * n ** 3n <= 4n * square) margin += 1n
  // Adjusted share in thousandths of 1/n: valid, less margin, less 8 %.
  const share = 1000n * v - (margin + 80n) * n
  const scaled = N * share
  const projected =
    scaled >= 0n ? nearestDiv(scaled, 1000n * n) : -nearestDiv(-scaled, 1000n * n)
  return {
    margin: decimal(margin, 3),
    projected: Number(projected),
    outcome: projected >= BigInt(counts.required) ? 'sufficient' : 'full-check',
  }
}

/** Oregon's second sample again: each pair found takes (N/n)^2 away. */
export function recountSecondSample(counts: {
  readonly raw: number
  readonly sample: number
  readonly valid: number
  readonly duplicates: number
  readonly required: number
}) {
  const [N, n, v, d] = [counts.raw, counts.sample, counts.valid, counts.duplicates].map(
    BigInt,
  ) as [bigint, bigint, bigint, bigint]
  const numerator = N * (n * v - N * d)
  const projected =
    numerator >= 0n ? nearestDiv(numerator, n * n) : -nearestDiv(-numerator, n * n)
  return {
    projected: Number(projected),
    outcome: projected >= BigInt(counts.required) ? 'sufficient' : 'insufficient',
  }
}
