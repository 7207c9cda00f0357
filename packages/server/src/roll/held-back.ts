import { learnedRate, type RateBeforehand } from '@groundswell/forecast'

/**
 * The most that a match may be believed while it is held back for a person, by reason,
 * before anybody has decided such lines. The posterior of a match knows nothing of a
 * relative or a namesake who is not on the roll, so where the household guard steps in it
 * is far too sure: on an invented roll of 22 million with households, 46 % of lines with
 * another first name, 17 % of those at another address and 1 % of those with another middle
 * name were the voter's own. An invented roll is worth twenty decided lines, not more.
 */
const beforehand: ReadonlyMap<string, RateBeforehand> = new Map([
  ['household-other-first-name', { mean: 0.5, worth: 20 }],
  ['middle-name-differs', { mean: 0.25, worth: 20 }],
  ['other-address', { mean: 0.25, worth: 20 }],
])

/** Lines held back for one reason that people decided, and how many were the voter's found. */
export interface DecidedHeldBack {
  readonly reason: string
  readonly lines: number
  readonly hits: number
}

/** The probability that a line held back for `reason` is by the voter found, in 0…1. */
export type HeldBackProbability = (probability: number, reason: string | null) => number

/**
 * Believes a held-back match no more than the lines already decided for the same reason
 * bear out: a beta prior at the default, updated by the decided lines.
 */
export function heldBackProbability(
  decided: readonly DecidedHeldBack[],
): HeldBackProbability {
  const byReason = new Map(decided.map((each) => [each.reason, each]))
  const atMost = new Map(
    [...beforehand].map(([reason, before]) => [
      reason,
      learnedRate(before, byReason.get(reason) ?? { lines: 0, hits: 0 }),
    ]),
  )
  return (probability, reason) => Math.min(probability, atMost.get(reason ?? '') ?? 1)
}
