import { countyName, type PetitionRules } from '../records/petition-rules.ts'
import { isReportedByCounty } from './case-file.ts'

/**
 * The name under which an office reports: its county, in Nevada with the petition district
 * (`Clark / 1`); empty where a single office counts everything. Undefined when the rules know
 * no such county.
 */
export function filedPlace(
  rules: PetitionRules,
  written: { readonly county: string; readonly district?: string | undefined },
): string | undefined {
  if (!isReportedByCounty(rules)) return ''
  const county = countyName(rules, written.county)
  const district = written.district?.trim() ?? ''
  if (county === undefined || county.includes(' / ')) return undefined
  return district === '' ? county : `${county} / ${district}`
}
