import type { PDFiumPage } from '@hyzyla/pdfium'

/** Forms within forms are looked through so deep, and so many objects of a page in all. */
const mostDepth = 12
const mostObjects = 100_000

/** What is used of the library beside what its own classes offer. */
export interface RawLibrary {
  readonly HEAPU8: Uint8Array
  readonly HEAPU32: Uint32Array
  readonly wasmExports: {
    readonly malloc: (bytes: number) => number
    readonly free: (at: number) => void
  }
  readonly _FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    at: number,
    bytesPerRow: number,
  ) => number
  readonly _FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ) => void
  readonly _FPDFBitmap_Destroy: (bitmap: number) => void
  readonly _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turned: number,
    flags: number,
  ) => void
  readonly _FPDF_ClosePage: (page: number) => void
  readonly _FPDFPage_CountObjects: (page: number) => number
  readonly _FPDFPage_GetObject: (page: number, index: number) => number
  readonly _FPDFPage_GetAnnotCount: (page: number) => number
  readonly _FPDFPageObj_GetType: (object: number) => number
  readonly _FPDFFormObj_CountObjects: (form: number) => number
  readonly _FPDFFormObj_GetObject: (form: number, index: number) => number
  readonly _FPDFImageObj_GetImagePixelSize: (
    image: number,
    width: number,
    height: number,
  ) => number
  readonly _FPDFTextObj_GetTextRenderMode: (text: number) => number
  readonly _FPDFTextObj_GetFont: (text: number) => number
  readonly _FPDFFont_GetIsEmbedded: (font: number) => number
  readonly _FPDFFont_GetBaseFontName: (font: number, at: number, most: number) => number
}

/** A page as the library's own functions take it. */
export interface RawPage {
  readonly library: RawLibrary
  readonly page: number
}

/** The library's classes hide what its functions need, and offer but a few of them. */
export function rawPage(page: PDFiumPage): RawPage {
  const { module, pageIdx } = page as unknown as {
    readonly module: RawLibrary
    readonly pageIdx: number
  }
  return { library: module, page: pageIdx }
}

export const textObject = 1
export const imageObject = 3
const formObject = 5

/** The objects of a page, also from within forms, which are not named themselves. */
export function* pageObjects({
  library,
  page,
}: RawPage): Generator<{ readonly type: number; readonly object: number }> {
  let left = mostObjects
  function* among(
    count: number,
    objectAt: (index: number) => number,
    depth: number,
  ): Generator<{ readonly type: number; readonly object: number }> {
    for (let index = 0; index < count && left > 0; index += 1) {
      left -= 1
      const object = objectAt(index)
      const type = library._FPDFPageObj_GetType(object)
      if (type !== formObject) yield { type, object }
      else if (depth < mostDepth) {
        const within = (at: number) => library._FPDFFormObj_GetObject(object, at)
        yield* among(library._FPDFFormObj_CountObjects(object), within, depth + 1)
      }
    }
  }
  const onPage = (index: number) => library._FPDFPage_GetObject(page, index)
  yield* among(library._FPDFPage_CountObjects(page), onPage, 0)
}
