import type { PDFiumPage } from '@hyzyla/pdfium'
import { imageObject, pageObjects, rawPage } from '../pdf/page-objects.ts'

/**
 * Width and height in pixels of each picture that a page shows, also from within forms, as the
 * pictures themselves say; none is unfolded. The library's own class reads 16 bits of each
 * and does not look into forms.
 */
export function* pagePictureSizes(
  page: PDFiumPage,
): Generator<{ readonly width: number; readonly height: number }> {
  const raw = rawPage(page)
  const { library } = raw
  const size = library.wasmExports.malloc(8)
  try {
    for (const { type, object } of pageObjects(raw)) {
      if (type !== imageObject) continue
      if (!library._FPDFImageObj_GetImagePixelSize(object, size, size + 4)) continue
      const [width = 0, height = 0] = library.HEAPU32.subarray(size / 4, size / 4 + 2)
      yield { width, height }
    }
  } finally {
    library.wasmExports.free(size)
  }
}
