import type { Frame } from './frame.ts'

/** Lines that are drawn from together: one county's, or the whole frame when unnamed. */
export interface Stratum {
  readonly place?: string
  /** Positions of the lines in the frame, in its order. */
  readonly at: readonly number[]
}

/** The frame as one stratum. */
export function wholeFrame({ lines }: Frame): readonly Stratum[] {
  return [{ at: lines.map((_, i) => i) }]
}

/** The lines of each place, the places in the order of their names; nothing without places. */
export function placesOf({ places }: Frame): readonly Stratum[] {
  const strata = new Map<string, number[]>()
  for (const [i, place] of (places ?? []).entries()) {
    const known = strata.get(place)
    if (known) known.push(i)
    else strata.set(place, [i])
  }
  return [...strata]
    .map(([place, at]) => ({ place, at }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
}
