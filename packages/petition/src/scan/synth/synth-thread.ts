import { parentPort, workerData } from 'node:worker_threads'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { SheetLayout } from '../../layout/sheet-layout.ts'
import { sheetId } from '../../sheet-id.ts'
import type { Condition } from './condition.ts'
import type { RowTruth } from './filled-page.ts'
import { numberedSheets, pressSheets } from './sheet-prints.ts'
import { encodedPage, synthPage } from './synth-page.ts'

export interface SynthSetup {
  readonly layout: SheetLayout
  readonly key: string
  readonly seed: string
  readonly conditions: readonly Condition[]
  readonly firstSerial: number
  /** How many sheets there are in all. */
  readonly sheets: number
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
const draw =
  setup.printed === undefined
    ? numberedSheets(library, setup)
    : await pressSheets(library, setup.printed, {
        cover: setup.coverPages ?? 0,
        sheet: setup.layout.form.pages.length,
      })

port.on('message', ({ run, sheet }: { readonly run: number; readonly sheet: number }) => {
  sheetFiles(sheet).then(
    (files) => port.postMessage({ run, files }),
    (error: unknown) => {
      setImmediate(() => {
        throw error
      })
    },
  )
})
port.postMessage({ run: 0, files: [] })

async function sheetFiles(index: number): Promise<SynthFile[]> {
  const { layout, conditions, seed } = setup
  const condition = conditions[index % conditions.length]
  if (condition === undefined) throw new Error('no condition is given')
  const serial = setup.firstSerial + index
  const files: SynthFile[] = []
  for (const { page, rows, fields } of layout.form.pages) {
    const isWritten = rows.length > 0
    if (!isWritten && (setup.pages === 'written' || fields.length === 0)) continue
    const print = await draw({ sheet: index, page })
    const sheetSeed = `${seed}/${serial}`
    const pageSeed = `${sheetSeed}/${page}`
    const { form } = layout
    const made = synthPage(print, {
      form,
      page,
      condition,
      sheetSeed,
      seed: pageSeed,
    })
    const { bytes, ending } = await encodedPage(made.image, condition, pageSeed)
    const sheet = sheetId(form.petition, serial)
    const name = `${sheet}-${page}-${condition}.${ending}`
    files.push({ name, bytes, sheet, page, condition, rows: made.rows })
  }
  return files
}
