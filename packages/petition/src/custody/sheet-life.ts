import type { CalendarDate } from '@groundswell/basics'
import type { SheetId } from '../sheet-id.ts'
import type { CustodyEvent, CustodyKind } from './custody-event.ts'
import { type Oddity, type SheetState, stepFrom } from './sheet-state.ts'

/** A sheet's life up to now. */
export interface SheetLife {
  readonly sheet: SheetId
  readonly state: SheetState
  /** The day on which the sheet came into this state. */
  readonly since: CalendarDate | null
  /** Whoever holds it, while it is out. */
  readonly holder: string | null
  /** Whoever held it last: its lines count as theirs. */
  readonly lastHolder: string | null
  /** Box or office, while it is in one. */
  readonly place: string | null
  /** What counts: neither corrections nor what they took back, nor what was impossible. */
  readonly inForce: readonly CustodyEvent[]
}

export type LifeProblem =
  /** It happened, though something before it is missing or came twice. */
  | { readonly kind: Oddity; readonly seq: number; readonly on: CalendarDate }
  /** It cannot have happened in this state, and changed nothing. */
  | {
      readonly kind: 'impossible'
      readonly seq: number
      readonly on: CalendarDate
      readonly event: CustodyKind
      readonly state: SheetState
    }
  /** A correction of nothing: the event is not this sheet's, or was taken back before. */
  | {
      readonly kind: 'nothing-to-correct'
      readonly seq: number
      readonly on: CalendarDate
    }
  /** Recorded later, though it is said to have happened earlier. */
  | { readonly kind: 'out-of-order'; readonly seq: number; readonly on: CalendarDate }

/**
 * Follows the events of one sheet in the order of their recording. Nothing is dropped
 * silently: odd and impossible events are named, and the odd ones count.
 */
export function sheetLife(
  sheet: SheetId,
  events: Iterable<CustodyEvent>,
): { readonly value: SheetLife; readonly problems: readonly LifeProblem[] } {
  const own = [...events]
    .filter((event) => event.sheet === sheet)
    .sort((a, b) => a.seq - b.seq)
  const problems: LifeProblem[] = []
  const takenBack = correctedIn(own, problems)
  let life: SheetLife = {
    sheet,
    state: 'unprinted',
    since: null,
    holder: null,
    lastHolder: null,
    place: null,
    inForce: [],
  }
  for (const event of own) {
    const { kind, seq, on } = event
    if (kind === 'corrected' || takenBack.has(seq)) continue
    const step = stepFrom(life.state, kind)
    if (step === undefined) {
      problems.push({ kind: 'impossible', seq, on, event: kind, state: life.state })
      continue
    }
    if (step.odd !== undefined) problems.push({ kind: step.odd, seq, on })
    const before = life.inForce.at(-1)
    if (before !== undefined && on < before.on) {
      problems.push({ kind: 'out-of-order', seq, on })
    }
    life = after(life, event, step.to)
  }
  return { value: life, problems }
}

function after(life: SheetLife, event: CustodyEvent, state: SheetState): SheetLife {
  const holder = state === 'out' ? (event.holder ?? life.holder) : null
  const keepsPlace = state === life.state
  return {
    sheet: life.sheet,
    state,
    since: state === life.state && holder === life.holder ? life.since : event.on,
    holder,
    lastHolder: holder ?? life.lastHolder,
    place: event.place ?? (keepsPlace ? life.place : null),
    inForce: [...life.inForce, event],
  }
}

/** The events that a later correction took back. A correction itself stays. */
function correctedIn(
  own: readonly CustodyEvent[],
  problems: LifeProblem[],
): ReadonlySet<number> {
  const takenBack = new Set<number>()
  const earlier = new Set<number>()
  for (const { kind, seq, on, takesBack } of own) {
    if (kind !== 'corrected') {
      earlier.add(seq)
      continue
    }
    if (takesBack === undefined || !earlier.has(takesBack) || takenBack.has(takesBack)) {
      problems.push({ kind: 'nothing-to-correct', seq, on })
    } else {
      takenBack.add(takesBack)
    }
  }
  return takenBack
}
