import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { finished } from 'node:stream/promises'

/** A cell: text, which may need quotes and guarding, or a number with its decimal places. */
export type CsvCell = string | { readonly number: number; readonly places: number }

/** A CSV file being written; it takes its name only when it is complete. */
export interface CsvFile {
  /** Adds a row; wait for what it answers, which is nothing while the disk keeps up. */
  readonly write: (cells: readonly CsvCell[]) => Promise<void> | undefined
  readonly close: () => Promise<void>
}

/** Text is sent to the disk in pieces of about this many characters. */
const pieceLength = 1 << 18

/** Opens `path` for writing, header first. */
export async function csvFile(path: string, header: readonly string[]): Promise<CsvFile> {
  const unfinished = `${path}.writing`
  const stream = createWriteStream(unfinished)
  await once(stream, 'open')
  let text = `${header.join(',')}\n`

  async function flush(): Promise<void> {
    const piece = text
    text = ''
    if (!stream.write(piece)) await once(stream, 'drain')
  }

  return {
    write: (cells) => {
      const row = cells.map((cell) =>
        typeof cell === 'string' ? csvText(cell) : cell.number.toFixed(cell.places),
      )
      text += `${row.join(',')}\n`
      return text.length > pieceLength ? flush() : undefined
    },
    close: async () => {
      await flush()
      stream.end()
      await finished(stream)
      await rename(unfinished, path)
    },
  }
}

/**
 * A CSV field: quoted where it must be, and with an apostrophe before what a spreadsheet
 * would run as a formula.
 */
export function csvText(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
