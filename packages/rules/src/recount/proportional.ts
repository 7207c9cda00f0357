import { nearestDiv } from './whole.ts'

/** All lines times the valid share of the sample, to the nearest whole number. */
export function recountProportional(counts: {
  readonly raw: number
  readonly sample: number
  readonly valid: number
}): number {
  if (counts.sample === 0) return counts.valid
  return Number(
    nearestDiv(BigInt(counts.raw) * BigInt(counts.valid), BigInt(counts.sample)),
  )
}

/** Colorado: 90 % or less fails, 110 % or more qualifies. */
export function recountColoradoOutcome(projected: number, required: number) {
  const [p, r] = [BigInt(projected) * 10n, BigInt(required)]
  if (p <= 9n * r) return 'insufficient'
  return p >= 11n * r ? 'sufficient' : 'full-check'
}

/** Nevada: below 90 % fails, from 100 % qualifies. */
export function recountNevadaOutcome(projected: number, required: number) {
  const [p, r] = [BigInt(projected) * 10n, BigInt(required)]
  if (p < 9n * r) return 'insufficient'
  return p >= 10n * r ? 'sufficient' : 'full-check'
}
