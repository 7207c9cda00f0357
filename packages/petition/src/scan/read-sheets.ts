import { join } from 'node:path'
import { ok, type Result } from '@groundswell/basics'
import type { PageReading } from '../paper-reading/page-reading.ts'
import { type Assembly, assembledSheets } from '../paper-reading/sheet-reading.ts'
import type { SheetForm } from '../sheet-form.ts'
import type { GreyImage } from './grey-image.ts'
import {
  type ForeignJournal,
  type ReadingJournal,
  readingJournal,
} from './reading-journal.ts'
import { pooledPages } from './reading-pool.ts'
import type { ScanFile } from './scan-file.ts'
import { writeReadings } from './written-readings.ts'

/** What a run of the reader is given. */
export interface ReadRequest {
  readonly files: readonly ScanFile[]
  readonly form: SheetForm
  /** The blank print of each page of the form, from `blankPrints`. */
  readonly prints: readonly GreyImage[]
  /** The petition's secret that its codes were made with. */
  readonly key: string
  /** Journal, crops and tables go here; without it nothing is kept. */
  readonly folder?: string | undefined
  readonly threads?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?:
    | ((progress: { readonly done: number; readonly pages: number }) => void)
    | undefined
}

/** A finished run, or one that was stopped: what is in the journal is kept either way. */
export interface ReadRun extends Assembly {
  readonly pages: readonly PageReading[]
  readonly stopped: boolean
  /** Pages that an earlier run had read. */
  readonly resumed: number
}

/**
 * Reads files of scanned pages. Yields each page as it is read, in whatever order threads come
 * to them, and returns the sheets put together in the order of the files.
 */
export async function* readSheets(
  request: ReadRequest,
): AsyncGenerator<PageReading, Result<ReadRun, ForeignJournal>> {
  const { files, form, folder, signal } = request
  let journal: ReadingJournal | undefined
  if (folder !== undefined) {
    const opened = readingJournal(folder, form)
    if (!opened.ok) return opened
    journal = opened.value
  }
  const before = journal?.before ?? new Map<string, PageReading>()
  const known = knownByFile(before)
  const places: { file: number; number: number; reading: PageReading }[] = []
  let pages = files.length
  let resumed = 0
  try {
    const pool = pooledPages({
      files,
      setup: {
        form,
        prints: request.prints,
        key: request.key,
        cropFolder: folder === undefined ? undefined : join(folder, 'crops'),
      },
      known: (file) => known.get(file) ?? [],
      threads: request.threads,
      signal,
      onPages: (count) => {
        pages = count
        request.onProgress?.({ done: places.length, pages })
      },
    })
    for await (const { file, number, reading: fresh, page } of pool) {
      const reading = fresh ?? before.get(page)
      if (reading === undefined) throw new Error(`${page} is neither read nor known`)
      if (fresh === undefined) resumed += 1
      else if (fresh.content !== '') journal?.add(fresh)
      places.push({ file, number, reading })
      request.onProgress?.({ done: places.length, pages })
      yield reading
    }
  } finally {
    journal?.close()
  }
  const inOrder = places
    .toSorted((a, b) => a.file - b.file || a.number - b.number)
    .map(({ reading }) => reading)
  const assembly = assembledSheets(inOrder, form)
  const stopped = signal?.aborted === true
  if (folder !== undefined && !stopped) await writeReadings(folder, inOrder, assembly)
  return ok({ ...assembly, pages: inOrder, stopped, resumed })
}

function knownByFile(before: ReadonlyMap<string, PageReading>): Map<string, string[]> {
  const known = new Map<string, string[]>()
  for (const { page, content } of before.values()) {
    const file = page.replace(/#\d+$/, '')
    const names = [`${page} ${content}`]
    for (const name of new Set([file, page])) {
      const list = known.get(name)
      if (list === undefined) known.set(name, [...names])
      else list.push(...names)
    }
  }
  return known
}
