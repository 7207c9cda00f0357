import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  degrees,
  PDFDict,
  PDFDocument,
  PDFName,
  rgb,
  StandardFonts,
  TextRenderingMode,
} from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApprovedSheet } from '../preflight/preflight.ts'
import { preflightFile } from './preflight-file.ts'
import {
  altered,
  coverWith,
  drawnBack,
  inOrder,
  layout,
  oneSheet,
  opened,
  pictureOf,
  rewritten,
  type TextMark,
} from './testing/altered-proof.ts'
import { packOf, printedBytes } from './testing/demonstration-print.ts'

const counties = packOf('us-ca@2017-01-26').places.map((place) => place.name)
const pointsPerMm = 72 / 25.4
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adversary-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function found(
  bytes: Uint8Array,
  against: Partial<ApprovedSheet> = {},
): Promise<readonly string[]> {
  const path = join(folder, 'proof.pdf')
  writeFileSync(path, bytes)
  const report = await preflightFile(path, {
    layout,
    counties,
    county: 'Fresno',
    ...against,
  })
  if (!report.ok) return [`refused: ${report.error.kind}`]
  return report.value.problems.map(
    (p) => `${p.page} ${p.kind} ${p.expected} → ${p.found}`,
  )
}

const swapped = (mark: TextMark): TextMark => ({
  ...mark,
  text: mark.text.replace('free and independent', 'free for independent'),
})

/** What was done to a proof, how that is named, and the proof. */
const alterations: Readonly<
  Record<string, readonly [says: string, make: () => Promise<Uint8Array>]>
