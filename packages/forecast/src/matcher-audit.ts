import type { RandomStream } from '@groundswell/basics'
import type { StratumEvidence } from './evidence.ts'
import { betaVariate } from './random-variate.ts'

/** What a hand check of a sample of the matcher's answers found. */
export interface MatcherAudit {
  /** Lines that the matcher accepted, checked by hand, and how many were wrong. */
  readonly accepted: { readonly checked: number; readonly wrong: number }
  /** Lines that the matcher did not find, checked by hand, and how many were valid after all. */
  readonly notFound: { readonly checked: number; readonly valid: number }
}

/**
 * Corrects possible valid lines for the matcher's own errors:
 * valid = accepted · (1 − false accepts) + not found · missed, both rates from their
 * Jeffreys posterior. Without an audit the dispositions are taken as they are.
 */
export function matcherErrors(
  audit: MatcherAudit | undefined,
): (
  stream: RandomStream,
  strata: readonly StratumEvidence[],
  valid: Float64Array,
) => void {
  if (!audit) return () => undefined
  const { accepted, notFound } = audit
  return (stream, strata, valid) => {
    const wrong = betaVariate(
      stream,
      accepted.wrong + 0.5,
      accepted.checked - accepted.wrong + 0.5,
    )
    const missed = betaVariate(
      stream,
      notFound.valid + 0.5,
      notFound.checked - notFound.valid + 0.5,
    )
    for (const [s, { stratum }] of strata.entries()) {
      const v = valid[s] ?? 0
      valid[s] = Math.round(v * (1 - wrong) + (stratum.lines - v) * missed)
    }
  }
}
