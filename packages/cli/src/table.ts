/** Rows of text in columns; numbers (and what looks like them) stand on the right. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = header.map((cell, i) =>
    Math.max(cell.length, ...rows.map((row) => (row[i] ?? '').length)),
  )
  const numeric = header.map(
    (_, i) =>
      rows.length > 0 && rows.every((row) => /^[-+]?[\d.,%\s–]*$/.test(row[i] ?? '')),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) =>
        numeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(header), rule, ...rows.map(line)].join('\n')
}

/** A whole number with its thousands separated: `585,407`. */
export function grouped(n: number): string {
  return Math.round(n).toLocaleString('en-US')
}
