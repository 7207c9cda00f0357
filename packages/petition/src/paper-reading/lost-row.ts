/** What of a row's reading says whether ink was seen in it. */
interface SeenRow {
  readonly state: 'used' | 'empty' | 'unsure'
  readonly reasons: readonly string[]
}

/**
 * Which of the rows where light pencil may be lost somebody is asked about. Sheets are filled from
 * the top, so it shows whether anything is lost at the rows without ink above others that have some,
 * and at the first below all of these: there, who finds pencil on the paper goes on downwards. What
 * stands below that row is empty as far as the page tells; the page is named as a whole.
 */
export function askedRows<Row extends SeenRow>(rows: readonly Row[]): Row[] {
  const last = rows.findLastIndex((row) => row.state !== 'empty' && !isLost(row))
  return rows.map((row, at) =>
    isLost(row) ? { ...row, state: at <= last + 1 ? 'unsure' : 'empty' } : row,
  )
}

/** Whether all that is said of a row is that light pencil may be lost in it. */
function isLost({ reasons }: SeenRow): boolean {
  return reasons.length === 1 && reasons[0] === 'pale-print-lost'
}
