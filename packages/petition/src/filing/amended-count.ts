import { type CalendarDate, err, ok, type Result } from '@groundswell/basics'

/** What an office reported as its raw count, at first or in place of an earlier report. */
export interface RawCountReport {
  readonly id: string
  readonly place: string
  readonly raw: number
  readonly on: CalendarDate
  /** The report that this one takes the place of. */
  readonly amends?: string
}

export interface AmendedCount {
  readonly place: string
  readonly raw: number
  readonly on: CalendarDate
  /** Every report of the office in order, each with how far it moved the count. */
  readonly history: readonly (RawCountReport & { readonly change: number })[]
}

export type ReportProblem =
  | { readonly kind: 'report-twice'; readonly id: string }
  | { readonly kind: 'already-reported'; readonly place: string; readonly id: string }
  | { readonly kind: 'nothing-to-amend'; readonly id: string; readonly amends: string }
  | { readonly kind: 'amended-already'; readonly amends: string; readonly by: string }
  | { readonly kind: 'not-a-count'; readonly id: string; readonly raw: number }

/**
 * The raw counts as they stand, office by office, with their history: counties amend their
 * counts up and down while the check runs, and every amendment is a new report. Refused: a
 * second first report, an amendment of nothing, of another office, or of what was amended
 * already.
 */
export function amendedCounts(
  reports: readonly RawCountReport[],
): Result<readonly AmendedCount[], ReportProblem> {
  const places = new Map<string, RawCountReport[]>()
  const amendedBy = new Map<string, string>()
  const seen = new Map<string, RawCountReport>()
  for (const report of reports) {
    const { id, place, raw, amends } = report
    if (seen.has(id)) return err({ kind: 'report-twice', id })
    if (!Number.isSafeInteger(raw) || raw < 0)
      return err({ kind: 'not-a-count', id, raw })
    const own = places.get(place)
    if (amends === undefined) {
      const first = own?.[0]
      if (first) return err({ kind: 'already-reported', place, id: first.id })
    } else {
      if (seen.get(amends)?.place !== place) {
        return err({ kind: 'nothing-to-amend', id, amends })
      }
      const by = amendedBy.get(amends)
      if (by !== undefined) return err({ kind: 'amended-already', amends, by })
      amendedBy.set(amends, id)
    }
    seen.set(id, report)
    if (own) own.push(report)
    else places.set(place, [report])
  }
  return ok(
    [...places]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([place, own]) => {
        const history = own.map((r, i) => ({
          ...r,
          change: r.raw - (own[i - 1]?.raw ?? 0),
        }))
        const last = own.at(-1)
        return {
          place,
          raw: last?.raw ?? 0,
          on: last?.on ?? ('' as CalendarDate),
          history,
        }
      }),
  )
}
