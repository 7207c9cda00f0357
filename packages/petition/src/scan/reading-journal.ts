import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import type { PageReading } from '../paper-reading/page-reading.ts'

/** What was read so far, in a file that survives the end of the process. */
export interface ReadingJournal {
  /** Readings of earlier runs by page. */
  readonly before: ReadonlyMap<string, PageReading>
  readonly add: (reading: PageReading) => void
  readonly close: () => void
}

/** The folder holds readings of another petition. */
export interface ForeignJournal {
  readonly kind: 'foreign-journal'
  readonly path: string
}

const format = 'groundswell readings 1'
/** The disk is waited for after so many pages: no more work than that is ever lost. */
const pagesPerSync = 16

/**
 * Opens or begins `folder/journal.jsonl`. A line that was cut off by a sudden end, or spoilt,
 * is dropped and its page read again; nothing is counted twice, since pages go by name and content.
 */
export function readingJournal(
  folder: string,
  petition: string,
): Result<ReadingJournal, ForeignJournal> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'journal.jsonl')
  const head = `${JSON.stringify({ format, petition })}\n`
  const old = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  const whole = old.lastIndexOf(0x0a) + 1
  if (whole > 0 && !old.subarray(0, whole).toString().startsWith(head)) {
    return err({ kind: 'foreign-journal', path })
  }
  const lines = old.subarray(0, whole).toString().split('\n').slice(1, -1)
  const before = new Map(
    lines.flatMap((line) => {
      const reading = readingIn(line)
      return reading === undefined ? [] : [[reading.page, reading] as const]
    }),
  )
  const file = openSync(path, 'a')
  ftruncateSync(file, whole)
  if (whole === 0) writeSync(file, head)
  let unsynced = 0
  return ok({
    before,
    add: (reading) => {
      writeSync(file, `${JSON.stringify(reading)}\n`)
      unsynced += 1
      if (unsynced < pagesPerSync) return
      fdatasyncSync(file)
      unsynced = 0
    },
    close: () => {
      fdatasyncSync(file)
      closeSync(file)
    },
  })
}

/** Whether a folder is one that readings are kept in, by how its journal begins. */
export function holdsReadings(folder: Buffer): boolean {
  let file: number | undefined
  try {
    file = openSync(Buffer.concat([folder, Buffer.from('/journal.jsonl')]), 'r')
    const head = Buffer.alloc(64)
    readSync(file, head, 0, head.length, 0)
    return head.toString().startsWith('{"format":"groundswell readings ')
  } catch {
    return false
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function readingIn(line: string): PageReading | undefined {
  try {
    return JSON.parse(line) as PageReading
  } catch {
    return undefined
  }
}
