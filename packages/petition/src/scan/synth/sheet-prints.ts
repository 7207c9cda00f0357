import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { SheetLayout } from '../../layout/sheet-layout.ts'
import { printSheets } from '../../pdf/print-sheets.ts'
import type { GreyImage } from '../grey-image.ts'
import { drawn } from '../pdf-decoder.ts'
import { reusedBytes } from '../reused-memory.ts'
import { drawingPerMm } from './synth-page.ts'

/** Draws a page of a sheet; the image may be written on, and is good until the next one. */
export type DrawSheet = (place: {
  /** From 0. */
  readonly sheet: number
  /** A number of the form's pages, from 1. */
  readonly page: number
}) => Promise<GreyImage>

const scale = (drawingPerMm * 25.4) / 72
/** So many sheets are printed into one file: what they share is stored in it once. */
const together = 32

/**
 * Draws numbered sheets of a layout. What all sheets share is drawn once; of each sheet only its
 * codes and its id are drawn, and laid over that. Where the two would touch, which no layout of
 * ours has, the whole sheet is drawn: the pixels are those of the whole sheet in any case.
 */
export function numberedSheets(
  library: PDFiumLibrary,
  run: {
    readonly layout: SheetLayout
    readonly key: string
    readonly firstSerial: number
    readonly sheets: number
  },
): DrawSheet {
  const { layout, firstSerial, sheets } = run
  const print = async (of: SheetLayout, from: number, count: number) => {
    const parts: Uint8Array[] = []
    const serial = firstSerial + from
    const about = { title: '', key: run.key, keywords: [] }
    await printSheets(
      { ...about, layout: of, firstSerial: serial, count },
      async (part) => {
        parts.push(part)
      },
    )
    return library.loadDocument(Buffer.concat(parts))
  }
  const whole = async (sheet: number, page: number) => {
    const document = await print(layout, sheet, 1)
    const image = await drawnPage(document, page - 1)
    document.destroy()
    return image
  }
  const own = ownPrint(layout)
  const shared = new Map<number, GreyImage | undefined>()
  let block: { readonly from: number; readonly document: PDFiumDocument } | undefined
  return async ({ sheet, page }) => {
    const from = sheet - (sheet % together)
    if (block?.from !== from) {
      block?.document.destroy()
      const count = Math.min(together, sheets - from)
      block = { from, document: await print(own, from, count) }
    }
    const pages = layout.form.pages.length
    const over = await drawnPage(block.document, (sheet - from) * pages + page - 1)
    if (!shared.has(page)) shared.set(page, withoutOwn(await whole(sheet, page), over))
    const under = shared.get(page)
    return (under && laidOver(under, over)) ?? (await whole(sheet, page))
  }
}

/** Sheets as they came from the press, drawn whole. */
export async function pressSheets(
  library: PDFiumLibrary,
  printed: Uint8Array,
  pages: { readonly cover: number; readonly sheet: number },
): Promise<DrawSheet> {
  const document = await library.loadDocument(printed)
  return ({ sheet, page }) =>
    drawnPage(document, pages.cover + sheet * pages.sheet + page - 1)
}

async function drawnPage(document: PDFiumDocument, index: number): Promise<GreyImage> {
  const page = await drawn(document, index, scale)
  if (!page.ok) throw new Error('our own page cannot be drawn')
  return page.value
}

/** A layout of what each sheet has of its own. */
function ownPrint({ form, pages }: SheetLayout): SheetLayout {
  return {
    form: { ...form, pages: form.pages.map((page) => ({ ...page, markers: [] })) },
    pages: pages.map(({ page, slots }) => ({
      page,
      blocks: [],
      slots: slots.map((slot) => ({ ...slot, after: 0 })),
    })),
  }
}

/** A sheet without what it has of its own; undefined when that touches something else. */
function withoutOwn(sheet: GreyImage, own: GreyImage): GreyImage | undefined {
  const data = Uint8Array.from(sheet.data)
  for (let at = 0; at < data.length; at += 1) {
    const value = own.data[at] ?? 255
    if (value === 255) continue
    if (value !== data[at]) return
    data[at] = 255
  }
  return { ...sheet, data }
}

const laidMemory = reusedBytes()

/** Two prints on one paper; undefined when they touch. */
function laidOver(under: GreyImage, over: GreyImage): GreyImage | undefined {
  const data = laidMemory(under.data.length)
  data.set(under.data)
  const { buffer, byteOffset } = over.data
  const whole = data.length - (data.length % 16)
  const words = new Int32Array(buffer, byteOffset, whole / 4)
  for (let at = 0, word = 0; at < data.length; at += 16, word += 4) {
    const left = (words[word] ?? 0) & (words[word + 1] ?? 0)
    const right = (words[word + 2] ?? 0) & (words[word + 3] ?? 0)
    // All bits are set in sixteen white pixels.
    if ((left & right) === -1) continue
    const end = Math.min(data.length, at + 16)
    for (let pixel = at; pixel < end; pixel += 1) {
      const value = over.data[pixel] ?? 255
      if (value === 255) continue
      if (data[pixel] !== 255) return
      data[pixel] = value
    }
  }
  return { ...under, data }
}
