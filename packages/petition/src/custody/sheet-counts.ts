import type { SheetLife } from './sheet-life.ts'
import { type SheetState, sheetStates } from './sheet-state.ts'

/** How many sheets stand in each state; the sum is the number of sheets. */
export function sheetCounts(
  lives: Iterable<SheetLife>,
): Readonly<Record<SheetState, number>> {
  const counts = Object.fromEntries(sheetStates.map((state) => [state, 0])) as Record<
    SheetState,
    number
  >
  for (const { state } of lives) counts[state] += 1
  return counts
}
