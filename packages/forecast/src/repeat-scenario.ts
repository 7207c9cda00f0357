import { logRepeatPrior, plausibleShares } from './repeat-prior.ts'
import {
  distinctPeople,
  expectedRepeats,
  type SignerMix,
  signerMixes,
} from './signer-mix.ts'

/** What a drive's sample can tell about its repeats, in three numbers. */
export interface SampleSize {
  /** Valid lines expected in hand, repeats included, and the variance of what is known of them. */
  readonly lines: number
  readonly variance: number
  /** Pairs of valid lines that the review could have seen. */
  readonly exposure: number
}

/** One way in which people may repeat themselves in a drive, and what its sample makes of it. */
interface RepeatScenario {
  /** ln of its prior probability, or its weight among the plausible ones. */
  readonly weight: number
  /** People expected to be seen more than once. */
  readonly seen: number
  /** Repeats expected among the lines that were not reviewed. */
  readonly unseen: number
  /** The standard deviation of distinct lines around the expected ones. */
  readonly spread: number
}

/** What the prior holds possible, and the drives at which intervals are to be true. */
export interface RepeatScenarios {
  readonly possible: readonly RepeatScenario[]
  readonly plausible: readonly RepeatScenario[]
}

/**
 * Every mix of signers at rates evenly spaced in the logarithm, with the prior of both; and
 * every mix at the plausible shares of duplicates. A mix counts by the root of its prior
 * among the plausible: intervals should be true under each, not only under the likely ones.
 * Drives whose sample shows many repeats need no help and are left out.
 */
export function repeatScenarios(size: SampleSize): RepeatScenarios {
  const { lines, variance, exposure } = size
  const reviewed = (1 + Math.sqrt(1 + 8 * exposure)) / 2
  const possible: RepeatScenario[] = []
  const plausible: RepeatScenario[] = []
  for (const mix of signerMixes) {
    const row = PARTNERS.map((partners) => {
      const people = (mix.second * lines) / partners
      const inHand = repeatsAmong(mix, people, lines)
      const { twice, thrice, more } = expectedRepeats(mix, people, reviewed)
      const unseen = Math.max(0, inHand - repeatsAmong(mix, people, reviewed))
      const weight = Math.log(mix.weight) + logRepeatPrior(partners)
      return { share: inHand / lines, seen: twice + thrice + more, unseen, weight }
    })
    for (const { weight, seen, unseen } of row) {
      possible.push({ weight, seen, unseen, spread: Math.sqrt(variance + unseen) })
    }
    const weight = Math.sqrt(mix.weight) / plausibleShares.length
    for (const share of plausibleShares) {
      const next = row.findIndex((scenario) => scenario.share >= share)
      const [a, b] = [row[next - 1], row[next]]
      if (!a || !b) continue
      const t = Math.log(share / a.share) / Math.log(b.share / a.share)
      const seen = between(a.seen, b.seen, t)
      const unseen = between(a.unseen, b.unseen, t)
      if (seen > MANY_SEEN) continue
      plausible.push({ weight, seen, unseen, spread: Math.sqrt(variance + unseen) })
    }
  }
  return { possible, plausible }
}

function repeatsAmong(mix: SignerMix, people: number, lines: number): number {
  return Math.max(0, lines - distinctPeople(mix, people, lines))
}

/** Between two numbers, evenly in the logarithm where they have one. */
function between(a: number, b: number, t: number): number {
  return a > 0 && b > 0 ? a ** (1 - t) * b ** t : a + (b - a) * t
}

/** Beyond so many people seen more than once the posterior's own ranks are true. */
const MANY_SEEN = 16

/** Partners of a line in hand, from 0.0003 to 3. */
const PARTNERS = Array.from({ length: 36 }, (_, k) => 3e-4 * 1e4 ** (k / 35))
