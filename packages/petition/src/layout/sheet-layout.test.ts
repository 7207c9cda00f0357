import { pack } from '@groundswell/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../box.ts'
import { demonstrationMeasure } from '../measure/demonstration.ts'
import { frozenText } from '../measure/frozen-text.ts'
import { type PaperName, papers } from '../paper.ts'
import type { PageForm } from '../sheet-form.ts'
import type { DrawnPage, Mark } from './drawing.ts'
import { mostReturnLines } from './home-print.ts'
import { layoutOfVersion } from './layout-of-version.ts'
import type { SheetLanguage } from './printed-words.ts'
import { sheetLayout } from './sheet-layout.ts'
import type { SheetRequest } from './sheet-request.ts'
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

const within = (a: Box, b: Box) =>
  a.x >= b.x - hair &&
  a.y >= b.y - hair &&
  a.x + a.width <= b.x + b.width + hair &&
  a.y + a.height <= b.y + b.height + hair

const collisions = (boxes: readonly Box[]) =>
  boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : [])),
  )

const textsOf = (page: DrawnPage) =>
  page.blocks
    .flatMap((block) => block.marks)
    .filter((mark): mark is Extract<Mark, { kind: 'text' }> => mark.kind === 'text')

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

test('under the law of 2017 the heading is bold 12-point, today 11-point roman', () => {
  const title = (on: string) =>
    textsOf(laidOut({}, on).pages[0]!).find((mark) => mark.text.startsWith('(16-0011A1)'))
  expect(title(rules.of2017)).toMatchObject({ points: 12, face: 'bold' })
  expect(title(rules.today)).toMatchObject({ points: 11, face: 'regular' })
})

test('identifier and title in capitals stand on each page with signatures and before the text', () => {
  for (const on of [rules.of2017, rules.today]) {
    const { pages, form } = laidOut({}, on)
    const headed = pages.filter((page) =>
      textsOf(page).some((mark) =>
        mark.text.startsWith('(16-0011A1) CALIFORNIA NATIONHOOD'),
      ),
    )
    const signed = form.pages.filter((page) => page.rows.length > 0)
    expect(headed.map(({ page }) => page)).toEqual([
      ...signed.map(({ page }) => page),
      signed.length + 1,
    ])
  }
})

test('funder lines stand on sheets of today and on none of 2017', () => {
  const words = (on: string) =>
    laidOut({}, on)
      .pages.map((page) =>
        textsOf(page)
          .map(({ text }) => text)
          .join(' '),
      )
      .join(' ')
  expect(words(rules.today)).toContain('SIGN ONLY IF IT IS THE SAME MONTH')
  expect(words(rules.of2017)).not.toContain('FUNDERS')
  const lines = textsOf(laidOut({}, rules.today).pages[0]!).filter(
    (mark) => mark.text === 'DO NOT SIGN UNLESS' && mark.face === 'bold',
  )
  const rows = laidOut({}, rules.today).form.pages[0]!.rows
  expect(lines.length).toBe(rows.length)
  for (const [index, line] of lines.entries()) {
    const field = (name: string) => rows[index]!.fields.find((one) => one.field === name)!
    expect(line.at.y).toBeGreaterThan(field('printed-name').box.y + 9)
    expect(line.at.y).toBeLessThan(field('signature').box.y)
  }
})

