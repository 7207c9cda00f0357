import { isCountedByCounty, type PetitionRules } from '../records/petition-rules.ts'

/** A ground that the records themselves give against a voter on a line. */
export interface Disqualifier {
  readonly reason: string
  readonly sentence: string
}

const standingStatus = new Set(['', 'A', 'ACTIVE', 'INACTIVE', 'I'])

/**
 * What stands against a line being this voter's, known without looking at the ink: another
 * county than the section names (Elec. Code 9021), a registration that does not stand, a
 * voter who is valid on another line. The desk blocks “valid” and names the reason.
 */
export function disqualifiers(
  voter: { readonly county: string; readonly status: string },
  about: {
    readonly county: string
    readonly rules: PetitionRules | null
    readonly validOn: string | undefined
  },
): readonly Disqualifier[] {
  const found: Disqualifier[] = []
  const { county, rules, validOn } = about
  const known = (code: string) =>
    rules?.pack.reasons.some((r) => r.code === code) ?? false
  const elsewhere =
    rules !== null && isCountedByCounty(rules) && voter.county !== ''
      ? voter.county !== county
      : false
  if (elsewhere && known('WRONG_COUNTY')) {
    const sentence = `Registered in ${voter.county}; the section names ${county}.`
    found.push({ reason: 'WRONG_COUNTY', sentence })
  }
  if (!standingStatus.has(voter.status.toUpperCase()) && known('NOT_REGISTERED')) {
    const sentence = `The registration does not stand: ${voter.status.toLowerCase()}.`
    found.push({ reason: 'NOT_REGISTERED', sentence })
  }
  if (validOn !== undefined && known('DUPLICATE')) {
    const sentence = `Found valid already on line ${validOn}.`
    found.push({ reason: 'DUPLICATE', sentence })
  }
  return found
}
