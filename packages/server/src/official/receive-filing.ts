import { err, ok, parseCalendarDate, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { filedPlace } from './filed-place.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

export interface FilingInput {
  readonly county: string
  /** Nevada's petition district. */
  readonly district?: string | undefined
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
  return officeAct(office, wish, async ({ rules, standing, state, today }) => {
    const day = parseCalendarDate(input.onDate)
    if (!day.ok || day.value > today) {
      const sentence = `${input.onDate} is no day up to today, ${today}.`
      return err({ code: 'bad-input', field: 'onDate', sentence })
    }
    if (state.steps[0]?.state === 'done' && standing.frame !== undefined) {
      return notTheTurn('The list of lines is committed to; nothing more can be filed.')
    }
    const place = filedPlace(rules, input)
    if (!place.ok) return err({ code: 'bad-input', ...place.error })
    const county = place.value
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
    const { district: _, ...about } = input
    return ok({ act: { kind: 'filing-received', ...about, county, receipt } })
  })
}