test('the full text of the measure stands on the sheet, in 8-point type or larger', () => {
  const { pages } = laidOut()
  const all = pages.flatMap(textsOf)
  const text = all
    .map((mark) => mark.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
  for (const { act } of demonstrationMeasure.sections) {
    const own = act.kind === 'amend' || act.kind === 'repeal' ? act.current : act.text
    for (const paragraph of own.split('\n')) expect(text).toContain(paragraph)
  }
  const printed = all.filter((mark) => mark.tone === 'black')
  expect(Math.min(...printed.map((mark) => mark.points))).toBeGreaterThanOrEqual(8)
})

test('the heading of a section stands above its text, in the same column', () => {
  fc.assert(
    fc.property(requests, ({ on, ...over }) => {
      const { pages } = laidOut(over, on)
      for (const page of pages) {
        const texts = textsOf(page)
        const heads = texts.filter(({ text, face }) => {
          return face === 'bold' && /^SEC(TION|\.) \d/.test(text)
        })
        for (const { at } of heads) {
          const below = texts.filter((one) => {
            return Math.abs(one.at.x - at.x) < 1 && one.at.y > at.y
          })
          const next = Math.min(...below.map((one) => one.at.y))
          expect(next - at.y).toBeLessThan(9)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('eight spaces of 2017 are as high as two pages give, and fill the first', () => {
  const [first, second] = laidOut().form.pages
  expect([first!.rows.length, second!.rows.length]).toEqual([5, 3])
  const heights = [...first!.rows, ...second!.rows].map(({ box }) => box.height)
  expect(Math.min(...heights)).toBeGreaterThan(27)
  expect(new Set(heights.map((height) => height.toFixed(6))).size).toBe(1)
})

test('Official Use Only is an inch wide', () => {
  for (const row of laidOut().form.pages.flatMap((page) => page.rows)) {
    const official = row.fields.find((field) => field.writtenBy === 'official')!
    expect(official.box.width).toBeCloseTo(25.4, 6)
  }
})

test('date and place of the declaration stand immediately before its signature', () => {
  const fields = laidOut().form.pages.flatMap((page) => page.fields)
  const names = fields.filter((f) => f.writtenBy === 'circulator').map((f) => f.field)
  const at = names.indexOf('circulator-signature')
  expect(names.slice(at - 2, at)).toEqual(['executed-on', 'executed-at'])
})

test('a number of lines that does not fit is refused with the most that does', () => {
  for (const lines of [0, 1.5, 61]) {
    expect(sheetLayout(request({ lines }))).toEqual({
      ok: false,
      error: { kind: 'lines-out-of-range', lines, atMost: 60 },
    })
  }
  expect(sheetLayout(request({ lines: 60 })).ok).toBe(true)
})

test('a title that leaves no room for a signature is refused', () => {
  const { text } = request()
  const [english] = text.measure.texts
  const texts = [{ ...english!, title: 'Long '.repeat(600) }]
  const long = { ...text, measure: { ...text.measure, texts } }
  expect(sheetLayout(request({ text: long }))).toEqual({
    ok: false,
    error: { kind: 'heading-too-long' },
  })
})

test('a text of more pages than a sheet can have is refused', () => {
  const { text } = request()
  const act = { kind: 'uncodified', text: 'All of it is enacted. '.repeat(6000) } as const
  const sections = [{ number: 'SECTION 1.', leadIn: 'Everything.', act }]
  const long = { ...text, measure: { ...text.measure, sections } }
  expect(sheetLayout(request({ text: long }))).toMatchObject({
    error: { kind: 'text-too-long' },
  })
})

test('any change of text, paper, language, lines or law makes another version', () => {
  const versions = [
    laidOut(),
    laidOut({ paper: 'a4' }),
    laidOut({ language: 'es' }),
    laidOut({ lines: 7 }),
    laidOut({}, rules.today),
    laidOut({ mailer: true, lines: 1 }),
  ].map(({ form }) => form.version)
  expect(new Set(versions).size).toBe(versions.length)
  expect(laidOut().form.version).toBe(versions[0])
})

test('the form of a version is found again', () => {
  const { text, form } = request()
  const wanted = laidOut({ paper: 'a4', language: 'es', lines: 3 })
  expect(layoutOfVersion(text, form, wanted.form.version)).toEqual(wanted)
})

test('a print-at-home sheet is of one form whoever it is for, and is found again', () => {
  const { text, form } = request()
  const wanted = laidOut({ mailer: true, lines: 1 })
  expect(layoutOfVersion(text, form, wanted.form.version)).toEqual(wanted)
  const parts = wanted.form.pages[0]!.printed!.map(({ slot }) => slot)
  expect(parts).toEqual(['printed-name', 'residence-address', 'city'])
  expect(laidOut({ lines: 1 }).form.pages[0]).not.toHaveProperty('printed')
})

test('a print-at-home sheet has its mailer on the back of its last leaf', () => {
  const { form, pages } = laidOut({ lines: 1, mailer: true })
  expect(pages.length % 2).toBe(0)
  const slots = pages.at(-1)!.slots.map(({ slot }) => slot)
  expect(slots.slice(0, 3)).toEqual(['sender-name', 'sender-address', 'sender-city'])
  expect(slots.filter((slot) => slot.startsWith('return-'))).toHaveLength(mostReturnLines)
  expect(form.pages[0]!.rows.length).toBe(1)
  const filled = pages[0]!.slots.map(({ slot }) => slot)
  expect(filled).toEqual(
    expect.arrayContaining(['printed-name', 'residence-address', 'city']),
  )
})
