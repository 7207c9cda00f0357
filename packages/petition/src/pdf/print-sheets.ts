import { sha256Hex } from '@groundswell/basics'
import type { SheetLayout } from '../layout/sheet-layout.ts'
import { sheetCode } from '../sheet-code.ts'
import type { PageForm } from '../sheet-form.ts'
import { printedSheetId, type SheetId, sheetId } from '../sheet-id.ts'
import { barOperators, markerOperators, qrOperators } from './code-operators.ts'
import type { PagePlate } from './page-plate.ts'
import type { Sink } from './pdf-file.ts'
import { type FilledPlate, type TaggedPdf, taggedPdf } from './tagged-pdf.ts'

/** Which sheets are printed. */
export interface PrintOrder {
  readonly layout: SheetLayout
  readonly title: string
  /** Printed in the county line; without one the circulator writes it. */
  readonly county?: string
  readonly firstSerial: number
  readonly count: number
  /** The secret of the petition that its codes are checked with; `''` gives a plain checksum. */
  readonly key: string
  /** Marks of the wording, such as what is unverified: into the file's keywords. */
  readonly keywords: readonly string[]
  readonly onSheet?: (done: number) => void
  readonly signal?: AbortSignal
}

export interface PrintedSheets {
  readonly first: SheetId
  readonly last: SheetId
  readonly sheets: number
  readonly pages: number
  readonly bytes: number
}

/**
 * Prints sheets as one tagged PDF, from front to back, so that ten thousand need no more
 * memory than ten. What all sheets share is stored once; each page adds its codes, id and
 * county. The same order gives the same bytes. Throws when aborted.
 */
export async function printSheets(order: PrintOrder, sink: Sink): Promise<PrintedSheets> {
  const { layout, firstSerial, count } = order
  const { form } = layout
  const pdf = taggedPdf(sink, {
    title: order.title,
    language: form.language,
    keywords: [...order.keywords, `form ${form.version}`, `text ${form.textHash}`],
  })
  const plates = await sheetPlates(pdf, layout)
  for (let n = 0; n < count; n += 1) {
    order.signal?.throwIfAborted()
    const id = sheetId(form.petition, firstSerial + n)
    await pdf.part(printedSheetId(id), filledSheet(order, plates, id))
    order.onSheet?.(n + 1)
  }
  const range = [form.version, firstSerial, count, order.county ?? '', order.key]
  const { bytes, pages } = await pdf.end(sha256Hex(range.join('\n')).slice(0, 32))
  const first = sheetId(form.petition, firstSerial)
  const last = sheetId(form.petition, firstSerial + count - 1)
  return { first, last, sheets: count, pages, bytes }
}

/** The plates of a sheet's pages, markers included. */
async function sheetPlates(
  pdf: TaggedPdf,
  { pages, form }: SheetLayout,
): Promise<readonly PagePlate[]> {
  const plates: PagePlate[] = []
  for (const [index, page] of pages.entries()) {
    const markers = form.pages[index]?.markers ?? []
    const ornaments = markers.map((marker) => markerOperators(marker, form.paper))
    plates.push(await pdf.plate(page, form.paper, ornaments))
  }
  return plates
}

function filledSheet(
  order: PrintOrder,
  plates: readonly PagePlate[],
  id: SheetId,
): readonly FilledPlate[] {
  return plates.map((plate, index) => {
    const page = order.layout.form.pages[index]
    if (page === undefined) throw new Error(`no form of page ${index + 1}`)
    return {
      plate,
      fill: ({ slot }) => (slot === 'county' ? order.county : printedSheetId(id)),
      more: codesOf(order, id, page),
    }
  })
}

function codesOf(order: PrintOrder, id: SheetId, page: PageForm): FilledPlate['more'] {
  const { version, paper } = order.layout.form
  const code = sheetCode({ sheet: id, form: version, page: page.page }, order.key)
  const alt = `${printedSheetId(id)}, ${page.page}`
  return [
    { operators: qrOperators(code, page.qr, paper), alt },
    { operators: barOperators(code, page.secondCode, paper) },
  ]
}
