import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../box.ts'
import { type PaperName, papers } from '../paper.ts'
import type { PageForm } from '../sheet-form.ts'
import type { Mark } from './drawing.ts'
import type { SheetLanguage } from './printed-words.ts'
import { laidOut, rules, textsOf } from './testing/laid-out.ts'
import { pointMm, typeWidthMm } from './type-width.ts'

const requests = fc.record({
  on: fc.constantFrom(...Object.values(rules)),
  paper: fc.constantFrom<PaperName>('letter', 'a4'),
  language: fc.constantFrom<SheetLanguage>('en', 'es'),
  lines: fc.integer({ min: 1, max: 40 }),
})

const hair = 1e-6
const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + hair &&
  b.x + b.width > a.x + hair &&
  a.y + a.height > b.y + hair &&
  b.y + b.height > a.y + hair

const quiet = (box: Box, mm: number): Box => ({
  x: box.x - mm,
  y: box.y - mm,
  width: box.width + 2 * mm,
  height: box.height + 2 * mm,
})

/** The boxes of a page that nothing else may touch, with `white` the white that codes need. */
function reserved(page: PageForm, white: 0 | 1 = 1): readonly Box[] {
  return [
    ...page.markers.map(({ at, sizeMm }) =>
      quiet({ ...at, width: sizeMm, height: sizeMm }, (white * sizeMm) / 6),
    ),
    quiet(page.qr, (white * page.qr.width * 4) / 29),
    page.secondCode,
    page.printedId,
    ...page.fields.map((field) => field.box),
    ...page.rows.flatMap((row) => row.fields.map((field) => field.box)),
  ]
}

const within = (a: Box, b: Box) =>
  a.x >= b.x - hair &&
  a.y >= b.y - hair &&
  a.x + a.width <= b.x + b.width + hair &&
  a.y + a.height <= b.y + b.height + hair

const collisions = (boxes: readonly Box[]) =>
  boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : [])),
  )

/** The ink of a text: from the height of its capitals to its descenders. */
function inkOf(mark: Extract<Mark, { kind: 'text' }>): Box {
  const em = mark.points * pointMm
  const width = typeWidthMm(mark.text.trimEnd(), mark.face, mark.points)
  return { x: mark.at.x, y: mark.at.y - 0.67 * em, width, height: 0.87 * em }
}

test('no two boxes of a page overlap, and all lie in what printers can print', () => {
  fc.assert(
    fc.property(requests, ({ on, ...over }) => {
      const { form } = laidOut(over, on)
      const { widthMm, heightMm } = papers[form.paper]
      const printable = quiet({ x: 0, y: 0, width: widthMm, height: heightMm }, -6.35)
      for (const page of form.pages) {
        expect(reserved(page, 0).filter((box) => !within(box, printable))).toEqual([])
        expect(collisions(reserved(page))).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('no print runs over other print, a code, or a space to write in', () => {
  fc.assert(
    fc.property(requests, ({ on, ...over }) => {
      const { form, pages } = laidOut(over, on)
      for (const [index, page] of pages.entries()) {
        const inks = textsOf(page).map(inkOf)
        expect(collisions(inks)).toEqual([])
        const boxes = reserved(form.pages[index]!)
        expect(boxes.filter((box) => inks.some((ink) => overlap(ink, box)))).toEqual([])
      }
    }),
    { numRuns: 30 },
  )
})

test('black print keeps 3 mm away from what signers write on', () => {
  fc.assert(
    fc.property(requests, ({ on, ...over }) => {
      const { form, pages } = laidOut(over, on)
      for (const [index, page] of pages.entries()) {
        const black = textsOf(page).filter((mark) => mark.tone === 'black')
        const inks = black.map(inkOf)
        const near = form.pages[index]!.rows.flatMap((row) =>
          row.fields
            .filter((field) => field.writtenBy === 'signer')
            .filter(({ box }) => inks.some((ink) => overlap(ink, quiet(box, 3)))),
        )
        expect(near).toEqual([])
      }
    }),
    { numRuns: 30 },
  )
})

test('spaces are numbered from 1 without a gap, each with all its fields', () => {
  fc.assert(
    fc.property(requests, ({ on, ...over }) => {
      const rows = laidOut(over, on).form.pages.flatMap((page) => page.rows)
      expect(rows.map((row) => row.row)).toEqual(
        Array.from({ length: over.lines }, (_, i) => i + 1),
      )
      for (const row of rows) {
        const fields = row.fields.map((field) => field.field)
        expect(fields).toEqual(expect.arrayContaining(['printed-name', 'signature']))
        for (const field of row.fields) expect(field.box.height).toBeGreaterThanOrEqual(9)
      }
    }),
    { numRuns: 30 },
  )
})
