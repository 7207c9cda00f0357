import { ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import { rawTotal } from './office-standing.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Holds the sum of the raw counts against the requirement. Below it the petition stops
 * (Elec. Code 9030(c)); from it on the check goes its way.
 */
export function checkRequirement(
  office: Office,
  wish: ActWish,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    if (standing.rawCounts.size === 0) {
      return notTheTurn('No raw count has been reported yet.')
    }
    if (standing.frame !== undefined) {
      return notTheTurn('The frame is committed to; the requirement was checked before.')
    }
    const silent = standing.filings
      .map(({ act }) => act.county)
      .filter((county) => !standing.rawCounts.has(county))
    if (silent.length > 0) {
      return notTheTurn(`Still to report: ${silent.join(', ')}.`)
    }
    const raw = rawTotal(standing)
    const { required } = rules
    return ok({
      act: { kind: 'requirement-checked', raw, required, reached: raw >= required },
    })
  })
}
