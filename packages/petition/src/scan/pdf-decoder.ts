import { err, ok, type Result } from '@groundswell/basics'
import type { PDFiumDocument, PDFiumPage } from '@hyzyla/pdfium'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { GreyImage } from './grey-image.ts'
import { type OpenFile, tooLarge } from './open-file.ts'
import { pagePictureSizes } from './page-picture-sizes.ts'
import { type BoundedLibrary, boundedLibrary } from './pdf-library.ts'

/** Pages are drawn at 200 dots an inch, larger ones so that their long side has this many. */
const dotsPerInch = 200
const mostPixelsLong = 2800
/** The library keeps a whole file in its memory of at most 2 GB. */
const mostBytes = 1e9
/**
 * A page's own entries take more bytes than this, however well they are packed. The library
 * believes a count of a million without looking, also where the same page stands for each.
 */
const leastBytesPerPage = 32

const tooMuch: PageProblem = {
  kind: 'unreadable',
  why: 'what it holds cannot be drawn',
}

let library: Promise<BoundedLibrary> | undefined

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
  let open: Loaded | undefined = opened.value
  const pages = open.document.getPageCount()
  if (pages < 1) {
    open.close()
    return err({ kind: 'no-pages' })
  }
  if (pages > Math.max(1, bytes.length / leastBytesPerPage)) {
    open.close()
    const why = `it claims ${pages} pages, more than its ${bytes.length} bytes can hold`
    return err({ kind: 'unreadable', why })
  }
  return ok({
    pages,
    numbered: true,
    page: async (number) => {
      // Another document may have brought the library to its bounds.
      if (open?.wasRefused() === true) open = undefined
      const again = open === undefined ? await loaded(bytes) : ok(open)
      if (!again.ok) return again
      open = again.value
      const page = await scanned(open.document, number - 1)
      // What it had no memory for it leaves out without a word, a whole page of a scan.
      if (open.wasRefused()) {
        library = undefined
        open = undefined
        return err(tooMuch)
      }
      if (library === undefined) open = undefined
      return page
    },
    close: () => open?.close(),
  })
}

/** A document, and how it is given back to the library that it is held by. */
interface Loaded {
  readonly document: PDFiumDocument
  readonly close: () => void
  readonly wasRefused: () => boolean
}

async function loaded(bytes: Uint8Array): Promise<Result<Loaded, PageProblem>> {
  if ((await library)?.wasRefused() === true) library = undefined
  library ??= boundedLibrary()
  const { pdfium, hold, wasRefused } = await library
  hold(bytes.length)
  try {
    const document = await pdfium.loadDocument(bytes)
    const close = () => {
      document.destroy()
      hold(-bytes.length)
    }
    return ok({ document, close, wasRefused })
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    hold(-bytes.length)
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
  return tooMuch
}

/** A page as it is drawn, unless it is white because something on it cannot be drawn. */
async function scanned(
  document: PDFiumDocument,
  index: number,
): Promise<Result<GreyImage, PageProblem>> {
  const page = await drawn(document, index)
  if (!page.ok || !isBare(page.value)) return page
  const why = await whyBare(document, index)
  return why === undefined ? page : err({ kind: 'unreadable', why })
}

/** So much of a page on which no picture is drawn has the library's own white. */
const bareShare = 0.99

function isBare({ data }: GreyImage): boolean {
  const step = 17
  let white = 0
  for (let at = 0; at < data.length; at += step) white += data[at] === 255 ? 1 : 0
  return white >= (data.length / step) * bareShare
}

/**
 * Why a page may look empty without being so: the library leaves out without a word what it
 * cannot decode or find. The empty back of a sheet is a picture too, one that can be decoded.
 */
async function whyBare(
  document: PDFiumDocument,
  index: number,
): Promise<string | undefined> {
  try {
    const objects = [...document.getPage(index).objects()]
    const pictures = objects.filter((object) => object.type === 'image')
    if (pictures.length === 0) return 'no picture can be found on the page'
    for (const picture of pictures) await picture.render({ render: 'bitmap' })
    return undefined
  } catch {
    return 'a picture on the page cannot be decoded'
  }
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
    const large = tooLargePicture(page)
    if (large !== undefined) return err(large)
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

/** `too-large` for a page with a picture that is; the library would leave it out, or unfold it. */
function tooLargePicture(page: PDFiumPage): PageProblem | undefined {
  for (const { width, height } of pagePictureSizes(page)) {
    const large = tooLarge(width, height)
    if (large !== undefined) return large
  }
  return undefined
}
