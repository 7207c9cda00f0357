import { parentPort, workerData } from 'node:worker_threads'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { SheetLayout } from '../../layout/sheet-layout.ts'
import { printSheets } from '../../pdf/print-sheets.ts'
import { sheetId } from '../../sheet-id.ts'
import { drawn } from '../pdf-decoder.ts'
import type { Condition } from './condition.ts'
import type { RowTruth } from './filled-page.ts'
import { drawingPerMm, encodedPage, synthPage } from './synth-page.ts'

export interface SynthSetup {
  readonly layout: SheetLayout
  readonly key: string
  readonly seed: string
  readonly conditions: readonly Condition[]
  readonly firstSerial: number
  /** Sheets from `firstSerial` on as they came from the press, filled in place of our own prints. */
  readonly printed?: Uint8Array
  /** The pages of `printed` before its first sheet: the cover of the packet, and its back. */
  readonly coverPages?: number
  /** Only pages that are written on, or those of the text as well. */
  readonly pages: 'written' | 'all'
}

/** A file as a scanner makes it, with the truth about it. */
export interface SynthFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sheet: string
  readonly page: number
  readonly condition: Condition
  readonly rows: readonly RowTruth[]
}

const port = parentPort
if (port === null) throw new Error('this file runs as a thread only')
const setup = workerData as SynthSetup
const library = await PDFiumLibrary.init()

port.on('message', (index: number) => {
  sheetFiles(index).then(
    (files) => port.postMessage(files),
    (error: unknown) => {
      setImmediate(() => {
        throw error
      })
    },
  )
})
port.postMessage([])

async function sheetFiles(index: number): Promise<SynthFile[]> {
  const { layout, conditions, seed } = setup
  const condition = conditions[index % conditions.length]
  if (condition === undefined) throw new Error('no condition is given')
  const serial = setup.firstSerial + index
  const document =
    setup.printed === undefined
      ? await printed(serial)
      : await library.loadDocument(setup.printed)
  const { coverPages = 0 } = setup
  const before =
    setup.printed === undefined ? 0 : coverPages + index * layout.form.pages.length
  const files: SynthFile[] = []
  for (const { page, rows, fields } of layout.form.pages) {
    const isWritten = rows.length > 0
    if (!isWritten && (setup.pages === 'written' || fields.length === 0)) continue
    const print = await drawn(document, before + page - 1, (drawingPerMm * 25.4) / 72)
    if (!print.ok) throw new Error('our own page cannot be drawn')
    const pageSeed = `${seed}/${serial}/${page}`
    const { form } = layout
    const made = synthPage(print.value, { form, page, condition, seed: pageSeed })
    const { bytes, ending } = await encodedPage(made.image, condition, pageSeed)
    const sheet = sheetId(form.petition, serial)
    const name = `${sheet}-${page}-${condition}.${ending}`
    files.push({ name, bytes, sheet, page, condition, rows: made.rows })
  }
  document.destroy()
  return files
}

async function printed(serial: number): Promise<PDFiumDocument> {
  const parts: Uint8Array[] = []
  const { layout, key } = setup
  const order = { layout, title: '', firstSerial: serial, count: 1, key, keywords: [] }
  await printSheets(order, async (bytes) => {
    parts.push(bytes)
  })
  return library.loadDocument(Buffer.concat(parts))
}
