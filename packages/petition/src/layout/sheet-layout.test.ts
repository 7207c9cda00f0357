import { expect, test } from 'vitest'
import { demonstrationMeasure } from '../measure/demonstration.ts'
import { sheetLayout } from './sheet-layout.ts'
import { laidOut, request, rules, textsOf } from './testing/laid-out.ts'

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
