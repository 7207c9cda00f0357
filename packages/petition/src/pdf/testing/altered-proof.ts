import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import type { Box } from '../../box.ts'
import type { Mark } from '../../layout/drawing.ts'
import type { SheetLayout } from '../../layout/sheet-layout.ts'
import { papers } from '../../paper.ts'
import { points } from '../mark-operators.ts'
import { proofViewer } from '../proof-view.ts'
import { demonstrationLayout, printedBytes } from './demonstration-print.ts'

/** White that is painted around what is drawn anew; codes need no more. */
const whiteMm = 0.5

/** The approved form. */
export const layout = demonstrationLayout()

let one: Promise<Buffer> | undefined
let two: Promise<Buffer> | undefined

/** A proof of one sheet as approved. */
export function oneSheet(): Promise<Buffer> {
  one ??= printedBytes({ layout, count: 1 })
  return one
}

function twoSheets(): Promise<Buffer> {
  two ??= printedBytes({ layout, count: 2 })
  return two
}

export type TextMark = Extract<Mark, { kind: 'text' }>

/** The approved layout with each text mark changed, on all pages or on one. */
export function altered(change: (mark: TextMark) => Mark, only?: number): SheetLayout {
  return {
    ...layout,
    pages: layout.pages.map((page) => ({
      ...page,
      blocks: page.blocks.map((block) => ({
        ...block,
        marks: block.marks.map((mark) =>
          mark.kind === 'text' && (only === undefined || page.page === only)
            ? change(mark)
            : mark,
        ),
      })),
    })),
  }
}

/** Our proof after somebody had it open. */
export async function opened(
  change: (pages: readonly PDFPage[], proof: PDFDocument) => void | Promise<void>,
): Promise<Uint8Array> {
  const proof = await PDFDocument.load(await oneSheet())
  await change(proof.getPages(), proof)
  return proof.save()
}

/** Our proof with places of one of its pages (from 1) painted white and drawn anew by operators. */
export async function redrawn(
  page: number,
  places: readonly { readonly box: Box; readonly operators: string }[],
): Promise<Uint8Array> {
  return opened((pages, proof) => {
    const on = pages[page - 1]
    for (const { box, operators } of places) {
      const [x, y, width, height] = [
        points(box.x - whiteMm),
        points(papers[layout.form.paper].heightMm - box.y - box.height - whiteMm),
        points(box.width + 2 * whiteMm),
        points(box.height + 2 * whiteMm),
      ]
      const painted = `q 1 g ${x} ${y} ${width} ${height} re f Q\nq ${operators} Q`
      on?.node.addContentStream(proof.context.register(proof.context.stream(painted)))
    }
  })
}

/** A proof (two sheets as approved, or `from`) with these of its pages, counted from 1. */
export async function inOrder(
  pages: readonly number[],
  from?: Uint8Array,
): Promise<Uint8Array> {
  const proof = await PDFDocument.load(from ?? (await twoSheets()))
  const other = await PDFDocument.create()
  const copies = await other.copyPages(
    proof,
    pages.map((page) => page - 1),
  )
  for (const page of copies) other.addPage(page)
  return other.save()
}

/** Every content stream of the file, as text, changed. */
export async function rewritten(
  change: (content: string) => string,
): Promise<Uint8Array> {
  return opened((_, proof) => {
    for (const [ref, object] of proof.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFRawStream)) continue
      const filter = object.dict.get(PDFName.of('Filter'))
      const isForm = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
      const isFont = object.dict.has(PDFName.of('Length1'))
      const flate = filter === PDFName.of('FlateDecode')
      const plain = Buffer.from(flate ? inflateSync(object.contents) : object.contents)
      const text = plain.toString('latin1')
      if (isFont || (!isForm && !/\bBT\b/.test(text))) continue
      const bytes = Buffer.from(change(text), 'latin1')
      const dict = object.dict
      if (flate)
        dict.set(PDFName.of('Length'), proof.context.obj(deflateSync(bytes).length))
      const contents = flate ? deflateSync(bytes) : bytes
      dict.set(PDFName.of('Length'), proof.context.obj(contents.length))
      proof.context.assign(ref, PDFRawStream.of(dict, contents))
    }
  })
}

/** The picture of a page of a print, as PNG. */
export async function pictureOf(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  const viewer = await proofViewer(bytes)
  const { data, width, height } = await viewer.image(page)
  viewer.close()
  const raw = { width, height, channels: 1 as const }
  return new Uint8Array(await sharp(Buffer.from(data), { raw }).png().toBuffer())
}

export async function coverWith(words: string): Promise<Uint8Array> {
  const packet = await printedBytes({ packets: { size: 2, firstNumber: 1 } })
  const proof = await PDFDocument.load(packet)
  proof.getPage(0).drawText(words, { x: 60, y: 200, size: 12 })
  return proof.save()
}

export async function drawnBack(): Promise<Uint8Array> {
  const packet = await printedBytes({ packets: { size: 2, firstNumber: 1 } })
  const proof = await PDFDocument.load(packet)
  proof.getPage(1).drawRectangle({ x: 100, y: 100, width: 300, height: 300 })
  return proof.save()
}
