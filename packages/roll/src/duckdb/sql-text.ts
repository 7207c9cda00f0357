/** A name as an SQL identifier, whatever it holds. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as an SQL string literal, whatever it holds. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
