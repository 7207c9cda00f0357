import { PDFDocument, PDFName, rgb } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import {
  altered,
  layout,
  oneSheet,
  opened,
  pictureOf,
  rewritten,
  type TextMark,
} from './testing/altered-proof.ts'
import { printedBytes } from './testing/demonstration-print.ts'
import { type Alterations, proofProblems } from './testing/refused-proofs.ts'

const swapped = (mark: TextMark): TextMark => ({
  ...mark,
  text: mark.text.replace('free and independent', 'free for independent'),
})

/** What was done to a proof, how the problem that names it begins, and the proof. */
const alterations: Alterations = {
  'text white on white': [
    '1 print print at',
    () => rewritten((content) => content.replaceAll('BT 0 g', 'BT 1 g')),
  ],
  'text in a pale grey': [
    '1 print black at',
    () => rewritten((content) => content.replaceAll('BT 0 g', 'BT 0.7 g')),
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
}

test.each(Object.entries(alterations))(
  '%s: refused, with the page and why',
  async (_what, [says, make]) => {
    const problems = await proofProblems(await make())
    expect(problems).toSatisfy(() => problems.some((one) => one.startsWith(says)))
  },
)
