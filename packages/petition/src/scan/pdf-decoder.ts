import { err, ok, type Result } from '@groundswell/basics'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { GreyImage } from './grey-image.ts'
import type { OpenFile } from './image-decoder.ts'

/** Pages are drawn at 200 dots an inch, larger ones so that their long side has this many. */
const dotsPerInch = 200
const mostPixelsLong = 2800
/** The library keeps a whole file in its memory of at most 2 GB. */
const mostBytes = 1e9

let library: Promise<PDFiumLibrary> | undefined

/**
 * Opens a PDF file. Encrypted, truncated and empty ones are refused as a whole. A page that
 * brings the library down costs that page: the next one is drawn by a fresh library.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenFile, PageProblem>> {
  if (bytes.length > mostBytes) {
    return err({ kind: 'unreadable', why: 'more than 1 GB; split the file' })
  }
  // The library would mend a file without its end and silently leave pages out.
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048)))
  if (!tail.includes('%%EOF')) return err({ kind: 'unreadable', why: 'truncated' })
  const opened = await loaded(bytes)
  if (!opened.ok) return opened
  let document: PDFiumDocument | undefined = opened.value
  const pages = document.getPageCount()
  if (pages < 1) {
    document.destroy()
    return err({ kind: 'no-pages' })
  }
  return ok({
    pages,
    numbered: true,
    page: async (number) => {
      const again = document === undefined ? await loaded(bytes) : ok(document)
      if (!again.ok) return again
      document = again.value
      const page = await drawn(document, number - 1)
      if (library === undefined) document = undefined
      return page
    },
    close: () => document?.destroy(),
  })
}

async function loaded(bytes: Uint8Array): Promise<Result<PDFiumDocument, PageProblem>> {
  library ??= PDFiumLibrary.init()
  try {
    return ok(await (await library).loadDocument(bytes))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    if (/password|security/i.test(why)) return err({ kind: 'encrypted' })
    return err(failure(error))
  }
}

/** What went wrong. A library that broke down would fail on every later file: it is given up. */
function failure(error: unknown): PageProblem {
  const why = error instanceof Error ? error.message : 'unknown'
  const isBreakdown = error instanceof Error && /^(Runtime|Range)Error$/.test(error.name)
  if (!isBreakdown) return { kind: 'unreadable', why }
  library = undefined
  return { kind: 'unreadable', why: 'what it holds cannot be drawn' }
}

/** A page of a PDF drawn in grey at `scale` pixels a point. */
export async function drawn(
  document: PDFiumDocument,
  index: number,
  fixedScale?: number,
): Promise<Result<GreyImage, PageProblem>> {
  try {
    const page = document.getPage(index)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const long = Math.max(originalWidth, originalHeight)
    if (!(long > 0)) return err({ kind: 'unreadable', why: 'a page without size' })
    const scale = fixedScale ?? Math.min(dotsPerInch / 72, mostPixelsLong / long)
    const { width, height, data } = await page.render({
      scale,
      render: 'bitmap',
      colorSpace: 'Gray',
    })
    return ok({ width, height, data })
  } catch (error) {
    return err(failure(error))
  }
}
