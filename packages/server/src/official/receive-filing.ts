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
 * What was handed in, where, when and by whom; the entry is the receipt. Who may file and
 * whether an office takes sheets once is the pack's (California: Elec. Code 9032, 9030(a)).
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
    const { filing, citations } = rules.pack
    const filedBefore = standing.filings.some(({ act }) => act.county === county)
    if (filedBefore && filing?.atOnce !== undefined && filing.atOnce !== 'not-held') {
      const cite = citations.find(({ id }) => id === filing.cites[0])
      const sentence = `${county} has filed already; all sheets of an office are filed at the same time.`
      return err({
        code: 'not-the-turn',
        sentence,
        ...(cite === undefined ? {} : { rule: cite.section }),
      })
    }
    const number = String((standing.last?.seq ?? 0) + 1).padStart(4, '0')
    const receipt = `R-${input.onDate.replaceAll('-', '')}-${number}`
    return ok({ act: { kind: 'filing-received', ...input, county, receipt } })
  })
}
