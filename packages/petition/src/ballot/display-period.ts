import { addDays, type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import { type Grounds, grounds, type Pack, type Refusal } from '@groundswell/rules'

export interface DisplayPeriod extends Grounds {
  /** The day on which the texts must be open at the latest. */
  readonly from: CalendarDate
  /** The day on which the guide goes to print; no longer open on it. */
  readonly until: CalendarDate
  readonly days: number
}

/** Where a day stands to the period in which anybody may read and challenge the texts. */
export type DisplayState = 'before' | 'open' | 'over'

/** When the guide must be open to public examination at the latest, before it is printed. */
export function displayPeriod(
  pack: Pack,
  printed: CalendarDate,
): Result<DisplayPeriod, Refusal> {
  const rule = pack.provisions.find((p) => p.id === 'public-display')
  if (rule?.value === undefined) {
    const what = 'period of public display'
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const days = rule.value
  const from = addDays(printed, -days)
  return ok({ from, until: printed, days, ...grounds(pack, rule.cites) })
}

/** Whether the display has yet to begin, is open, or is over on a day. */
export function displayState(
  period: Pick<DisplayPeriod, 'from' | 'until'> | undefined,
  on: CalendarDate,
): DisplayState {
  if (period === undefined || on < period.from) return 'before'
  return on < period.until ? 'open' : 'over'
}
