import type { CalendarDate } from '@groundswell/basics'
import type { Pack } from '@groundswell/rules'

/** A petition as it lies before the officials: its law, its requirement, who must report. */
export interface OfficialCase {
  readonly pack: Pack
  readonly kind: string
  readonly title: string
  readonly required: number
  readonly filed: CalendarDate
  /**
   * The counties with whom sheets were filed (in Nevada the part of a county in one petition
   * district), each of which reports; one part without a name where a single office does all.
   */
  readonly parts: readonly Part[]
}

/** One office's share of a petition. */
export interface Part {
  readonly place?: string
  readonly district?: string
}

/** A part as one text, to find its reports by. */
export function partKey({ place = '', district = '' }: Part): string {
  return district === '' ? place : `${place} / ${district}`
}
