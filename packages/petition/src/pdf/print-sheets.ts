import { sha256Hex } from '@groundswell/basics'
import type { SlotName } from '../layout/drawing.ts'
import { type HomePrint, homeText } from '../layout/home-print.ts'
import { packetCover } from '../layout/packet-cover.ts'
import { sheetLanguages } from '../layout/printed-words.ts'
import type { SheetLayout } from '../layout/sheet-layout.ts'
import { packetId } from '../packet-id.ts'
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
  /** One for each sheet, in order, where they differ; then `county` is not asked. */
  readonly counties?: readonly string[]
  readonly firstSerial: number
  /** One for each sheet, in order, where they do not run on from the first. */
  readonly serials?: readonly number[]
  readonly count: number
  /** The secret of the petition that its codes are checked with; `''` gives a plain checksum. */
  readonly key: string
  /** Marks of the wording, such as what is unverified: into the file's keywords. */
  readonly keywords: readonly string[]
  /** One print-at-home sheet each, in order; printed on it and not in the file's own data. */
  readonly home?: readonly HomePrint[]
  /** Every so many sheets a cover: what is in the packet and what to check. */
  readonly packets?: { readonly size: number; readonly firstNumber: number }
  readonly onSheet?: (done: number) => void
  readonly signal?: AbortSignal
}

export interface PrintedSheets {
  /** Their ids, in order; none without covers. */
  readonly packets: readonly string[]
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
  const packets: string[] = []
  for (let n = 0; n < count; n += 1) {
    order.signal?.throwIfAborted()
    if (order.packets !== undefined && n % order.packets.size === 0) {
      packets.push(await addCover(pdf, order, n))
    }
    const id = sheetId(form.petition, serialOf(order, n))
    await pdf.part(printedSheetId(id), filledSheet(order, plates, { id, n }))
    order.onSheet?.(n + 1)
  }
  const { county = '', key, packets: covers } = order
  const where = order.counties?.join(';') ?? county
  // Sheets that run on are one file, however their numbers were given.
  const runOn = order.serials?.every((serial, n) => serial === firstSerial + n) ?? true
  const from = runOn ? firstSerial : (order.serials?.join(',') ?? firstSerial)
  const range = [form.version, from, count, where, key, covers?.size ?? 0]
  const { bytes, pages } = await pdf.end(sha256Hex(range.join('\n')).slice(0, 32))
  const first = sheetId(form.petition, serialOf(order, 0))
  const last = sheetId(form.petition, serialOf(order, count - 1))
  return { packets, first, last, sheets: count, pages, bytes }
}

function serialOf({ serials, firstSerial }: PrintOrder, n: number): number {
  return serials?.[n] ?? firstSerial + n
}

/** The cover of the packet that begins with sheet `from` of the order, and its blank back. */
async function addCover(
  pdf: TaggedPdf,
  order: PrintOrder,
  from: number,
): Promise<string> {
  const { size, firstNumber } = order.packets ?? { size: 1, firstNumber: 1 }
  const { petition, version, paper, language } = order.layout.form
  const id = packetId(petition, firstNumber + from / size)
  const sheets = Array.from({ length: Math.min(size, order.count - from) }, (_, i) =>
    sheetId(petition, serialOf(order, from + i)),
  )
  const cover = packetCover({
    id,
    ...(order.county === undefined ? {} : { county: order.county }),
    sheets,
    title: order.title,
    form: version,
    paper,
    language: sheetLanguages.find((one) => one === language) ?? 'en',
  })
  const front = await pdf.plate({ blocks: cover.blocks, slots: [] }, paper)
  const back = await pdf.plate({ blocks: [], slots: [] }, paper)
  const fill = () => undefined
  const code = { operators: qrOperators(id, cover.qr, paper), alt: `QR: ${id}` }
  await pdf.part(id, [
    { plate: front, fill, more: [code] },
    { plate: back, fill, more: [] },
  ])
  return id
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
  { id, n }: { readonly id: SheetId; readonly n: number },
): readonly FilledPlate[] {
  const county = order.counties === undefined ? order.county : order.counties[n]
  return plates.map((plate, index) => {
    const page = order.layout.form.pages[index]
    if (page === undefined) throw new Error(`no form of page ${index + 1}`)
    return {
      plate,
      fill: ({ slot }) => textOf(slot, county, { id, home: order.home?.[n] }),
      more: codesOf(order, id, page),
    }
  })
}

function textOf(
  slot: SlotName,
  county: string | undefined,
  { id, home }: { readonly id: SheetId; readonly home: HomePrint | undefined },
): string | undefined {
  if (slot === 'county') return county
  if (slot === 'sheet-id') return printedSheetId(id)
  return home && homeText(slot, home)
}

function codesOf(order: PrintOrder, id: SheetId, page: PageForm): FilledPlate['more'] {
  const { version, paper } = order.layout.form
  const code = sheetCode({ sheet: id, form: version, page: page.page }, order.key)
  const alt = `QR: ${printedSheetId(id)}, ${page.page}`
  return [
    { operators: qrOperators(code, page.qr, paper), alt },
    { operators: barOperators(code, page.secondCode, paper) },
  ]
}
