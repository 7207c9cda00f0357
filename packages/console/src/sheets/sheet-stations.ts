import type { CustodyEvent, SheetState } from '@groundswell/server/wire'

/** One stop on the line of a sheet's life. */
export interface Station {
  readonly kind: CustodyEvent['kind']
  readonly reached: { readonly on: string; readonly who: string } | null
  /** Where the sheet is now. */
  readonly isHere: boolean
  readonly isOdd: boolean
}

/** The ordinary way, in order. */
const way = [
  'printed',
  'issued',
  'returned',
  'scanned',
  'boxed',
  'filed',
  'received',
] as const

const herePerState: Readonly<Partial<Record<SheetState, (typeof way)[number]>>> = {
  printed: 'printed',
  out: 'issued',
  returned: 'returned',
  scanned: 'scanned',
  boxed: 'boxed',
  filed: 'filed',
  received: 'received',
}

/** The stations of a life: the ordinary ones always, what went wrong where it happened. */
export function sheetStations(
  events: readonly CustodyEvent[],
  state: SheetState,
): readonly Station[] {
  const inForce = events.filter(
    ({ isTakenBack, kind }) => !isTakenBack && kind !== 'corrected',
  )
  const ordinary = way.map((kind): Station => {
    const last = inForce.findLast((event) => event.kind === kind)
    return {
      kind,
      reached: last === undefined ? null : reachedBy(last),
      isHere: herePerState[state] === kind,
      isOdd: typeof last?.odd === 'string',
    }
  })
  const wrong = inForce
    .filter(({ kind }) => ['lost', 'found', 'damaged', 'voided'].includes(kind))
    .map(
      (event): Station => ({
        kind: event.kind,
        reached: reachedBy(event),
        isHere: event === inForce.at(-1),
        isOdd: true,
      }),
    )
  const [last] = wrong.slice(-1)
  if (last === undefined) return ordinary
  const at = ordinary.findLastIndex(
    ({ reached }) => reached !== null && reached.on <= (last.reached?.on ?? ''),
  )
  return [...ordinary.slice(0, at + 1), ...wrong, ...ordinary.slice(at + 1)]
}

function reachedBy({ on, holder, place, by }: CustodyEvent) {
  return { on, who: holder ?? place ?? by }
}
