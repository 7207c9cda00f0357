import type { FieldMap } from '../../field-map.ts'
import { quotedName, quotedText } from '../sql-text.ts'
import type { ScannedFile } from './delimited-scan.ts'
import type { FileLayout } from './file-layout.ts'

/**
 * The SELECT that yields the line of the file, which needs insertion order, and one TEXT column
 * per mapped field from a scanned file, trimmed, NULL when empty.
 */
export function scannedSelect(
  file: ScannedFile,
  layout: FileLayout,
  map: FieldMap,
): string {
  const line = file.isCopy
    ? 'line::BIGINT'
    : `row_number() OVER () + ${layout.firstLine - 1}`
  const fields = [...map].map(
    ([field, columns]) =>
      `${fieldValue(columns, layout, file.counts.mustTrim)} AS ${quotedName(field)}`,
  )
  return `SELECT ${[`${line} AS line`, ...fields].join(', ')} FROM ${scannedCsv(file, layout)}`
}

/** The call of `read_csv` that reads a scanned file as columns c0, c1 …, all TEXT. */
function scannedCsv(file: ScannedFile, layout: FileLayout): string {
  // Names of our own make repeated, empty and strange header names harmless.
  const names = layout.columns.map((_, i) => `c${i}: 'VARCHAR'`)
  const columns = file.isCopy ? ["line: 'VARCHAR'", ...names] : names
  const hasHeader = !file.isCopy && layout.header.length > 0
  const quotes = layout.hasQuotes && (file.isCopy || file.counts.sawQuotes)
  const quoting = quotes ? `quote = '"', escape = '"'` : `quote = '', escape = ''`
  return `read_csv(${quotedText(file.path)}, auto_detect = false, header = ${hasHeader},
    delim = ${quotedText(layout.delimiter)}, ${quoting}, columns = {${columns.join(', ')}})`
}

/** Columns of a field joined by a space; the reader has made empty cells NULL already. */
function fieldValue(
  columns: readonly string[],
  layout: FileLayout,
  mustTrim: boolean,
): string {
  const cells = columns.map((column) => {
    const fixed = layout.fixed?.find((place) => place.name === column)
    if (fixed !== undefined) {
      return `nullif(trim(substring(c0, ${fixed.start}, ${fixed.length})), '')`
    }
    const cell = `c${layout.columns.indexOf(column)}`
    return mustTrim ? `nullif(trim(${cell}), '')` : cell
  })
  const [only, ...others] = cells
  if (others.length === 0) return only ?? 'NULL'
  return `nullif(concat_ws(' ', ${cells.join(', ')}), '')`
}
