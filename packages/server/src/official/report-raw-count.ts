import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { filedPlace } from './filed-place.ts'
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
  input: {
    readonly county: string
    readonly district?: string | undefined
    readonly lines: number
    readonly why: string
  },
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    const place = filedPlace(rules, input)
    if (!place.ok) return err({ code: 'bad-input', ...place.error })
    const county = place.value
    const before = standing.rawCounts.get(county)
    const why = input.why.trim()
    if (before !== undefined && why === '') {
      const sentence = `${before.act.lines.toLocaleString('en-US')} lines are on record. Say why the number changes.`
      return err({ code: 'bad-input', field: 'why', sentence })
    }
    const sampled = standing.draws
      .get('sample')
      ?.act.strata.find((stratum) => stratum.county === county)
    if (sampled && input.lines < sampled.size) {
      const sentence = `${sampled.size} lines have been drawn there; the raw count cannot be lower.`
      return err({ code: 'counts-refused', field: 'lines', sentence, rule: 'arithmetic' })
    }
    const amends = before?.seq ?? null
    return ok({ act: { kind: 'raw-count', county, lines: input.lines, amends, why } })
  })
}
