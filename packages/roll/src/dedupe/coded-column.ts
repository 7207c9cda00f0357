/** One column of values with every distinct value read once; rows hold its number. */
export interface CodedColumn<T> {
  /** The value's place in `forms` for each row, -1 where it is missing. */
  readonly codes: Int32Array
  readonly forms: readonly T[]
  /** How many rows hold each value. */
  readonly counts: Int32Array
}

/**
 * Numbers the values of a column. `read` makes a written text ready to compare (null when it
 * says nothing); texts whose forms have one `key` are one value.
 */
export function codedColumn<T>(
  written: Iterable<string | null>,
  rows: number,
  read: (text: string) => T | null,
  key: (form: T) => string,
): CodedColumn<T> {
  const codes = new Int32Array(rows).fill(-1)
  const forms: T[] = []
  const counts: number[] = []
  const codeOfText = new Map<string, number>()
  const codeOfKey = new Map<string, number>()
  let row = 0
  for (const text of written) {
    const at = row++
    if (text === null) continue
    let code = codeOfText.get(text)
    if (code === undefined) {
      code = -1
      const form = read(text)
      if (form !== null) {
        const name = key(form)
        code = codeOfKey.get(name) ?? forms.length
        if (code === forms.length) {
          codeOfKey.set(name, code)
          forms.push(form)
          counts.push(0)
        }
      }
      codeOfText.set(text, code)
    }
    codes[at] = code
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1
  }
  return { codes, forms, counts: Int32Array.from(counts) }
}

/** The form a row holds, or null. */
export function formAt<T>(column: CodedColumn<T>, row: number): T | null {
  const code = column.codes[row] ?? -1
  return code < 0 ? null : (column.forms[code] ?? null)
}

/** The share of rows that hold a value. */
export function fillRate(column: CodedColumn<unknown>): number {
  let known = 0
  for (const code of column.codes) if (code >= 0) known++
  return column.codes.length === 0 ? 0 : known / column.codes.length
}
