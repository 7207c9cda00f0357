import { parentPort, workerData } from 'node:worker_threads'
import type { HomePrint } from '../layout/home-print.ts'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { PageReading } from '../paper-reading/page-reading.ts'
import { keepCrops } from './field-crop.ts'
import { knownForm, type PrintedForm } from './form-shelf.ts'
import { release } from './grey-image.ts'
import { type CannotKeep, keeping, NotKept } from './kept-work.ts'
import type { OpenFile } from './open-file.ts'
import { type KnownForm, readPage } from './page-reader.ts'
import { fileBytes, openScan, pageName, type ScanFile } from './scan-file.ts'

/** What every thread is given once. */
export interface ThreadSetup {
  readonly petition: string
  readonly key: string
  readonly cropFolder: string | undefined
  /** What was printed on print-at-home sheets, by their ids. */
  readonly homes?: ReadonlyMap<string, HomePrint> | undefined
}

/** Some pages of a file: from `from` on, at most `count`. */
export interface ThreadTask {
  readonly file: ScanFile
  readonly from: number
  readonly count: number
  /** Pages that were read before, as `page content`; they are not read again. */
  readonly known: readonly string[]
}

/** What a thread is sent: work, or the form that it asked for. */
export type ThreadOrder =
  | { readonly kind: 'task'; readonly task: ThreadTask }
  | {
      readonly kind: 'form'
      readonly version: string
      readonly printed: PrintedForm | undefined
    }

export type ThreadReply =
  | { readonly kind: 'form-wanted'; readonly version: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'known'; readonly number: number; readonly page: string }
  | { readonly kind: 'page'; readonly number: number; readonly reading: PageReading }
  | CannotKeep
  | { readonly kind: 'done' }

const setup = workerData as ThreadSetup
const port = parentPort
if (port === null) throw new Error('this file runs as a thread only')

/** Forms that were asked for; each is asked for once. */
const forms = new Map<string, PromiseWithResolvers<KnownForm | undefined>>()

const reader = {
  petition: setup.petition,
  key: setup.key,
  homeOf: (sheet: string) => setup.homes?.get(sheet),
  formOf: (version: string) => {
    const known = forms.get(version)
    if (known !== undefined) return known.promise
    const asked = Promise.withResolvers<KnownForm | undefined>()
    forms.set(version, asked)
    reply({ kind: 'form-wanted', version })
    return asked.promise
  },
}

/** The file of the last task stays open: its next pages are likely to be asked for. */
let open:
  | { readonly name: string; readonly hash: string; readonly file: OpenFile }
  | undefined

port.on('message', (order: ThreadOrder) => {
  if (order.kind === 'form') {
    const { version, printed } = order
    forms.get(version)?.resolve(printed && knownForm(printed))
    return
  }
  perform(order.task).then(
    () => reply({ kind: 'done' }),
    (error: unknown) => {
      // A defect ends the thread; whoever started it hears of it.
      setImmediate(() => {
        throw error
      })
    },
  )
})
reply({ kind: 'ready' })

async function perform({ file, from, count, known }: ThreadTask): Promise<void> {
  const opened = await openOnce(file)
  if ('problem' in opened) {
    reply({ kind: 'opened', pages: 0 })
    const { problem, hash } = opened
    reply({ kind: 'page', number: 1, reading: unreadPage(file.name, hash, problem) })
    return
  }
  const { hash, file: pages } = opened
  reply({ kind: 'opened', pages: pages.pages })
  const before = new Set(known)
  for (let number = from; number < from + count && number <= pages.pages; number += 1) {
    const page = pageName(file.name, number, pages.numbered)
    const content = `${hash}#${number}`
    if (before.has(`${page} ${content}`)) {
      reply({ kind: 'known', number, page })
      continue
    }
    const reading = await readOne(pages, number, { page, content })
    if ('kind' in reading) return reply(reading)
    reply({ kind: 'page', number, reading })
  }
}

async function openOnce(
  file: ScanFile,
): Promise<
  | { readonly hash: string; readonly file: OpenFile }
  | { readonly hash: string; readonly problem: PageProblem }
> {
  if (open?.name === file.name) return open
  open?.file.close()
  open = undefined
  const read = fileBytes(file)
  if (!read.ok) return { hash: '', problem: read.error }
  const { bytes, hash } = read.value
  const opened = await openScan(bytes)
  if (!opened.ok) return { hash, problem: opened.error }
  open = { name: file.name, hash, file: opened.value }
  return open
}

async function readOne(
  pages: OpenFile,
  number: number,
  names: { readonly page: string; readonly content: string },
): Promise<PageReading | CannotKeep> {
  const image = await pages.page(number)
  if (!image.ok) return unreadPage(names.page, names.content, image.error)
  const { reading, registration, form } = await readPage(image.value, reader)
  const folder = setup.cropFolder
  try {
    const crops =
      registration && form && folder !== undefined
        ? keeping(() =>
            keepCrops(image.value, registration.toImage, { form, reading, folder }),
          )
        : []
    return { ...names, ...reading, crops }
  } catch (error) {
    if (error instanceof NotKept) return { kind: 'cannot-keep', why: error.message }
    throw error
  } finally {
    release(image.value)
  }
}

function unreadPage(page: string, content: string, problem: PageProblem): PageReading {
  return {
    page,
    content,
    outcome: 'no-page',
    sheet: undefined,
    form: undefined,
    formPage: undefined,
    rows: [],
    fields: [],
    problems: [problem],
    crops: [],
  }
}

function reply(message: ThreadReply): void {
  port?.postMessage(message)
}
