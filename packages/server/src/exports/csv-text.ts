export type CsvValue = string | number | boolean | null

/**
 * A CSV file (RFC 4180) with a header line. A text that begins like a formula gets an
 * apostrophe in front, because a spreadsheet would otherwise run what a stranger wrote on
 * a petition.
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
