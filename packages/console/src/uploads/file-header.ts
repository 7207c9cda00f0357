/**
 * The column names in the first row of a delimited file, from the start of its text. The
 * delimiter is the one of comma, tab, semicolon and bar that occurs most in that row. A row
 * without any is one column.
 */
export function headerOf(text: string): readonly string[] {
  const start = text.startsWith('\uFEFF') ? text.slice(1) : text
  const row = firstRow(start)
  const bare = row.replace(/"[^"]*"/g, '')
  const delimiter = [',', '\t', ';', '|'].toSorted(
    (a, b) => bare.split(b).length - bare.split(a).length,
  )[0]
  return cells(row, delimiter ?? ',')
}

/** A column map as the server reads it: `last=LAST_NM,street=NUM+NAME`. */
export function mapText(
  fields: readonly { readonly field: string; readonly columns: readonly string[] }[],
): string {
  const quoted = (column: string) => (/[,+="]/.test(column) ? `"${column}"` : column)
  return fields
    .filter(({ columns }) => columns.length > 0)
    .map(({ field, columns }) => `${field}=${columns.map(quoted).join('+')}`)
    .join(',')
}

/** The start of a file as text; gzip is opened, a zip archive is left to the server. */
export async function startOf(file: File): Promise<string | undefined> {
  const slice = file.slice(0, 64 * 1024)
  if (/\.zip$/i.test(file.name)) return undefined
  if (!/\.gz$/i.test(file.name)) return slice.text()
  const reader = slice.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  // The slice ends in the middle of the archive, so only its first piece is read.
  const piece = await reader.read().catch(() => undefined)
  void reader.cancel().catch(() => undefined)
  return piece?.value ? new TextDecoder().decode(piece.value) : undefined
}

function firstRow(text: string): string {
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (letter === '"') quoted = !quoted
    if (!quoted && (letter === '\n' || letter === '\r')) return text.slice(0, i)
  }
  return text
}

function cells(row: string, delimiter: string): readonly string[] {
  const found: string[] = []
  let cell = ''
  let quoted = false
  for (const letter of row) {
    if (letter === '"') quoted = !quoted
    if (letter === delimiter && !quoted) {
      found.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...found, cell].map((text) =>
    text
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"'),
  )
}
