import { ceilDiv, decimal, nearestDiv } from './whole.ts'

/** What a county reported. */
export interface CountySample {
  readonly raw: number
  readonly sample: number
  readonly valid: number
  readonly duplicates: number
}

export interface CountyRecount {
  readonly rate: string
  readonly uncorrected: number
  readonly factor: string
  readonly weight: string
  readonly duplicatePenalty: number
  readonly projected: number
}

/**
 * California's projection again, in whole hundredths of a percent and ten-thousandths, without
 * a line of the first implementation: 2 CCR 20530-20532, and 9030(d) for up to 500 lines. The
 * counts are trusted to be possible ones.
 */
export function recountCounty({
  raw,
  sample,
  valid,
  duplicates,
}: CountySample): CountyRecount {
  const [N, n, v, d] = [raw, sample, valid, duplicates].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  if (raw <= 500) {
    const rate = raw === 0 ? '0.00' : decimal(nearestDiv(v * 10_000n, N), 2)
    return {
      rate,
      uncorrected: valid,
      factor: '1.0000',
      weight: '0.0000',
      duplicatePenalty: 0,
      projected: valid,
    }
  }
  const hundredths = nearestDiv(v * 10_000n, n) // of a percent
  const uncorrected = ceilDiv(N * hundredths, 10_000n)
  const tenThousandths = nearestDiv(N * 10_000n, n)
  const weight = tenThousandths * (tenThousandths - 10_000n) // of 10^-8
  const penalty = ceilDiv(d * weight, 100_000_000n)
  return {
    rate: decimal(hundredths, 2),
    uncorrected: Number(uncorrected),
    factor: decimal(tenThousandths, 4),
    weight: decimal(nearestDiv(weight, 10_000n), 4),
    duplicatePenalty: Number(penalty),
    projected: Number(uncorrected - penalty),
  }
}

/** Below 95 % fails, above 110 % qualifies, with both edges in the full check. */
export function recountCaliforniaOutcome(projected: number, required: number) {
  const p = BigInt(projected) * 100n
  if (p < 95n * BigInt(required)) return 'insufficient'
  return p > 110n * BigInt(required) ? 'sufficient' : 'full-check'
}
