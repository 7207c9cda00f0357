import type { CalendarDate } from '@groundswell/basics'
import type { Citation, Pack } from '@groundswell/rules'

/** Somebody who comes with the boxes. */
export interface Filer {
  readonly role: 'proponent' | 'authorised' | 'other'
  /** The written authorisation by a proponent, for somebody who is none. */
  readonly authorisation?: { readonly signed: CalendarDate; readonly by: string }
}

export interface MayFile {
  readonly allowed: boolean
  /** `not-held`: the pack does not hold who may file, and nobody is turned away by it. */
  readonly because: 'proponent' | 'authorised' | 'no-authorisation' | 'not-held'
  /** Who may file, in the words of the pack. */
  readonly filers?: string
  readonly cites: readonly Citation[]
}

/** Whether a person may file on a day; in California Elec. Code 9032. */
export function mayFile(pack: Pack, filer: Filer, on: CalendarDate): MayFile {
  const rule = pack.filing
  const cites = pack.citations.filter((c) => rule?.cites.includes(c.id))
  if (rule?.filers === undefined) return { allowed: true, because: 'not-held', cites }
  const { filers } = rule
  if (filer.role === 'proponent') {
    return { allowed: true, because: 'proponent', filers, cites }
  }
  const written = filer.authorisation !== undefined && filer.authorisation.signed <= on
  if (filer.role === 'authorised' && written) {
    return { allowed: true, because: 'authorised', filers, cites }
  }
  return { allowed: false, because: 'no-authorisation', filers, cites }
}
