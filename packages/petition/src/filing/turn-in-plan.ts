import { err, ok, type Result } from '@groundswell/basics'
import { type Citation, type Pack, placeNamed } from '@groundswell/rules'

/** A sheet that is back and could be filed. */
export interface FiledSheet {
  readonly id: string
  /** The county (or district) that the sheet names, where sheets belong to one. */
  readonly place?: string
  /** Signature spaces that are filled. */
  readonly lines: number
  /** Why the sheet must not be filed as it is, such as a declaration without a date. */
  readonly heldBack?: readonly string[]
}

/** What goes to one office. */
export interface OfficeTurnIn {
  /** The county, or `undefined` where one office takes everything. */
  readonly place?: string
  readonly sheets: readonly FiledSheet[]
  readonly lines: number
  readonly held: readonly FiledSheet[]
  readonly heldLines: number
}

export interface TurnInPlan {
  readonly office: 'county' | 'state' | 'member-state' | 'organisation'
  readonly officeTitle: string
  /** Whether everything of an office, or of all offices, goes at one time. */
  readonly atOnce: 'each-office' | 'same-day' | 'once' | 'not-held'
  readonly offices: readonly OfficeTurnIn[]
  readonly sheets: number
  readonly lines: number
  readonly heldLines: number
  readonly cites: readonly Citation[]
}

export type TurnInProblem =
  | { readonly kind: 'no-filing-rule'; readonly pack: string }
  | { readonly kind: 'sheet-twice'; readonly sheet: string }
  | { readonly kind: 'sheet-without-place'; readonly sheet: string }
  | { readonly kind: 'unknown-place'; readonly sheet: string; readonly place: string }
  | { readonly kind: 'not-a-count'; readonly sheet: string; readonly lines: number }

/**
 * Which sheets go to which office. Sheets with something to mend are held back and shown, not
 * dropped: in California all sections of a county are filed at one time and nothing is added
 * afterwards (Elec. Code 9030(a)), so what is held back on the day is lost.
 */
export function turnInPlan(
  pack: Pack,
  sheets: Iterable<FiledSheet>,
): Result<TurnInPlan, TurnInProblem> {
  const rule = pack.filing
  if (!rule) return err({ kind: 'no-filing-rule', pack: pack.reference })
  const perPlace = rule.office === 'county' || rule.office === 'member-state'
  const offices = new Map<string, { ready: FiledSheet[]; held: FiledSheet[] }>()
  const seen = new Set<string>()
  for (const sheet of sheets) {
    if (seen.has(sheet.id)) return err({ kind: 'sheet-twice', sheet: sheet.id })
    seen.add(sheet.id)
    if (!Number.isSafeInteger(sheet.lines) || sheet.lines < 0) {
      return err({ kind: 'not-a-count', sheet: sheet.id, lines: sheet.lines })
    }
    const place = perPlace ? placeOf(pack, sheet) : ok('')
    if (!place.ok) return place
    const office = offices.get(place.value) ?? { ready: [], held: [] }
    offices.set(place.value, office)
    if ((sheet.heldBack ?? []).length > 0) office.held.push(sheet)
    else office.ready.push(sheet)
  }
  const turnIns = [...offices]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, { ready, held }]) => ({
      ...(place === '' ? {} : { place }),
      sheets: ready.toSorted(byId),
      lines: linesOf(ready),
      held: held.toSorted(byId),
      heldLines: linesOf(held),
    }))
  const { office, officeTitle, atOnce } = rule
  return ok({
    office,
    officeTitle,
    atOnce,
    offices: turnIns,
    sheets: turnIns.reduce((sum, t) => sum + t.sheets.length, 0),
    lines: turnIns.reduce((sum, t) => sum + t.lines, 0),
    heldLines: turnIns.reduce((sum, t) => sum + t.heldLines, 0),
    cites: pack.citations.filter((c) => rule.cites.includes(c.id)),
  })
}

function placeOf(pack: Pack, sheet: FiledSheet): Result<string, TurnInProblem> {
  if (sheet.place === undefined || sheet.place.trim() === '') {
    return err({ kind: 'sheet-without-place', sheet: sheet.id })
  }
  if (pack.places.length === 0) return ok(sheet.place)
  const place = placeNamed(pack.places, sheet.place)
  if (place) return ok(place.name)
  return err({ kind: 'unknown-place', sheet: sheet.id, place: sheet.place })
}

function byId(a: FiledSheet, b: FiledSheet): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Lines of several sheets together. */
export function linesOf(sheets: readonly { readonly lines: number }[]): number {
  return sheets.reduce((sum, s) => sum + s.lines, 0)
}
