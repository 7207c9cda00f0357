import { closeSync, openSync, writeSync } from 'node:fs'

/** A text file that grows row by row through one buffer. */
export interface RowFile {
  /** Adds a row of less than 16 KiB and its line break. */
  readonly write: (row: string) => void
  readonly close: () => void
}

const size = 1 << 20
const longestRow = 1 << 14

/** Opens `path` anew; rows are UTF-8 and end in a line feed. */
export function rowFile(path: string): RowFile {
  const file = openSync(path, 'w')
  const buffer = Buffer.allocUnsafe(size)
  let used = 0

  function flush(): void {
    writeSync(file, buffer, 0, used)
    used = 0
  }
  return {
    write: (row) => {
      if (used > size - longestRow) flush()
      used += buffer.write(row, used)
      buffer[used++] = 0x0a
    },
    close: () => {
      flush()
      closeSync(file)
    },
  }
}
