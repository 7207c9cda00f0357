import { closeSync, openSync, writeSync } from 'node:fs'
import { quotedCell, recordCells } from './record-cells.ts'
import { longestRecord, type RecordSink } from './record-scan.ts'

/** A copy of the good records of a file, each behind the number of its line. */
export interface CleanCopy {
  readonly sink: RecordSink
  readonly close: () => void
}

const bufferSize = 16 * longestRecord

/**
 * Writes records one a line in UTF-8, `line<delimiter>record`, so that any CSV reader reads
 * them alike and every row still knows its line of the original file.
 */
export function cleanCopy(
  path: string,
  { delimiter, hasQuotes }: { readonly delimiter: string; readonly hasQuotes: boolean },
): CleanCopy {
  const file = openSync(path, 'wx', 0o600)
  const buffer = Buffer.allocUnsafe(bufferSize)
  const parting = delimiter.charCodeAt(0)
  let used = 0

  function flush(): void {
    writeSync(file, buffer, 0, used)
    used = 0
  }

  /** Room for the line number and the record; a quoted cell may double in length. */
  function start(line: number, length: number): void {
    if (used + 2 * length + 64 > bufferSize) flush()
    used += buffer.write(String(line), used, 'latin1')
    buffer[used++] = parting
  }

  return {
    sink: {
      plain: (data, from, to, line) => {
        start(line, to - from)
        buffer.set(data.subarray(from, to), used)
        used += to - from
        buffer[used++] = 0x0a
      },
      odd: (bytes, line, isUtf8) => {
        const record = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(bytes)
        const text = hasQuotes
          ? recordCells(record, delimiter)
              .map((cell) => quotedCell(cell, delimiter))
              .join(delimiter)
          : record.replace(/\p{Cc}/gu, ' ')
        start(line, 3 * text.length)
        used += buffer.write(text, used)
        buffer[used++] = 0x0a
      },
    },
    close: () => {
      flush()
      closeSync(file)
    },
  }
}
