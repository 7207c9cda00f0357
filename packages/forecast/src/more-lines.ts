import type { CountPosterior } from './count-posterior.ts'
import { distinctPeople } from './signer-mix.ts'

/** More lines on top of those in hand, in one possible truth. */
export interface MoreLines {
  readonly draw: number
  /** Lines in hand. */
  readonly raw: number
  /** Lines to come. */
  readonly more: number
  /** A standard normal number: how lucky the lines to come are in their validity. */
  readonly luck: number
}

/**
 * What lines to come would add, as valid as today's and from the same pool of signers:
 * valid lines, and new distinct voters. Duplicates grow with the square of the lines.
 */
export function addedBy(
  posterior: CountPosterior,
  { draw, raw, more, luck }: MoreLines,
): { readonly valid: number; readonly distinct: number } {
  if (more <= 0 || raw <= 0) return { valid: 0, distinct: 0 }
  const lines = posterior.validLines[draw] ?? 0
  const share = lines / raw
  const deviation = Math.sqrt(more * share * (1 - share))
  const valid = Math.max(0, Math.min(more, more * share + luck * deviation))
  const rate = posterior.pairRate[draw] ?? 0
  const mix = posterior.mixes[draw]
  if (rate <= 0 || !mix) return { valid, distinct: valid }
  const people = mix.second / rate
  const before = distinctPeople(mix, people, lines)
  return { valid, distinct: distinctPeople(mix, people, lines + valid) - before }
}
