import type { PDFiumPage } from '@hyzyla/pdfium'
import type { GreyPage } from '../preflight/grey-page.ts'
import { rawPage } from './page-objects.ts'

/** Draws pages in grey, one over the other: each is gone with the next. */
export interface GreyCanvas {
  /** Draws a page and closes it. */
  readonly draw: (page: PDFiumPage) => GreyPage
}

/** The library's own way makes and drops four megabytes a page, which costs as much as a third of drawing. */
export function greyCanvas(dotsPerInch: number): GreyCanvas {
  const scale = dotsPerInch / 72
  let kept = new Uint8Array(0)
  const draw = (page: PDFiumPage): GreyPage => {
    const { library, page: raw } = rawPage(page)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const width = Math.floor(Math.floor(originalWidth) * scale)
    const height = Math.floor(Math.floor(originalHeight) * scale)
    const at = library.wasmExports.malloc(width * height)
    try {
      if (at === 0) throw new Error('no memory to draw a page')
      const bitmap = library._FPDFBitmap_CreateEx(width, height, greyFormat, at, width)
      library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
      library._FPDF_RenderPageBitmap(bitmap, raw, 0, 0, width, height, 0, flags)
      library._FPDFBitmap_Destroy(bitmap)
      if (kept.length !== width * height) kept = new Uint8Array(width * height)
      kept.set(library.HEAPU8.subarray(at, at + width * height))
      return { data: kept, width, height, perMm: dotsPerInch / 25.4 }
    } finally {
      library._FPDF_ClosePage(raw)
      library.wasmExports.free(at)
    }
  }
  return { draw }
}

const greyFormat = 1
const white = 0xff_ff_ff_ff
/** With annotations, text smoothed as for a screen, in grey. */
const flags = 0x01 | 0x02 | 0x08
