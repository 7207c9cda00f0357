import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { countyName } from '../records/petition-rules.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

export interface FilingInput {
  readonly county: string
  readonly onDate: string
  readonly sheets: number
  readonly lines: number
  readonly filedBy: string
  readonly authority: 'proponent' | 'authorised-in-writing'
}

/**
 * What was handed in, where, when and by whom; the entry is the receipt. In California only
 * proponents or persons whom they authorise in writing may file (Elec. Code 9032), and all
 * sections of a county at the same time (9030(a)), so a county files once.
 */
export function receiveFiling(
  office: Office,
  wish: ActWish,
  input: FilingInput,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    if (standing.requirement !== undefined) {
      return notTheTurn('The raw count is closed; nothing more can be filed.')
    }
    const county = countyName(rules, input.county)
    if (county === undefined) {
      const sentence = `The rules know no county “${input.county}”.`
      return err({ code: 'bad-input', field: 'county', sentence })
    }
    if (standing.filings.some(({ act }) => act.county === county)) {
      const rule = 'Elec. Code 9030(a)'
      const sentence = `${county} has filed already; all sections of a county are filed at the same time.`
      return rules.pack.id === 'us-ca'
        ? err({ code: 'not-the-turn', sentence, rule })
        : err({ code: 'not-the-turn', sentence })
    }
    const number = String((standing.last?.seq ?? 0) + 1).padStart(4, '0')
    const receipt = `R-${input.onDate.replaceAll('-', '')}-${number}`
    return ok({ act: { kind: 'filing-received', ...input, county, receipt } })
  })
}
