import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import type {
  PageProblem,
  PageReading as PaperReading,
  SheetForm,
} from '@groundswell/petition'
import {
  type CannotKeep,
  type ForeignJournal,
  type PagePictures,
  pagePictures,
  readSheets,
  wholeRow,
} from '@groundswell/petition/scan'
import type { Office } from '../office.ts'
import { allHomePrints } from '../packets/home-sheet.ts'
import { specimenPath } from '../packets/sheet-press.ts'
import { sheetSeries } from '../packets/sheet-series.ts'
import type { PageOutcome, PageReading, RowReading } from './page-reading.ts'
import { pageReasonSentence } from './page-reasons.ts'

/** A file that is open for reading, page by page. */
export interface OpenPages {
  /** Pages known of so far; null before any is. */
  readonly total: () => number | null
  /** The pages as they are read, in whatever order, but for those in `done`. */
  readonly pages: (done: ReadonlySet<number>) => AsyncIterable<PageReading>
  /** What was odd about whole sheets, known when all pages have been read. */
  readonly remarks: () => readonly { readonly page: number; readonly reason: string }[]
}

/**
 * Opens an uploaded file of scans for the reader. Its journal and crops stand beside the file
 * while it is read, so that a stopped reading goes on; they go with the file. The error is a
 * sentence for the person who sent it.
 */
export async function openPages(
  office: Office,
  file: { readonly path: string; readonly signal: AbortSignal },
): Promise<Result<OpenPages, string>> {
  const series = await sheetSeries(office)
  if (series === null) return err('Print sheets first; no page can be one of ours yet.')
  const { petitionCode, codeKey } = series
  const homes = await allHomePrints(office)
  const name = basename(file.path)
  const source = { name, from: { path: file.path } }
  const pictures = await pagePictures(source)
  if (!pictures.ok) return err(pageReasonSentence(pictures.error.kind))
  const opened: PagePictures = pictures.value
  let total: number | null = null
  let remarks: { page: number; reason: string }[] = []

  async function* pages(done: ReadonlySet<number>): AsyncGenerator<PageReading> {
    const folder = readingFolder(file.path)
    await mkdir(join(folder, 'crops'), { recursive: true, mode: 0o700 })
    const run = readSheets({
      files: [source],
      petition: petitionCode,
      formOf: (version) => formPrint(office, version),
      key: codeKey,
      homes,
      folder,
      signal: file.signal,
      onProgress: ({ pages: known }) => {
        total = known
      },
    })
    try {
      for (;;) {
        const step = await run.next()
        if (step.done === true) {
          if (!step.value.ok) throw new Error(whyStopped(step.value.error))
          remarks = remarksOf(step.value.value.problems)
          return
        }
        const page = numberOf(step.value.page)
        if (!done.has(page)) {
          yield await pageReading(step.value, { page, folder, pictures: opened.picture })
        }
      }
    } finally {
      // Threads that read on would write beside a file that has gone.
      await run[Symbol.asyncDispose]()
      opened.close()
    }
  }
  return ok({ total: () => total, pages, remarks: () => remarks })
}

function whyStopped(error: ForeignJournal | CannotKeep): string {
  return error.kind === 'cannot-keep' ? error.why : 'a journal of another petition'
}

/** Where the reader keeps its journal and crops while it reads the file at `path`. */
export function readingFolder(path: string): string {
  return `${path}.reading`
}

async function formPrint({ records, folder }: Office, version: string) {
  const row = await records
    .selectFrom('sheet_form')
    .select('body')
    .where('version', '=', version)
    .executeTakeFirst()
  const path = specimenPath(folder, version)
  if (row === undefined || !existsSync(path)) return undefined
  return { form: row.body as SheetForm, pdf: await readFile(path) }
}

async function pageReading(
  read: PaperReading,
  beside: {
    readonly page: number
    readonly folder: string
    readonly pictures: (page: number) => Promise<Uint8Array | undefined>
  },
): Promise<PageReading> {
  const outcome = await outcomeOf(read, beside.folder)
  // Backs and pages of text are not looked at again; what people sign or must look at is.
  // What broke the reader down must not be drawn by the server itself.
  const isShown =
    outcome.state === 'registered'
      ? outcome.rows.length > 0
      : outcome.state !== 'blank' && read.outcome !== 'no-page'
  const image = isShown ? ((await beside.pictures(beside.page)) ?? null) : null
  return { page: beside.page, image, outcome }
}

async function outcomeOf(read: PaperReading, folder: string): Promise<PageOutcome> {
  const { sheet, form, formPage } = read
  switch (read.outcome) {
    case 'blank':
      return { state: 'blank' }
    case 'read':
      if (sheet === undefined || form === undefined || formPage === undefined) {
        throw new Error('a page was read without its sheet')
      }
      return {
        state: 'registered',
        sheet,
        formVersion: form,
        formPage,
        rows: await rowsOf(read, folder),
      }
    case 'person':
    case 'no-page': {
      const reason = read.problems[0]?.kind ?? 'unreadable'
      if (strangers.has(reason)) return { state: 'foreign', reason }
      return { state: 'person', reason, ...(sheet === undefined ? {} : { sheet }) }
    }
  }
}

const strangers: ReadonlySet<string> = new Set([
  'foreign-code',
  'wrong-check',
  'other-petition',
])

async function rowsOf(read: PaperReading, folder: string): Promise<RowReading[]> {
  const pictureOf = (sha256: string) =>
    readFile(join(folder, 'crops', sha256.slice(0, 2), `${sha256}.png`))
  const rows: RowReading[] = []
  for (const { row, state, fields } of read.rows) {
    const crops = read.crops.filter((crop) => crop.row === row)
    const whole = crops.find(({ field }) => field === wholeRow)
    const parts = crops.filter((crop) => crop !== whole)
    rows.push({
      row,
      state,
      ink: fields.reduce((sum, { inkMm2 }) => sum + inkMm2, 0),
      crop: whole === undefined ? null : await pictureOf(whole.sha256),
      fields: await Promise.all(
        parts.map(async ({ field, sha256 }) => ({
          field,
          crop: await pictureOf(sha256),
        })),
      ),
    })
  }
  return rows
}

/** The number of a page in its file: `name#3`, or 1 where the file is one page. */
function numberOf(page: string): number {
  return Number(/#(\d+)$/.exec(page)?.[1] ?? 1)
}

/** What is odd about sheets, once a page: of a sheet's missing pages one is enough. */
function remarksOf(
  problems: readonly { readonly page: string; readonly problem: PageProblem }[],
): { page: number; reason: string }[] {
  const found = new Map<string, { page: number; reason: string }>()
  for (const { page, problem } of problems) {
    if (isTold(problem)) {
      found.set(`${page} ${problem.kind}`, { page: numberOf(page), reason: problem.kind })
    }
  }
  return [...found.values()]
}

/** Said of pages that were read: whoever scans them can do something about it. */
function isTold({ kind }: PageProblem): boolean {
  const ofSheet =
    kind === 'duplicate-page' || kind === 'missing-page' || kind === 'forms-disagree'
  return ofSheet || kind === 'pale-print-lost'
}
