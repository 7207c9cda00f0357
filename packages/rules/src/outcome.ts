import { err, type Result } from '@groundswell/basics'
import { type BandEdges, edgesOf, type OutcomeOfSample, outcomeOf } from './band.ts'
import type { Pack } from './pack/pack.ts'
import { bandsOf } from './pack/verification-rule.ts'
import type { Refusal } from './refusal.ts'

/**
 * What a projection means for a requirement: the petition fails on the sample, every line is
 * checked, or it qualifies. In California below 95 %, from 95 to 110 %, and above.
 */
export function outcome(
  pack: Pack,
  numbers: { readonly projected: number; readonly required: number },
): Result<OutcomeOfSample, Refusal> {
  const bands = bandsOf(pack.verification)
  return bands ? outcomeOf(pack, bands, numbers) : noBands(pack)
}

/** The whole numbers at which the outcome changes: for 585,407 they are 556,137 and 643,948. */
export function bandEdges(pack: Pack, required: number): Result<BandEdges, Refusal> {
  const bands = bandsOf(pack.verification)
  return bands ? edgesOf(pack, bands, required) : noBands(pack)
}

function noBands(pack: Pack): Result<never, Refusal> {
  return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'bands' })
}
