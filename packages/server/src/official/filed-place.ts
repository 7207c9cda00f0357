import { err, ok, type Result } from '@groundswell/basics'
import { countyName, type PetitionRules } from '../records/petition-rules.ts'
import { isReportedByPlace } from './case-file.ts'

/** Why a place cannot report, said about the field that names it. */
export interface PlaceProblem {
  readonly field: 'county' | 'district'
  readonly sentence: string
}

/**
 * The name under which an office reports: its county or member state, in Nevada the county
 * with its petition district (`Clark / 1`); empty where a single office counts everything.
 */
export function filedPlace(
  rules: PetitionRules,
  written: { readonly county: string; readonly district?: string | undefined },
): Result<string, PlaceProblem> {
  if (!isReportedByPlace(rules)) return ok('')
  const county = countyName(rules, written.county)
  if (county === undefined || county.includes(' / ')) {
    const sentence = `The rules know no ${placeTitle(rules)} “${written.county}”.`
    return err({ field: 'county', sentence })
  }
  const known = petitionDistricts(rules)
  if (known.length === 0) return ok(county)
  const district = written.district?.trim() ?? ''
  if (!known.includes(district)) {
    const sentence = `Each document names one county and one petition district, ${known[0]} to ${known.at(-1)}; “${district}” is none.`
    return err({ field: 'district', sentence })
  }
  return ok(`${county} / ${district}`)
}

/** The districts that a document names besides its county; none but in Nevada. */
export function petitionDistricts({ pack, kind }: PetitionRules): readonly string[] {
  const rule = pack.kinds.find((k) => k.kind === kind)?.requirement.distribution
  if (rule?.kind !== 'equal-districts') return []
  return Array.from({ length: rule.districts }, (_, i) => `${i + 1}`)
}

/** What a place is called under these rules. */
export function placeTitle({ pack }: PetitionRules): 'county' | 'member state' {
  return pack.verification.kind === 'member-states' ? 'member state' : 'county'
}
