import type { RowReading } from './row-reading.ts'

/** A row of a page that may have lost light pencil: if nothing is seen in it, that is the reason. */
export function lostIfEmpty(row: RowReading): RowReading {
  return row.state === 'empty' ? { ...row, reasons: ['pale-print-lost'] } : row
}

/**
 * Which of the rows where light pencil may be lost somebody is asked about. Sheets are filled from
 * the top, so it shows whether anything is lost at the rows without ink above others that have some,
 * and at the first below all of these: there, who finds pencil on the paper goes on downwards. What
 * stands below that row is empty as far as the page tells; the page is named as a whole.
 */
export function askedRows<Row extends RowReading>(rows: readonly Row[]): Row[] {
  const last = rows.findLastIndex((row) => row.state !== 'empty' && !isLost(row))
  return rows.map((row, at) =>
    isLost(row) ? { ...row, state: at <= last + 1 ? 'unsure' : 'empty' } : row,
  )
}

function isLost({ reasons }: RowReading): boolean {
  return reasons.length === 1 && reasons[0] === 'pale-print-lost'
}
