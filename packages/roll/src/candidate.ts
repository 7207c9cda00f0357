import type { Comparison } from './comparison.ts'
import type { MatchReason, Zone } from './zone.ts'

/** A registered voter as the desk shows one: the roll's own spelling, folded to capitals. */
export interface Voter {
  readonly voterId: string
  readonly last: string
  readonly first: string
  readonly middle: string
  readonly suffix: string
  /** `yyyy-mm-dd`, `yyyy`, or empty. */
  readonly birth: string
  readonly house: string
  readonly street: string
  readonly unit: string
  readonly city: string
  readonly zip: string
  /** As the roll writes it, empty when it does not; a California section is for one county alone. */
  readonly county: string
  readonly status: string
}

/** One voter whom a claim may mean, best first among its kind. */
export interface Candidate {
  readonly voter: Voter
  /** P(this voter | the claim and all candidates), F2 of docs/theory/matching.md. */
  readonly probability: number
  /** Log2 of the likelihood ratio: bits of evidence for one person against two. */
  readonly weight: number
  readonly zone: Zone
  readonly reason: MatchReason
  readonly comparison: Comparison
  /** One sentence in plain words, for example "same name and street, number 114 against 141". */
  readonly explanation: string
  /** Where the letters of the claim and of the roll differ, for the eye to check. */
  readonly differences: readonly Difference[]
}

/** One field written in two ways; `claim` and `roll` are folded text, marks are 0-based letter positions. */
export interface Difference {
  readonly field:
    | 'last'
    | 'first'
    | 'middle'
    | 'house'
    | 'street'
    | 'unit'
    | 'city'
    | 'zip'
  readonly claim: string
  readonly roll: string
  readonly claimMarks: readonly number[]
  readonly rollMarks: readonly number[]
}
