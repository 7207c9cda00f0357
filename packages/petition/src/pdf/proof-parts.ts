import type { PDFiumPage } from '@hyzyla/pdfium'
import type { ProofParts } from '../preflight/proof-page.ts'
import {
  imageObject,
  pageObjects,
  type RawLibrary,
  rawPage,
  textObject,
} from './page-objects.ts'

/** Text that is filled, as all of ours is; other modes draw outlines, nothing, or a clip. */
const filled = 0
const longestName = 128

/** What a page is made of beside words and lines, also within its forms. */
export function proofParts(page: PDFiumPage): ProofParts {
  const raw = rawPage(page)
  const { library } = raw
  const fonts = new Set<number>()
  let pictures = 0
  let hiddenTexts = 0
  for (const { type, object } of pageObjects(raw)) {
    if (type === imageObject) pictures += 1
    if (type !== textObject) continue
    fonts.add(library._FPDFTextObj_GetFont(object))
    if (library._FPDFTextObj_GetTextRenderMode(object) !== filled) hiddenTexts += 1
  }
  const elsewhere = [...fonts].filter((font) => {
    return font !== 0 && library._FPDFFont_GetIsEmbedded(font) !== 1
  })
  return {
    annotations: Math.max(0, library._FPDFPage_GetAnnotCount(raw.page)),
    pictures,
    hiddenTexts,
    fontsElsewhere: elsewhere.map((font) => fontName(library, font)),
  }
}

function fontName(library: RawLibrary, font: number): string {
  const at = library.wasmExports.malloc(longestName)
  try {
    const length = library._FPDFFont_GetBaseFontName(font, at, longestName)
    if (length < 2 || length > longestName) return 'a font'
    return Buffer.from(library.HEAPU8.subarray(at, at + length - 1)).toString('utf8')
  } finally {
    library.wasmExports.free(at)
  }
}
