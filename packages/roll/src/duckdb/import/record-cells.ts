/**
 * The columns of one record that `quotedRecord` found whole: quotes taken off, two quotes
 * inside made one, NULs dropped, line breaks and other controls made blanks, ends trimmed.
 */
export function recordCells(record: string, delimiter: string): readonly string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const blank = blanksAt(record, at, delimiter)
    let cell: string
    if (record.charAt(at + blank) === '"') {
      let close = at + blank + 1
      while (close < record.length) {
        if (record.charAt(close) !== '"') close++
        else if (record.charAt(close + 1) === '"') close += 2
        else break
      }
      cell = record.slice(at + blank + 1, close).replaceAll('""', '"')
      at = close + 1
      at += blanksAt(record, at, delimiter)
    } else {
      const end = record.indexOf(delimiter, at)
      cell = record.slice(at, end < 0 ? undefined : end)
      at = end < 0 ? record.length : end
    }
    cells.push(plainCell(cell))
    if (record.charAt(at) !== delimiter) return cells
    at += delimiter.length
  }
}

/** A cell as CSV writes it, quoted when it must be. */
export function quotedCell(cell: string, delimiter: string): string {
  const mustQuote = cell.includes('"') || cell.includes(delimiter)
  return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell
}

function plainCell(cell: string): string {
  return cell
    .replaceAll('\0', '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}

function blanksAt(record: string, at: number, delimiter: string): number {
  let n = 0
  for (; ; n++) {
    const letter = record.charAt(at + n)
    if ((letter !== ' ' && letter !== '\t') || letter === delimiter) return n
  }
}