> = {
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
  'a page of the full text left out': [
    '3 page-missing page 4 → pages 1, 2, 3',
    () => inOrder([1, 2, 3, 5, 6, 7, 8]),
  ],
  'the last page left out': [
    '7 page-missing page 4 → pages 1, 2, 3',
    () => inOrder([1, 2, 3, 4, 5, 6, 7]),
  ],
  'text white on white': [
    '1 print print at',
    () => rewritten((content) => content.replaceAll('BT 0 g', 'BT 1 g')),
  ],
  'text in a pale grey': [
    '1 print black at',
    () => rewritten((content) => content.replaceAll('BT 0 g', 'BT 0.7 g')),
  ],
  'text that is there and not shown': [
    '1 hidden-text none → ',
    () => rewritten((content) => content.replaceAll('BT 0 g', 'BT 3 Tr 0 g')),
  ],
  'a page as an image': [
    '1 no-text a page of the approved form → no text',
    async () => {
      const picture = await pictureOf(await oneSheet(), 1)
      return opened(async (_, proof) => {
        proof.removePage(0)
        const page = proof.insertPage(0, [612, 792])
        const image = await proof.embedPng(picture)
        page.drawImage(image, { x: 0, y: 0, width: 612, height: 792 })
      })
    },
  ],
  'an image of other words over the page, with the approved words beneath': [
    '1 picture none → 1',
    async () => {
      const other = await printedBytes({
        count: 1,
        layout: altered(swapped),
      })
      const picture = await pictureOf(other, 1)
      return opened(async (pages, proof) => {
        const image = await proof.embedPng(picture)
        pages[0]?.drawImage(image, { x: 0, y: 0, width: 612, height: 792 })
      })
    },
  ],
  'an image of other words with the approved words not shown over it': [
    '1 hidden-text none → ',
    async () => {
      const other = await printedBytes({
        count: 1,
        layout: altered(swapped),
      })
      const picture = await pictureOf(other, 1)
      const hidden = await rewritten((content) =>
        content.replaceAll('BT 0 g', 'BT 3 Tr 0 g'),
      )
      const proof = await PDFDocument.load(hidden)
      const image = await proof.embedPng(picture)
      proof.getPage(0).drawImage(image, { x: 0, y: 0, width: 612, height: 792 })
      return proof.save()
    },
  ],
  'one word painted over and drawn anew by lines': [
    '1 print white at 30 mm across',
    () =>
      opened((pages) => {
        const [page] = pages
        const box = { x: 98, y: 614, width: 20, height: 10 }
        page?.drawRectangle({ ...box, color: rgb(1, 1, 1) })
        for (let n = 0; n < 6; n += 1) {
          const start = { x: 99 + n * 3, y: 615 }
          page?.drawLine({ start, end: { x: start.x + 2, y: 622 }, thickness: 1 })
        }
      }),
  ],
  'an annotation over the notice': [
    '1 annotation none → 1',
    () =>
      opened((pages, proof) => {
        const note = proof.context.obj({
          Type: 'Annot',
          Subtype: 'Square',
          Rect: [40, 520, 560, 560],
          IC: [1, 1, 1],
          C: [1, 1, 1],
          F: 4,
        })
        pages[0]?.node.set(
          PDFName.of('Annots'),
          proof.context.obj([proof.context.register(note)]),
        )
      }),
  ],
  'a field to fill in': [
    '1 annotation none → 1',
    () =>
      opened((_, proof) => {
        const field = proof.getForm().createTextField('name')
        field.addToPage(proof.getPage(0), { x: 60, y: 430, width: 200, height: 16 })
      }),
  ],
  'a white box over the notice': [
    '1 print print at ',
    () =>
      opened((pages) =>
        pages[0]?.drawRectangle({
          x: 30,
          y: 510,
          width: 550,
          height: 36,
          color: rgb(1, 1, 1),
        }),
      ),
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
  'a layer that is shown or not': [
    '1 layer none → 1',
    () =>
      opened((_, proof) => {
        const group = proof.context.register(
          proof.context.obj({ Type: 'OCG', Name: 'Notice' }),
        )
        proof.catalog.set(
          PDFName.of('OCProperties'),
          proof.context.obj({ OCGs: [group], D: { OFF: [group] } }),
        )
      }),
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
  'one line of the boxes left out': [
    '1 print print at ',
    () =>
      printedBytes({
        count: 1,
        layout: {
          ...layout,
          pages: layout.pages.map((page) => ({
            ...page,
            blocks: page.blocks.map((block) => ({
              ...block,
              marks: block.marks.filter(
                (mark, at) => mark.kind !== 'box' || at % 3 !== 0,
              ),
            })),
          })),
        },
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
  'a blank page between two sheets': [
    '5 no-text ',
    () =>
      opened((_, proof) => {
        proof.insertPage(4, [612, 792])
      }),
  ],
  'the county painted over and drawn anew by lines': [
    '1 print white at ',
    () =>
      opened((pages) => {
        const [page] = pages
        page?.drawRectangle({
          x: 462,
          y: 483,
          width: 60,
          height: 11,
          color: rgb(1, 1, 1),
        })
        const ends = { start: { x: 470, y: 485 }, end: { x: 500, y: 491 } }
        page?.drawLine({ ...ends, thickness: 1.5 })
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
    const problems = await found(await make())
    const isNamed = problems.some((problem) => problem.startsWith(says))
    expect([problems, isNamed]).toEqual([problems, true])
  },
)

test('what a printer may change is not refused: half a millimetre, a thousandth', async () => {
  const moved = await opened((pages) => {
    for (const page of pages) {
      page.scaleContent(1.001, 1.001)
      page.translateContent(0.37 * pointsPerMm, -0.53 * pointsPerMm)
    }
  })
  expect(await found(moved)).toEqual([])
})

test('a cover is held against the one that we print, with its county, sheets and title', async () => {
  const packets = { size: 2, firstNumber: 1 }
  const packet = await printedBytes({ packets })
  expect(await found(packet, { title: 'Demonstration' })).toEqual([])
  expect(await found(packet)).toEqual([])
  expect(await found(packet, { title: 'Another' })).toEqual([
    '1 text Another → Demonstration',
  ])
})
