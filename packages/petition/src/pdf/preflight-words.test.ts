import { PDFDict, PDFName, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { altered, opened, rewritten } from './testing/altered-proof.ts'
import { printedBytes } from './testing/demonstration-print.ts'
import { type Alterations, proofProblems } from './testing/refused-proofs.ts'

/** What was done to a proof, how the problem that names it begins, and the proof. */
const alterations: Alterations = {
  'another county': [
    '1 county Fresno → Kern',
    () => printedBytes({ county: 'Kern', count: 1 }),
  ],
  'a county with a letter too many': [
    '1 county Fresno → Fresnoo',
    () => printedBytes({ county: 'Fresnoo', count: 1 }),
  ],
  'type a point smaller': [
    '1 type-size 11-point “NOTICE TO THE PUBLIC: THIS PETI…” → 10-point “NOTICE TO THE PUBLIC: THIS PETI…”',
    () =>
      printedBytes({
        count: 1,
        layout: altered((m) => (m.points === 11 ? { ...m, points: 10 } : m)),
      }),
  ],
  'one line of type a point smaller on one page': [
    '2 type-size 11-point “QUALIFIES FOR THE BALLOT.” → 10-point “QUALIFIES FOR THE BALLOT.”',
    () =>
      printedBytes({
        count: 1,
        layout: altered(
          (m) => (m.text.includes('QUALIFIES') ? { ...m, points: m.points - 1 } : m),
          2,
        ),
      }),
  ],
  'one word of the title changed': [
    '1 text (16-0011A1) CALIFORNIA NATIONHOOD. INITIATIVE CONSTITUTIONAL → (16-0011A1) CALIFORNIA STATEHOOD. INITIATIVE CONSTITUTIONAL',
    () =>
      printedBytes({
        count: 1,
        layout: altered((m) => ({
          ...m,
          text: m.text.replace('NATIONHOOD', 'STATEHOOD'),
        })),
      }),
  ],
  'a comma left out of the full text': [
    '3 text sovereign, and independent → sovereign and independent',
    () =>
      printedBytes({
        count: 1,
        layout: altered((m) => ({
          ...m,
          text: m.text.replace('sovereign, and', 'sovereign and'),
        })),
      }),
  ],
  'text that is there and not shown': [
    '1 hidden-text none → ',
    () => rewritten((content) => content.replaceAll('BT 0 g', 'BT 3 Tr 0 g')),
  ],
  'fonts that are not in the file': [
    '1 font-missing in the file → ',
    () =>
      opened((_, proof) => {
        for (const [, object] of proof.context.enumerateIndirectObjects()) {
          if (!(object instanceof PDFDict)) continue
          object.delete(PDFName.of('FontFile2'))
          object.delete(PDFName.of('FontFile3'))
        }
      }),
  ],
  'a line added in the printer’s own type': [
    '4 text-added  → Union printed',
    () =>
      opened(async (pages, proof) => {
        const font = await proof.embedFont(StandardFonts.Helvetica)
        pages[3]?.drawText('Union printed', { x: 250, y: 300, size: 6, font })
      }),
  ],
  'words that search engines see and readers do not': [
    '1 text-added  → Vote yes',
    () =>
      opened((pages) => {
        pages[0]?.pushOperators()
        pages[0]?.drawText('Vote yes', {
          x: 250,
          y: 100,
          size: 8,
          renderMode: TextRenderingMode.Invisible,
        } as object)
      }),
  ],
  'regular type where bold is prescribed': [
    '1 type-face ',
    () =>
      printedBytes({
        count: 1,
        layout: altered((m) =>
          m.points === 12 && m.face === 'bold' ? { ...m, face: 'regular' } : m,
        ),
      }),
  ],
}

test.each(Object.entries(alterations))(
  '%s: refused, with the page and why',
  async (_what, [says, make]) => {
    const problems = await proofProblems(await make())
    expect(problems).toSatisfy(() => problems.some((one) => one.startsWith(says)))
  },
)
