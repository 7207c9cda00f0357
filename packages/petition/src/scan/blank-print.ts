import { err, ok, type Result } from '@groundswell/basics'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { papers } from '../paper.ts'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { SheetForm } from '../sheet-form.ts'
import type { GreyImage } from './grey-image.ts'
import { drawn } from './pdf-decoder.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/**
 * The pages of a form as nobody has written on them, drawn from the PDF of any one sheet of it.
 * What differs from sheet to sheet is left out of account later.
 */
export async function blankPrints(
  pdf: Uint8Array,
  form: SheetForm,
): Promise<Result<GreyImage[], PageProblem>> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const { widthMm, heightMm } = papers[form.paper]
  const width = Math.round(widthMm * pagePixelsPerMm)
  const height = Math.round(heightMm * pagePixelsPerMm)
  try {
    if (document.getPageCount() < form.pages.length) {
      return err({ kind: 'unreadable', why: 'fewer pages than the form has' })
    }
    const prints: GreyImage[] = []
    for (const [index] of form.pages.entries()) {
      const page = await drawn(document, index, (pagePixelsPerMm * 25.4) / 72)
      if (!page.ok) return page
      prints.push(fitted(page.value, width, height))
    }
    return ok(prints)
  } finally {
    document.destroy()
    library.destroy()
  }
}

/** The image cut or filled with white to a size that differs by a pixel of rounding. */
function fitted(image: GreyImage, width: number, height: number): GreyImage {
  const data = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < Math.min(height, image.height); y += 1) {
    const row = image.data.subarray(y * image.width, y * image.width + image.width)
    data.set(row.subarray(0, Math.min(width, row.length)), y * width)
  }
  return { width, height, data }
}
