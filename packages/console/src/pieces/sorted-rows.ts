/** Which column a table is sorted by, and which way. */
export interface SortOrder {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/**
 * Rows in the order of `value`; texts by the alphabet, numbers by size. Rows that compare
 * equal keep the order they came in.
 */
export function sortedRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => string | number,
  direction: SortOrder['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => sign * compare(value(a), value(b)))
}

/** The order after a press on a column's head: the other way when it leads already. */
export function nextOrder(
  now: SortOrder,
  column: string,
  numeric: boolean | undefined,
): SortOrder {
  if (now.column === column) {
    return {
      column,
      direction: now.direction === 'ascending' ? 'descending' : 'ascending',
    }
  }
  return { column, direction: numeric ? 'descending' : 'ascending' }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en', { numeric: true })
}
