import { foldText } from '@groundswell/basics'
import type { CirculatorRow } from '@groundswell/server/wire'
import { circulatorsToSee, fewLines } from './group-dots.ts'

export type CirculatorFilter = 'all' | 'flagged' | 'enough'

/** The circulators that a search and a filter leave, flagged first, then by lines. */
export function chosenCirculators(
  rows: readonly CirculatorRow[],
  wish: { readonly search: string; readonly filter: CirculatorFilter },
): readonly CirculatorRow[] {
  const sought = foldText(wish.search)
  const found = rows.filter((row) => foldText(row.label).includes(sought))
  return circulatorsToSee(
    found.filter((row) => passes(row, wish.filter)),
    rows.length,
  )
}

function passes(row: CirculatorRow, filter: CirculatorFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'flagged':
      return row.flag !== undefined
    case 'enough':
      return row.rate.reviewed >= fewLines
  }
}
