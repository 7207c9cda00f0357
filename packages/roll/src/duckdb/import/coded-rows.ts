import { closeSync, openSync, writeSync } from 'node:fs'
import { parquetFooter, plainPageHeader, type WrittenGroup } from './parquet-format.ts'

/** A file of rows being written: whole numbers and one text a row. */
export interface CodedRows {
  /** The room of a column for the rows of the present group; set at `used()`. */
  readonly column: (index: number) => Int32Array
  /** The place of the next row in its group. */
  readonly used: () => number
  /** Takes the row whose numbers were set, with its text. */
  readonly add: (bytes: Uint8Array, from: number, to: number) => void
  readonly close: () => void
}

/** As many rows as the engine keeps together, so that it reads a group in one piece. */
const groupRows = 122_880

/**
 * Writes rows as Parquet, plain and uncompressed: what the engine reads with all its threads
 * at the speed of memory. The file lives for the minute of an import.
 */
export function codedRows(
  path: string,
  numbers: readonly string[],
  text: string,
): CodedRows {
  const file = openSync(path, 'w', 0o600)
  const columns = numbers.map(() => new Int32Array(groupRows))
  let texts = new Uint8Array(groupRows * 16)
  let textEnd = 0
  let rows = 0
  let offset = 0
  const groups: WrittenGroup[] = []

  function put(bytes: Uint8Array): void {
    writeSync(file, bytes)
    offset += bytes.length
  }

  function page(bytes: Uint8Array): { readonly offset: number; readonly size: number } {
    const start = offset
    put(plainPageHeader(rows, bytes.length))
    put(bytes)
    return { offset: start, size: offset - start }
  }

  function flush(): void {
    if (rows === 0) return
    const pages = columns.map((column) =>
      page(new Uint8Array(column.buffer, 0, rows * 4)),
    )
    groups.push({ rows, pages: [...pages, page(texts.subarray(0, textEnd))] })
    rows = 0
    textEnd = 0
  }

  put(Buffer.from('PAR1'))
  return {
    column: (index) => columns[index] ?? new Int32Array(0),
    used: () => rows,
    add: (bytes, from, to) => {
      if (textEnd + 4 + to - from > texts.length) {
        const wider = new Uint8Array(2 * texts.length + to - from)
        wider.set(texts)
        texts = wider
      }
      const room = texts
      const length = to - from
      let at = textEnd
      room[at] = length
      room[at + 1] = length >> 8
      room[at + 2] = length >> 16
      room[at + 3] = length >> 24
      at += 4
      for (let i = from; i < to; i++) room[at++] = bytes[i] ?? 0
      textEnd = at
      rows++
      if (rows === groupRows) flush()
    },
    close: () => {
      flush()
      put(parquetFooter(numbers, text, groups))
      closeSync(file)
    },
  }
}
