import type { LevelVector } from './claim-comparison.ts'
import {
  birthLevels,
  givenLevels,
  middleLevels,
  suffixLevels,
  surnameLevels,
} from './comparison.ts'
import { type AddressLevel, addressLevel } from './match-weight.ts'
import type { MatchReason, Zone } from './zone.ts'

/** The best candidate of a line and how far it stands before the others. */
export interface BestCandidate {
  readonly levels: LevelVector
  readonly probability: number
  /** Bits between the best and the second candidate; Infinity when there is one only. */
  readonly margin: number
}

export interface Decision {
  readonly zone: Zone
  readonly reason: MatchReason
}

/** An accept needs this probability at least. */
const acceptFrom = 0.9
/** Below this probability nobody needs to look. */
const reviewFrom = 0.3
/** An accept stands this many bits before the second candidate. */
const leastMargin = 3

const surname = {
  other: surnameLevels.indexOf('other'),
  near: surnameLevels.indexOf('near'),
}
const given = {
  other: givenLevels.indexOf('other'),
  similar: givenLevels.indexOf('similar'),
}
const birthAgrees = birthLevels.indexOf('near-date')

/**
 * Which zone a line belongs to. The household guard comes before any probability: relatives
 * share surname and address, and the model knows nothing of a relative who is not on the
 * roll, so no line is accepted whose first name, generation or birth speaks against it.
 */
export function decide(best: BestCandidate | null): Decision {
  if (best === null) return { zone: 'none', reason: 'no-candidate' }
  const { levels, probability, margin } = best
  const doubt = guardDoubt(levels)
  const address = addressLevel(levels.home, levels.place)
  if (doubt === 'household-other-first-name') {
    return {
      zone: probability >= 0.9 && isReviewable(levels) ? 'review' : 'none',
      reason: doubt,
    }
  }
  if (probability < reviewFrom) {
    return { zone: 'none', reason: doubt ?? 'no-good-candidate' }
  }
  if (doubt !== null) return { zone: 'review', reason: doubt }
  const isCertainBirth = levels.birth >= birthAgrees && probability >= acceptFrom
  if (!isTrustedAddress(address) && !isCertainBirth) {
    // Registered in another place under this name: nobody at the desk can make it this address.
    if (isElsewhere(address)) return { zone: 'none', reason: 'other-address' }
    return {
      zone: 'review',
      reason: address === 'missing' ? 'address-in-doubt' : 'other-address',
    }
  }
  if (margin < leastMargin) return { zone: 'review', reason: 'two-candidates' }
  if (probability < acceptFrom) return { zone: 'review', reason: 'low-probability' }
  return { zone: 'accept', reason: 'same-person' }
}

/** The reason of the household guard against a match, else null. */
export function guardDoubt(v: LevelVector): MatchReason | null {
  if (v.suffix === suffixLevels.indexOf('other')) return 'suffix-differs'
  if (v.birth >= 1 && v.birth <= birthLevels.indexOf('same-year-other-day')) {
    return v.given === given.other ? 'household-other-first-name' : 'birth-differs'
  }
  if (v.given === given.other) return 'household-other-first-name'
  if (v.given === 0 && v.surname !== surnameLevels.indexOf('swapped')) {
    return v.birth >= birthAgrees ? null : 'first-name-missing'
  }
  if (v.given === given.similar) return 'similar-first-name'
  if (v.middle === middleLevels.indexOf('other')) return 'middle-name-differs'
  if (v.surname <= surname.other) return 'surname-differs'
  return null
}

/** A person can settle a first name that disagrees only where something personal agrees. */
function isReviewable(v: LevelVector): boolean {
  return v.birth >= birthAgrees || v.middle >= middleLevels.indexOf('initial')
}

function isTrustedAddress(level: AddressLevel): boolean {
  return (
    level === 'same-home' ||
    level === 'same-home-near-place' ||
    level === 'near-number' ||
    level === 'near-street' ||
    level === 'same-number' ||
    level === 'same-home-other-place'
  )
}

function isElsewhere(level: AddressLevel): boolean {
  return level === 'same-city' || level === 'other'
}
