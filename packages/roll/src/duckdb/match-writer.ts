import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { LineMatch } from './match-request.ts'

/** A matches.csv being written; it takes its name only when it is complete. */
export interface MatchWriter {
  readonly write: (match: LineMatch) => Promise<void> | undefined
  readonly close: () => Promise<void>
}

/** Text is sent to the disk in pieces of about this many characters. */
const pieceLength = 1 << 18

/** Opens `path` for the matches of one run, header first. */
export async function matchWriter(path: string): Promise<MatchWriter> {
  const unfinished = `${path}.writing`
  const stream = createWriteStream(unfinished)
  await once(stream, 'open')
  let text = 'line_id,voter_id,probability,weight,zone,reason\n'

  async function flush(): Promise<void> {
    const piece = text
    text = ''
    if (!stream.write(piece)) await once(stream, 'drain')
  }

  return {
    write: (match) => {
      text += `${csvText(match.lineId)},${csvText(match.voterId ?? '')},${probabilityText(match.probability)},${match.weight.toFixed(2)},${match.zone},${match.reason}\n`
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

/** Six places, but never 1 for what is not certain. */
export function probabilityText(probability: number): string {
  return Math.min(probability, 0.999999).toFixed(6)
}

/**
 * A CSV field: quoted where it must be, and with an apostrophe before what a spreadsheet
 * would run as a formula.
 */
export function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
