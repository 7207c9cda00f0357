import { exact } from '../words/number.ts'
import type { Column } from './data-table.tsx'

/** A column of whole numbers. Where there is none yet it says so, and sorts lowest. */
export function numberColumn<Row>(
  key: string,
  head: string,
  of: (row: Row) => number | null,
): Column<Row> {
  return {
    key,
    head,
    numeric: true,
    cell: (row) => {
      const value = of(row)
      return value === null ? <span className="quiet">not yet</span> : exact(value)
    },
    value: (row) => of(row) ?? -1,
  }
}
