import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { countyName } from '../records/petition-rules.ts'
import { type ActWish, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * All unverified signatures of a county (2 CCR 20520). A later number for the same county is
 * a new record that amends the first and says why: counties do amend raw counts in mid-check,
 * and what was reported before stays readable.
 */
export function reportRawCount(
  office: Office,
  wish: ActWish,
  input: { readonly county: string; readonly lines: number; readonly why: string },
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    const county = countyName(rules, input.county)
    if (county === undefined) {
      const sentence = `The rules know no county “${input.county}”.`
      return err({ code: 'bad-input', field: 'county', sentence })
    }
    const amends = standing.rawCounts.get(county)?.seq ?? null
    const why = input.why.trim()
    if (amends !== null && why === '') {
      const sentence = `${county} has reported ${standing.rawCounts.get(county)?.act.lines} lines. Say why the number changes.`
      return err({ code: 'bad-input', field: 'why', sentence })
    }
    const drawn = standing.draws.get('sample')?.act.strata
    const sampled = drawn?.find((stratum) => stratum.county === county)
    if (sampled && input.lines < sampled.size) {
      const sentence = `${sampled.size} lines of ${county} have been drawn; its raw count cannot be lower.`
      return err({ code: 'counts-refused', field: 'lines', sentence, rule: 'arithmetic' })
    }
    return ok({ act: { kind: 'raw-count', county, lines: input.lines, amends, why } })
  })
}
