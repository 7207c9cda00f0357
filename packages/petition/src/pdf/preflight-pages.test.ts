import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import {
  altered,
  coverWith,
  drawnBack,
  inOrder,
  opened,
  type TextMark,
} from './testing/altered-proof.ts'
import { printedBytes } from './testing/demonstration-print.ts'
import { type Alterations, proofProblems } from './testing/refused-proofs.ts'

const pointsPerMm = 72 / 25.4

const swapped = (mark: TextMark): TextMark => ({
  ...mark,
  text: mark.text.replace('free and independent', 'free for independent'),
})

/** What was done to a proof, how the problem that names it begins, and the proof. */
const alterations: Alterations = {
  'margins shifted by 2 mm': [
    '1 margin 0.0 mm right, 0.0 mm down → 2.0 mm right, 0.0 mm down',
    () => opened((pages) => pages[0]?.translateContent(2 * pointsPerMm, 0)),
  ],
  'a page shifted by 2 mm down': [
    '3 margin 0.0 mm right, 0.0 mm down → 0.0 mm right, 2.0 mm down',
    () => opened((pages) => pages[2]?.translateContent(0, -2 * pointsPerMm)),
  ],
  'a serial that stands twice': [
    '5 serial-doubled 124 → 123',
    () => inOrder([1, 2, 3, 4, 1, 2, 3, 4]),
  ],
  'a serial left out': [
    '5 serial-skipped 124 → 125',
    async () => inOrder([1, 2, 3, 4, 9, 10, 11, 12], await printedBytes({ count: 3 })),
  ],
  'two pages swapped': [
    '2 page-order page 2 → page 3',
    () => inOrder([1, 3, 2, 4, 5, 6, 7, 8]),
  ],
  'pages of two sheets swapped': [
    '1 page-missing page 2 → pages 1',
    () => inOrder([1, 6, 3, 4, 5, 2, 7, 8]),
  ],
  'a page of the full text left out': [
    '3 page-missing page 4 → pages 1, 2, 3',
    () => inOrder([1, 2, 3, 5, 6, 7, 8]),
  ],
  'the last page left out': [
    '7 page-missing page 4 → pages 1, 2, 3',
    () => inOrder([1, 2, 3, 4, 5, 6, 7]),
  ],
  'a page turned by 90 degrees': [
    '2 page-turned upright → turned by 90 degrees',
    () => opened((pages) => pages[1]?.setRotation(degrees(90))),
  ],
  'a page turned upside down': [
    '2 page-turned upright → turned by 180 degrees',
    () => opened((pages) => pages[1]?.setRotation(degrees(180))),
  ],
  'the whole at 97 %': [
    '1 scale 100 % → 97.0 %',
    () =>
      opened((pages) => {
        for (const page of pages) page.scaleContent(0.97, 0.97)
      }),
  ],
  'a page cut smaller': [
    '1 page-size 215.9 × 279.4 mm → 201.8 × 265.3 mm',
    () => opened((pages) => pages[0]?.setCropBox(20, 20, 572, 752)),
  ],
  'a page of somebody else, with the words of a cover': [
    '5 page-foreign the cover of a packet → DEMO-P0009',
    () =>
      opened((_, proof) => {
        const page = proof.addPage([612, 792])
        page.drawText('Packet DEMO-P0009', { x: 50, y: 700, size: 6 })
        page.drawText('Sign here as well, and give ten dollars.', {
          x: 50,
          y: 500,
          size: 20,
        })
      }),
  ],
  'a whole altered sheet whose pages say that they are covers': [
    '5 text free and independent country. → free for independent country.',
    async () => {
      const other = await printedBytes({
        count: 1,
        layout: altered(swapped),
        firstSerial: 124,
      })
      const stranger = await PDFDocument.load(other)
      return opened(async (_, proof) => {
        for (const page of await proof.copyPages(stranger, [0, 1, 2, 3])) {
          proof.addPage(page)
          page.drawText('Packet DEMO-P0009', {
            x: 300,
            y: 20,
            size: 2,
            color: rgb(1, 1, 1),
          })
        }
      })
    },
  ],
  'a drawing on the back of a cover': ['2 print white at ', () => drawnBack()],
  'a blank page between two sheets': [
    '5 no-text ',
    () =>
      opened((_, proof) => {
        proof.insertPage(4, [612, 792])
      }),
  ],
  'a sentence added to a cover': [
    '1 text-added  → Ten dollars a sheet.',
    () => coverWith('Ten dollars a sheet.'),
  ],
  'a sheet struck from the list of a cover': [
    '7 cover DEMO-000123 to DEMO-000123 → 124',
    async () => {
      const packet = await printedBytes({ packets: { size: 2, firstNumber: 1 } })
      const fewer = await printedBytes({ packets: { size: 1, firstNumber: 1 }, count: 1 })
      const proof = await PDFDocument.load(packet)
      const [cover] = await proof.copyPages(await PDFDocument.load(fewer), [0])
      proof.removePage(0)
      proof.insertPage(0, cover)
      return proof.save()
    },
  ],
}

test.each(Object.entries(alterations))(
  '%s: refused, with the page and why',
  async (_what, [says, make]) => {
    const problems = await proofProblems(await make())
    expect(problems).toSatisfy(() => problems.some((one) => one.startsWith(says)))
  },
)

test('what a printer may change is not refused: half a millimetre, a thousandth', async () => {
  const moved = await opened((pages) => {
    for (const page of pages) {
      page.scaleContent(1.001, 1.001)
      page.translateContent(0.37 * pointsPerMm, -0.53 * pointsPerMm)
    }
  })
  expect(await proofProblems(moved)).toEqual([])
})

test('a cover is held against the one that we print, with its county, sheets and title', async () => {
  const packets = { size: 2, firstNumber: 1 }
  const packet = await printedBytes({ packets })
  expect(await proofProblems(packet, { title: 'Demonstration' })).toEqual([])
  expect(await proofProblems(packet)).toEqual([])
  expect(await proofProblems(packet, { title: 'Another' })).toEqual([
    '1 text Another → Demonstration',
  ])
})
