import { pack } from '@groundswell/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../box.ts'
import { demonstrationMeasure } from '../measure/demonstration.ts'
import { frozenText } from '../measure/frozen-text.ts'
import { type PaperName, papers } from '../paper.ts'
import type { PageForm } from '../sheet-form.ts'
import type { Mark } from './drawing.ts'
import type { SheetLanguage } from './printed-words.ts'
import { type SheetRequest, sheetLayout } from './sheet-layout.ts'
import { pointMm, typeWidthMm } from './type-width.ts'

const rules = {
  of2017: 'us-ca@2017-01-26',
  today: 'us-ca@2026-11-01',
  plain: 'organisation',
}

function request(over: Partial<SheetRequest> = {}, on = rules.of2017): SheetRequest {
  const text = frozenText(demonstrationMeasure)
  if (!text.ok) throw new Error('the demonstration cannot be frozen')
  const found = pack(on)
  const form = found.ok ? found.value.form : undefined
  return { text: text.value, form, paper: 'letter', language: 'en', lines: 8, ...over }
}

function laidOut(over: Partial<SheetRequest> = {}, on = rules.of2017) {
  const layout = sheetLayout(request(over, on))
  if (!layout.ok) throw new Error(JSON.stringify(layout.error))
  return layout.value
}

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
      for (const page of form.pages) {
        for (const a of reserved(page, 0)) {
          expect(a.x).toBeGreaterThanOrEqual(6.35)
          expect(a.y).toBeGreaterThanOrEqual(6.35)
          expect(a.x + a.width).toBeLessThanOrEqual(widthMm - 6.35)
          expect(a.y + a.height).toBeLessThanOrEqual(heightMm - 6.35)
        }
        const boxes = reserved(page)
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1))
            expect([a, b, overlap(a, b)]).toEqual([a, b, false])
        }
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
        const texts = page.blocks
          .flatMap((block) => block.marks)
          .filter((mark) => mark.kind === 'text')
          .map((mark) => ({ mark, box: inkOf(mark) }))
        for (const [i, a] of texts.entries()) {
          for (const b of reserved(form.pages[index]!)) {
            expect([a.mark.text, b, overlap(a.box, b)]).toEqual([a.mark.text, b, false])
          }
          for (const b of texts.slice(i + 1)) {
            expect([a.mark.text, b.mark.text, overlap(a.box, b.box)]).toEqual([
              a.mark.text,
              b.mark.text,
              false,
            ])
          }
        }
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
        const black = page.blocks
          .flatMap((block) => block.marks)
          .filter((mark) => mark.kind === 'text' && mark.tone === 'black')
          .map((mark) => (mark.kind === 'text' ? inkOf(mark) : undefined)!)
        for (const row of form.pages[index]!.rows) {
          for (const { box, writtenBy } of row.fields) {
            if (writtenBy !== 'signer') continue
            const wide = {
              x: box.x - 3,
              y: box.y - 3,
              width: box.width + 6,
              height: box.height + 6,
            }
            for (const ink of black)
              expect([ink, wide, overlap(ink, wide)]).toEqual([ink, wide, false])
          }
        }
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
