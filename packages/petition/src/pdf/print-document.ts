import { sha256Hex } from '@groundswell/basics'
import type { PagedText } from '../layout/paged-text.ts'
import { taggedPdf } from './tagged-pdf.ts'

/** A document as a tagged PDF: the same document, the same bytes. */
export async function printDocument(document: PagedText): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const { title, language, paper, pages } = document
  const pdf = taggedPdf(
    (bytes) => {
      parts.push(bytes)
      return Promise.resolve()
    },
    { title, language, keywords: [] },
  )
  const filled = []
  for (const page of pages) {
    const plate = await pdf.plate({ blocks: page.blocks, slots: [] }, paper)
    filled.push({ plate, fill: () => undefined, more: [] })
  }
  await pdf.part(title, filled)
  await pdf.end(sha256Hex(JSON.stringify(document)).slice(0, 32))
  return Buffer.concat(parts)
}
