import type { Condition } from '@groundswell/petition/scan'
import { table } from '../../table.ts'

/** What was found under one condition. */
export interface Tally {
  sheets: number
  registered: number
  wrongSheets: number
  rows: number
  usedCalledEmpty: number
  emptyCalledUsed: number
  unsure: number
  besideLost: number
}

/** The tallies as a table, a line for each condition. */
export function tallyTable(tallies: ReadonlyMap<Condition, Tally>): string {
  return table(
    ['condition', 'sheets', 'registered', 'rows', 'misread', 'unsure'],
    [...tallies].map(([condition, tally]) => [
      condition,
      String(tally.sheets),
      String(tally.registered),
      String(tally.rows),
      String(tally.wrongSheets + tally.usedCalledEmpty + tally.emptyCalledUsed),
      String(tally.unsure),
    ]),
  )
}

/** Nothing found yet. */
export function emptyTally(): Tally {
  return {
    sheets: 0,
    registered: 0,
    wrongSheets: 0,
    rows: 0,
    usedCalledEmpty: 0,
    emptyCalledUsed: 0,
    unsure: 0,
    besideLost: 0,
  }
}
