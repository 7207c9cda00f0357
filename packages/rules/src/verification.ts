import type { BandRule } from './band.ts'
import type { CountySampleRule } from './county-sample.ts'

/**
 * How a jurisdiction finds out whether enough signatures are valid. Jurisdictions differ in
 * kind, not in numbers, so each has its own rule and its own function.
 */
export type VerificationRule = CountySampleRule

/** The bands of a rule that has any; a pair test or a certificate has none. */
export function bandsOf(rule: VerificationRule): BandRule | undefined {
  return 'bands' in rule ? rule.bands : undefined
}
