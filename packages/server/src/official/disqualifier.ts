import { isCountedByCounty, type PetitionRules } from '../records/petition-rules.ts'
import { partOf } from './case-file.ts'

/** A ground that the records themselves give against a voter on a line. */
export interface Disqualifier {
  readonly reason: string
  readonly sentence: string
}

const standingStatus = new Set(['', 'A', 'ACTIVE', 'INACTIVE', 'I'])

/**
 * What stands against a line being this voter's, known without looking at the ink: another
 * county than the section names (California Elec. Code 9021; NRS 295.055), a registration
 * that does not stand, a voter who is valid on another line. The desk blocks “valid” and
 * names the reason.
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
  // A document of Nevada names a petition district too, which the roll does not know.
  const named = partOf(county).place ?? ''
  const elsewhere =
    rules !== null && isBoundToCounty(rules) && voter.county !== ''
      ? voter.county !== named
      : false
  const ground = ['WRONG_COUNTY', 'OUT_OF_JURISDICTION'].find(known)
  if (elsewhere && ground !== undefined) {
    const sentence = `Registered in ${voter.county}; the section names ${named}.`
    found.push({ reason: ground, sentence })
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

function isBoundToCounty(rules: PetitionRules): boolean {
  return isCountedByCounty(rules) || rules.pack.verification.kind === 'no-duplicate-rule'
}
