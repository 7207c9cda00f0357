import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  prepareZXingModule,
  type ReadInputBarcodeFormat,
  readBarcodes,
} from 'zxing-wasm/reader'
import type { Box } from '../box.ts'
import { markerCells } from '../fiducial-marker.ts'
import type { GreyPage } from '../preflight/grey-page.ts'
import type { PageFit } from '../preflight/page-fit.ts'
import type { ProofView } from '../preflight/proof-page.ts'
import type { PageForm } from '../sheet-form.ts'
import { type ProofDocument, proofDocument } from './proof-document.ts'

/** Looks at the pages of a proof as images. */
export interface ProofViewer {
  /** `fit` is where the page's own text says that everything lies. */
  readonly view: (page: number, form: PageForm, fit: PageFit) => Promise<ProofView>
  /** The page as an image; like that of a view it is good until the next look. */
  readonly image: (page: number) => Promise<GreyPage>
  /** The text of a QR code anywhere on a page. */
  readonly qrAnywhere: (page: number) => Promise<string | undefined>
  readonly close: () => void
}

const dotsPerInch = 200
const dotsPerMm = dotsPerInch / 25.4
/** White that a code needs around it, and what a shifted page may be off. */
const aroundMm = 3.5
const darkest = 128
/** Of 36 cells; a marker that is there misses none. */
const mostWrongCells = 2

/**
 * Opens a PDF for looking at; the viewer holds it in memory until it is closed, and forgets what
 * it remembers of its pages after `pagesTogether` of them.
 */
export async function proofViewer(
  bytes: Uint8Array,
  pagesTogether = Infinity,
): Promise<ProofViewer> {
  const require = createRequire(import.meta.url)
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = new Uint8Array(wasm).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  const document = await proofDocument(bytes, {
    dotsPerInch,
    looksTogether: pagesTogether,
  })
  return {
    view: (page, form, fit) => viewed(document, page, form, fit),
    image: async (page) => (await document.look(page)).grey,
    qrAnywhere: async (page) => {
      const { grey } = await document.look(page)
      const { width, height } = grey
      const whole = { x: 0, y: 0, width: width / dotsPerMm, height: height / dotsPerMm }
      return codeIn(grey, whole, 'QRCode')
    },
    close: () => document.close(),
  }
}

async function viewed(
  document: ProofDocument,
  number: number,
  form: PageForm,
  fit: PageFit,
): Promise<ProofView> {
  const { grey, parts } = await document.look(number)
  const placed = (box: Box): Box => ({
    x: box.x * fit.scale + fit.shiftX,
    y: box.y * fit.scale + fit.shiftY,
    width: box.width * fit.scale,
    height: box.height * fit.scale,
  })
  const qr = await codeIn(grey, placed(form.qr), 'QRCode')
  const secondCode = await codeIn(grey, placed(form.secondCode), 'Code128')
  const wrongMarkers = form.markers.flatMap(({ id, at, sizeMm }, corner) => {
    const box = placed({ ...at, width: sizeMm, height: sizeMm })
    return isMarker(grey, box, id) ? [] : [corner]
  })
  return {
    ...(qr === undefined ? {} : { qr }),
    ...(secondCode === undefined ? {} : { secondCode }),
    wrongMarkers,
    image: grey,
    parts,
  }
}

async function codeIn(
  grey: GreyPage,
  box: Box,
  format: ReadInputBarcodeFormat,
): Promise<string | undefined> {
  const cut = cropped(grey, box)
  if (cut === undefined) return undefined
  const found = await readBarcodes(cut, { formats: [format], maxNumberOfSymbols: 1 })
  return found.find((code) => code.isValid)?.text
}

/** A part of the page as the colour image that the reader of codes takes. */
function cropped(grey: GreyPage, box: Box) {
  const left = Math.max(0, Math.floor((box.x - aroundMm) * dotsPerMm))
  const top = Math.max(0, Math.floor((box.y - aroundMm) * dotsPerMm))
  const right = Math.min(
    grey.width,
    Math.ceil((box.x + box.width + aroundMm) * dotsPerMm),
  )
  const bottom = Math.min(
    grey.height,
    Math.ceil((box.y + box.height + aroundMm) * dotsPerMm),
  )
  const [width, height] = [right - left, bottom - top]
  if (width < 1 || height < 1) return undefined
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * grey.width + left
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      const value = grey.data[from + x] ?? 255
      data[at] = value
      data[at + 1] = value
      data[at + 2] = value
    }
  }
  return { data, width, height, colorSpace: 'srgb' as const }
}

function isMarker(grey: GreyPage, box: Box, id: number): boolean {
  const cells = markerCells(id)
  const cell = box.width / cells.length
  let wrong = 0
  for (const [row, line] of cells.entries()) {
    for (const [column, black] of line.entries()) {
      const x = Math.round((box.x + (column + 0.5) * cell) * dotsPerMm)
      const y = Math.round((box.y + (row + 0.5) * cell) * dotsPerMm)
      const inside = x >= 0 && y >= 0 && x < grey.width && y < grey.height
      const value = inside ? (grey.data[y * grey.width + x] ?? 255) : 255
      if (value < darkest !== black) wrong += 1
    }
  }
  return wrong <= mostWrongCells
}
