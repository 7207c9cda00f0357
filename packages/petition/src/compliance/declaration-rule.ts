import type { Pack } from '@groundswell/rules'
import type { DeclarationPart } from './declaration-reading.ts'

/** What a jurisdiction asks of a declaration beyond signature and date. */
export interface DeclarationRule {
  readonly parts: readonly DeclarationPart[]
  /** Corrections, copies and a second circulator reject, and so does an unclear date. */
  readonly isStrict: boolean
  readonly hasNotary: boolean
  readonly cites: readonly string[]
}

/**
 * The rule of a pack. California's parts are those of Elec. Code 104, Oregon's strictness is
 * OAR 165-014-0270; a notary is asked where the pack knows the ground by its own law. What a
 * pack says nothing about is not asked.
 */
export function declarationRule(pack: Pack): DeclarationRule {
  const hasNotary = pack.reasons.some(
    ({ code, basis }) => code === 'NOTARY_DEFECT' && basis === 'law',
  )
  const known = rules.get(pack.id) ?? { parts: [], isStrict: false, cites: [] }
  return { ...known, hasNotary }
}

const rules: ReadonlyMap<string, Omit<DeclarationRule, 'hasNotary'>> = new Map([
  [
    'us-ca',
    {
      parts: ['name', 'address', 'dates-between', 'place'],
      isStrict: false,
      cites: ['ca-elec-104'],
    },
  ],
  ['us-or', { parts: [], isStrict: true, cites: ['or-165-014-0270'] }],
])
