import { type OfficialProcedure, officialProcedure } from '@groundswell/forecast'
import { bandEdges, type Pack } from '@groundswell/rules'

export interface PackProcedure extends OfficialProcedure {
  readonly fullCheckFrom: number
  readonly sufficientFrom: number
  readonly cites: readonly string[]
  readonly unverified: readonly string[]
}

/**
 * The official verification of a pack as numbers, for a requirement known beforehand. Where
 * the law knows no sample by county, every line is taken to be checked.
 */
export function procedureOf(pack: Pack, required: number): PackProcedure {
  const official = officialProcedure(pack)
  const edges = bandEdges(pack, required)
  if (!official.ok || !edges.ok) return everyLineChecked(required)
  const { fullCheckFrom, sufficientFrom, cites, unverifiedRules } = edges.value
  return {
    ...official.value,
    fullCheckFrom,
    sufficientFrom,
    cites: cites.map((cite) => cite.section),
    unverified: unverifiedRules ?? [],
  }
}

function everyLineChecked(required: number): PackProcedure {
  return {
    sampleSize: (raw) => raw,
    projectedValid: (_raw, _sample, valid) => valid,
    outcome: (projected) => (projected >= required ? 'sufficient' : 'insufficient'),
    fullCheckFrom: required,
    sufficientFrom: required,
    cites: [],
    unverified: [],
  }
}
