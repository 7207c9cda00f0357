import { open, stat } from 'node:fs/promises'
import { err, ok, type Result } from '@groundswell/basics'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ProofPage, ProofText } from '../preflight/proof-page.ts'

/** Why a file cannot be looked at as a proof at all. */
export type ProofProblem =
  | { readonly kind: 'no-file'; readonly detail: string }
  | { readonly kind: 'not-a-pdf'; readonly detail: string }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'no-pages' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly atMost: number }
  /** The file is whole at the beginning and broken at a page. */
  | { readonly kind: 'broken-page'; readonly page: number; readonly detail: string }

/** A proof that is open for reading. */
export interface ProofFile {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Of optional content, whether shown or not. */
  readonly layers: number
  readonly page: (page: number) => Promise<Result<ProofPage, ProofProblem>>
  readonly close: () => Promise<void>
}

/** A proof of ten thousand sheets has a tenth of this. */
const mostBytes = 1_500_000_000
const mmPerPoint = 25.4 / 72

/**
 * Opens a PDF for preflight; what is none, is locked, empty or too large is refused. The reader
 * remembers whatever it met, so it begins anew after `pagesTogether` pages.
 */
export async function proofFile(
  path: string,
  pagesTogether = Infinity,
): Promise<Result<ProofFile, ProofProblem>> {
  const read = await bytesOf(path)
  if (!read.ok) return read
  const opening = await opened(read.value)
  if (!opening.ok) return opening
  let reader = opening.value
  const { numPages: pages } = reader.document
  if (pages < 1) {
    await reader.close()
    return err({ kind: 'no-pages' })
  }
  let readSince = 0
  return ok({
    bytes: read.value,
    pages,
    layers: [...(await reader.document.getOptionalContentConfig())].length,
    page: async (page) => {
      if (readSince === pagesTogether) {
        await reader.close()
        const again = await opened(read.value)
        if (!again.ok) return again
        reader = again.value
        readSince = 0
      }
      readSince += 1
      return proofPage(reader.document, page)
    },
    close: () => reader.close(),
  })
}

interface Reader {
  readonly document: PDFDocumentProxy
  readonly close: () => Promise<void>
}

async function opened(bytes: Uint8Array): Promise<Result<Reader, ProofProblem>> {
  // Whoever only prints does not load it. It takes the bytes over, so that it gets a copy.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const data = new Uint8Array(bytes)
  const task = getDocument({ data, verbosity: 0, useSystemFonts: false })
  try {
    return ok({ document: await task.promise, close: () => task.destroy() })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') return err({ kind: 'encrypted' })
    return err({ kind: 'not-a-pdf', detail: messageOf(error) })
  }
}

async function bytesOf(path: string): Promise<Result<Uint8Array, ProofProblem>> {
  try {
    const { size } = await stat(path)
    if (size > mostBytes)
      return err({ kind: 'too-large', bytes: size, atMost: mostBytes })
    const file = await open(path)
    try {
      return ok(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    return err({ kind: 'no-file', detail: messageOf(error) })
  }
}

async function proofPage(
  document: PDFDocumentProxy,
  number: number,
): Promise<Result<ProofPage, ProofProblem>> {
  try {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1, rotation: 0 })
    const content = await page.getTextContent()
    const texts: ProofText[] = []
    for (const item of content.items) {
      if (!('str' in item) || item.str === '') continue
      const [a = 1, b = 0, , , e = 0, f = 0] = item.transform as number[]
      const [x, y] = moved(transform, e, f)
      texts.push({
        text: item.str,
        at: { x: x * mmPerPoint, y: y * mmPerPoint },
        points: Math.hypot(a, b),
        widthMm: item.width * mmPerPoint,
      })
    }
    page.cleanup()
    const [widthMm, heightMm] = [width * mmPerPoint, height * mmPerPoint]
    return ok({ page: number, widthMm, heightMm, turned: page.rotate, texts })
  } catch (error) {
    return err({ kind: 'broken-page', page: number, detail: messageOf(error) })
  }
}

/** A point of the page's own axes on the page as it is shown, from its top left corner. */
function moved(m: readonly number[], x: number, y: number): readonly [number, number] {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = m
  return [a * x + c * y + e, b * x + d * y + f]
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
