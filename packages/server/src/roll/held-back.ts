/**
 * The most that a match may be believed while it is held back for a person, by reason. The
 * posterior of a match knows nothing of a relative or a namesake who is not on the roll, so
 * where the household guard steps in it is far too sure: on an invented roll of 22 million
 * with households, 46 % of lines with another first name, 17 % of those at another address
 * and 1 % of those with another middle name were the voter's own.
 */
const atMost: ReadonlyMap<string, number> = new Map([
  ['household-other-first-name', 0.5],
  ['middle-name-differs', 0.25],
  ['other-address', 0.25],
])

/** The probability that a line held back for `reason` is by the voter found, in 0…1. */
export function heldBackProbability(probability: number, reason: string | null): number {
  return Math.min(probability, atMost.get(reason ?? '') ?? 1)
}
