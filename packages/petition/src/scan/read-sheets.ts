import { join } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import type { HomePrint } from '../layout/home-print.ts'
import type { PageReading } from '../paper-reading/page-reading.ts'
import { type Assembly, assembledSheets } from '../paper-reading/sheet-reading.ts'
import type { SheetForm } from '../sheet-form.ts'
import { blankPrints } from './blank-print.ts'
import type { PrintedForm } from './form-shelf.ts'
import { asNotKept, type CannotKeep, keeping, NotKept } from './kept-work.ts'
import {
  type ForeignJournal,
  type ReadingJournal,
  readingJournal,
} from './reading-journal.ts'
import { pooledPages } from './reading-pool.ts'
import type { ScanFile } from './scan-file.ts'
import { writeReadings } from './written-readings.ts'

/** A form, and a sheet of it as PDF. */
export interface FormPrint {
  readonly form: SheetForm
  readonly pdf: Uint8Array
}

/** What a run of the reader is given. */
export interface ReadRequest {
  readonly files: readonly ScanFile[]
  /** The petition's short code. */
  readonly petition: string
  /**
   * A present form of the petition by its version, with the PDF of any one sheet of it;
   * undefined when there is none such. Asked once for each version that is seen.
   */
  readonly formOf: (version: string) => Promise<FormPrint | undefined>
  /** The petition's secret that its codes were made with. */
  readonly key: string
  /**
   * What was printed on print-at-home sheets, by their ids. Ink beside the words of a sheet that
   * is not here can only be told from print outside the lines where print may stand.
   */
  readonly homes?: ReadonlyMap<string, HomePrint> | undefined
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
 * to them, and returns the sheets put together in the order of the files. A run whose folder can
 * no longer be written to stops there; the pages in its journal are kept, and no table is.
 */
export async function* readSheets(
  request: ReadRequest,
): AsyncGenerator<PageReading, Result<ReadRun, ForeignJournal | CannotKeep>> {
  try {
    return yield* sheetsRead(request)
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
    return err({ kind: 'cannot-keep', why: error.message })
  }
}

async function* sheetsRead(
  request: ReadRequest,
): AsyncGenerator<PageReading, Result<ReadRun, ForeignJournal>> {
  const { files, petition, folder, signal } = request
  let journal: ReadingJournal | undefined
  if (folder !== undefined) {
    const opened = keeping(() => readingJournal(folder, petition))
    if (!opened.ok) return opened
    journal = opened.value
  }
  const before = journal?.before ?? new Map<string, PageReading>()
  const known = knownByFile(before)
  const forms = formShelf(request.formOf)
  const places: { file: number; number: number; reading: PageReading }[] = []
  let pages = files.length
  let resumed = 0
  try {
    const pool = pooledPages({
      files,
      setup: {
        petition,
        key: request.key,
        homes: request.homes,
        cropFolder: folder === undefined ? undefined : join(folder, 'crops'),
      },
      formOf: forms.printed,
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
      else if (fresh.content !== '') keeping(() => journal?.add(fresh))
      places.push({ file, number, reading })
      request.onProgress?.({ done: places.length, pages })
      yield reading
    }
  } finally {
    keeping(() => journal?.close())
  }
  const inOrder = places
    .toSorted((a, b) => a.file - b.file || a.number - b.number)
    .map(({ reading }) => reading)
  const assembly = assembledSheets(inOrder, await forms.named(inOrder))
  const stopped = signal?.aborted === true
  if (folder !== undefined && !stopped) {
    await writeReadings(folder, inOrder, assembly).catch((error: unknown) => {
      throw asNotKept(error)
    })
  }
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

/** The forms of a run: each is fetched and drawn once, whichever thread asks. */
function formShelf(formOf: ReadRequest['formOf']) {
  const prints = new Map<string, Promise<FormPrint | undefined>>()
  const drawn = new Map<string, Promise<PrintedForm | undefined>>()
  const once = (version: string) => {
    const print = prints.get(version) ?? formOf(version)
    prints.set(version, print)
    return print
  }
  const draw = async (version: string): Promise<PrintedForm | undefined> => {
    const print = await once(version)
    if (print === undefined) return undefined
    const pages = await blankPrints(print.pdf, print.form)
    if (!pages.ok) throw new Error(`the form ${version} cannot be drawn`)
    return { form: print.form, prints: pages.value }
  }
  return {
    printed: (version: string) => {
      const known = drawn.get(version) ?? draw(version)
      drawn.set(version, known)
      return known
    },
    /** All forms that pages name, those of an earlier run included. */
    named: async (pages: readonly PageReading[]) => {
      const found = new Map<string, SheetForm>()
      for (const version of new Set(pages.flatMap(({ form }) => form ?? []))) {
        const print = await once(version)
        if (print !== undefined) found.set(version, print.form)
      }
      return found
    },
  }
}
