import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { GreyPage } from '../preflight/grey-page.ts'
import type { ProofParts } from '../preflight/proof-page.ts'
import { greyCanvas } from './grey-canvas.ts'
import { proofParts } from './proof-parts.ts'

/** A proof that is open for drawing. */
export interface ProofDocument {
  /** Throws on a page of an absurd size; sizes are compared before pages are looked at. */
  readonly look: (page: number) => Promise<LookedAt>
  readonly close: () => void
}

interface Drawing {
  readonly dotsPerInch: number
  readonly looksTogether: number
}

interface LookedAt {
  /** Good until the next look: all pages are drawn into the same memory. */
  readonly grey: GreyPage
  readonly parts: ProofParts
}

/**
 * Opens a PDF for drawing at so many dots an inch; it is held in memory until it is closed. A
 * document remembers whatever was read of it, so it is opened anew after `looksTogether` looks.
 */
export async function proofDocument(
  bytes: Uint8Array,
  { dotsPerInch, looksTogether }: Drawing,
): Promise<ProofDocument> {
  const canvas = greyCanvas(dotsPerInch)
  let document: PDFiumDocument | undefined = await opened(bytes)
  let looks = 0
  const close = () => {
    document?.destroy()
    document = undefined
  }
  const look = async (number: number) => {
    if (looks === looksTogether) {
      close()
      looks = 0
    }
    looks += 1
    document ??= await opened(bytes)
    const page = document.getPage(number - 1)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    if (Math.max(originalWidth, originalHeight) > mostPoints)
      throw new Error('page too large')
    // Drawing closes the page: what it is made of is asked for before.
    const parts = proofParts(page)
    return { grey: canvas.draw(page), parts }
  }
  return {
    look: (number) => look(number).catch(forgetting),
    close,
  }
}

/** Two sheets of the largest paper side by side. */
const mostPoints = 2000

/** The library is compiled once for all documents, until one of them has made it fail. */
let library: Promise<PDFiumLibrary> | undefined

async function opened(bytes: Uint8Array): Promise<PDFiumDocument> {
  library ??= PDFiumLibrary.init()
  const ready = await library.catch(forgetting)
  return ready.loadDocument(bytes).catch(forgetting)
}

function forgetting(error: unknown): never {
  library = undefined
  throw error
}
