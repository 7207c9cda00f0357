import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import { randomStream } from '@groundswell/basics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApprovedSheet } from '../preflight/preflight.ts'
import { formVersionOf, preflightFile } from './preflight-file.ts'
import { altered, inOrder, layout } from './testing/altered-proof.ts'
import {
  demonstrationLayout,
  packOf,
  printedBytes,
} from './testing/demonstration-print.ts'

const counties = packOf('us-ca@2017-01-26').places.map((place) => place.name)
const approved: ApprovedSheet = { layout, counties, county: 'Fresno' }
let folder = ''
let right: Buffer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-'))
  right = await printedBytes({ count: 1 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function preflightOf(bytes: Uint8Array, against: Partial<ApprovedSheet> = {}) {
  const path = join(folder, 'proof.pdf')
  writeFileSync(path, bytes)
  return preflightFile(path, { ...approved, ...against })
}

/** What preflight finds, each kind of a page once: `3 page-order page 3 → page 2`. */
async function found(bytes: Uint8Array, against: Partial<ApprovedSheet> = {}) {
  const report = await preflightOf(bytes, against)
  if (!report.ok) throw new Error(report.error.kind)
  const { problems } = report.value
  expect(report.value.ok).toBe(problems.length === 0)
  return problems.map((p) => `${p.page} ${p.kind} ${p.expected} → ${p.found}`)
}

test('what we print ourselves is as approved', async () => {
  expect(await found(right)).toEqual([])
})

test('a county is asked for only when it is named, and must be the same on all pages', async () => {
  const { county: _, ...open } = approved
  const path = join(folder, 'open.pdf')
  writeFileSync(path, right)
  expect(await preflightFile(path, open)).toMatchObject({ ok: true, value: { ok: true } })
  const kern = await found(right, { county: 'Kern' })
  expect(kern).toContain('1 county Kern → Fresno')
  expect(kern).toContain('3 county Kern → Fresno')
})

test('a county line that is blank where one must stand, or blank on some pages only, is named', async () => {
  const blank = await printedBytes({ count: 1, county: '' })
  const path = join(folder, 'blank.pdf')
  writeFileSync(path, blank)
  const { county: _, ...open } = approved
  expect(await preflightFile(path, open)).toMatchObject({ ok: true, value: { ok: true } })
  expect(await found(blank)).toContain('1 county Fresno → a blank line')
  const mixed = await PDFDocument.load(await printedBytes({ count: 1 }))
  const pages = await mixed.copyPages(await PDFDocument.load(blank), [1])
  mixed.removePage(1)
  mixed.insertPage(1, pages[0])
  expect(await found(await mixed.save())).toEqual(['2 county Fresno → a blank line'])
})

test('the six-page petition printed 1, 4, 3, 5, 6, 2 is caught', async () => {
  const six = demonstrationLayout({ lines: 15 })
  expect(six.pages.length).toBe(6)
  const bytes = await inOrder([1, 4, 3, 5, 6, 2], await printedBytes({ layout: six }))
  expect(await found(bytes, { layout: six })).toEqual([
    '2 page-order page 2 → page 4',
    '4 page-order page 4 → page 5',
    '5 page-order page 5 → page 6',
    '6 page-order page 6 → page 2',
  ])
})

test('a page left out and a serial left out are named', async () => {
  const three = await printedBytes({ count: 3 })
  expect(await found(await inOrder([1, 2, 4, 9, 10, 11, 12], three))).toEqual([
    '2 page-missing page 3 → pages 1, 2, 4',
    '4 serial-skipped 124 → 125',
  ])
})

test('a long file is read the same when its readers begin anew in between', async () => {
  const path = join(folder, 'long.pdf')
  writeFileSync(path, await inOrder([1, 2, 3, 4, 5, 6, 8, 7]))
  const whole = await preflightFile(path, approved)
  const inParts = await preflightFile(path, approved, { pagesTogether: 3 })
  expect(inParts).toEqual(whole)
  expect(inParts).toMatchObject({
    ok: true,
    value: {
      sheets: 2,
      problems: [
        { page: 7, kind: 'page-order' },
        { page: 8, kind: 'page-order' },
      ],
    },
  })
})

test('one changed word is found, with the words around it', async () => {
  const other = altered((mark) => ({
    ...mark,
    text: mark.text.replace('free and independent', 'free or independent'),
  }))
  const problems = await found(await printedBytes({ layout: other, count: 1 }))
  expect(problems).toEqual([
    '1 text free and independent country. → free or independent country.',
    '2 text free and independent country. → free or independent country.',
    '3 text free and independent country. → free or independent country.',
  ])
})

test('type that is a point smaller is found, where it is', async () => {
  const other = altered((mark) => (mark.points === 11 ? { ...mark, points: 10 } : mark))
  const problems = await found(await printedBytes({ layout: other, count: 1 }))
  expect(
    problems.filter((problem) => problem.includes('type-size')).length,
  ).toBeGreaterThan(3)
  expect(problems[0]).toMatch(/^1 type-size 11-point “NOTICE.*→ 10-point “NOTICE/)
})

test('regular type where bold is prescribed is found', async () => {
  const other = altered((mark) =>
    mark.points === 12 && mark.face === 'bold' ? { ...mark, face: 'regular' } : mark,
  )
  const problems = await found(await printedBytes({ layout: other, count: 1 }))
  expect(problems.some((problem) => problem.startsWith('1 type-face'))).toBe(true)
})

test('a proof printed at 97 % says so, once a page', async () => {
  const proof = await PDFDocument.load(right)
  for (const page of proof.getPages()) {
    const { width, height } = page.getSize()
    page.scaleContent(0.97, 0.97)
    page.translateContent(width * 0.015, height * 0.015)
  }
  const problems = await found(await proof.save())
  expect(problems).toEqual(
    Array.from({ length: 4 }, (_, i) => `${i + 1} scale 100 % → 97.0 %`),
  )
})

test('a proof fitted to other paper names the paper and the scale', async () => {
  const proof = await PDFDocument.load(right)
  const [first] = proof.getPages()
  first!.setSize(595.276, 841.89)
  const problems = await found(await proof.save())
  expect(problems[0]).toBe('1 page-size 215.9 × 279.4 mm → 210.0 × 297.0 mm')
})

test('a proof shifted by 3 mm says how far', async () => {
  const proof = await PDFDocument.load(right)
  proof.getPages()[0]!.translateContent((3 * 72) / 25.4, 0)
  expect(await found(await proof.save())).toEqual([
    '1 margin 0.0 mm right, 0.0 mm down → 3.0 mm right, 0.0 mm down',
  ])
})

test('a page of another version of the form is named as one, and nothing else', async () => {
  const other = demonstrationLayout({ lines: 7 })
  const problems = await found(await printedBytes({ layout: other, count: 1 }))
  expect(problems).toEqual(
    other.pages.map(({ page }) => {
      return `${page} version ${layout.form.version} → ${other.form.version}`
    }),
  )
})

test('a drawing over the page and a box that hides words are found', async () => {
  const proof = await PDFDocument.load(await printedBytes({ count: 1 }))
  const [first, second] = proof.getPages()
  first!.drawRectangle({ x: 200, y: 300, width: 40, height: 20, color: rgb(0, 0, 0) })
  second!.drawRectangle({ x: 20, y: 640, width: 500, height: 30, color: rgb(1, 1, 1) })
  expect(await found(await proof.save())).toEqual([
    expect.stringMatching(/^1 print white at .* → print at /),
    expect.stringMatching(/^2 print print at .* → white at /),
  ])
})

test('lines to sign on that were left out are found', async () => {
  const bare = {
    ...layout,
    pages: layout.pages.map((page) => ({
      ...page,
      blocks: page.blocks.map((block) => ({
        ...block,
        marks: block.marks.filter((mark) => mark.kind !== 'box'),
      })),
    })),
  }
  const problems = await found(await printedBytes({ layout: bare, count: 1 }))
  expect(problems[0]).toMatch(/^1 print print at .* → white at /)
})

test('sheets of a stranger are named as foreign, and a page without text as such', async () => {
  const proof = await PDFDocument.create()
  proof.addPage([612, 792]).drawText('A flyer.')
  proof.addPage([612, 792])
  expect(await found(await proof.save())).toEqual([
    '1 page-foreign a page of the approved form → A flyer.',
    '2 no-text a page of the approved form → no text',
  ])
})

test('a stamp added by the printer is found', async () => {
  const proof = await PDFDocument.load(right)
  proof.getPages()[0]!.drawText('PROOF 1', { x: 300, y: 20, size: 8 })
  expect(await found(await proof.save())).toEqual([
    '1 text-added  → PROOF 1',
    '1 font-missing in the file → Helvetica',
  ])
})

test('codes made with another key are refused where the key is known', async () => {
  const ours = await printedBytes({ key: 'ours', count: 1 })
  expect(await found(ours, { key: 'ours' })).toEqual([])
  const problems = await found(ours, { key: 'theirs' })
  expect(problems.length).toBe(8)
  expect(problems[0]).toMatch(/^1 code .*GS1:DEMO/)
})

test('the form that a proof names is read from its codes', async () => {
  const path = join(folder, 'named.pdf')
  writeFileSync(path, right)
  expect(await formVersionOf(path)).toEqual({ ok: true, value: layout.form.version })
})

test('what is no PDF, is cut off or is not there is refused', async () => {
  expect(await preflightOf(Buffer.from('hello'))).toMatchObject({
    error: { kind: 'not-a-pdf' },
  })
  const cut = await preflightOf(right.subarray(0, right.length / 2))
  expect(cut.ok).toBe(false)
  const nowhere = await preflightFile(join(folder, 'nowhere.pdf'), approved)
  expect(nowhere).toMatchObject({ error: { kind: 'no-file' } })
})

test('a PDF behind a password is refused as locked', async () => {
  const proof = await PDFDocument.load(right)
  proof.encrypt({ userPassword: 'secret', ownerPassword: 'owner' })
  expect(await preflightOf(await proof.save())).toMatchObject({
    error: { kind: 'encrypted' },
  })
})

test('a PDF without pages is refused', async () => {
  const empty = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ]
  const report = await preflightOf(Buffer.from(empty.join('\n')))
  expect(report.ok).toBe(false)
})

test('a damaged PDF ends in a report or a refusal, never in a defect', async () => {
  const dice = randomStream('preflight/damaged')
  for (let round = 0; round < 12; round += 1) {
    const damaged = Buffer.from(right)
    for (let n = 0; n < 1 + round * 4; n += 1) {
      damaged[dice.below(damaged.length)] = dice.below(256)
    }
    const cut =
      round % 3 === 0 ? damaged.subarray(0, dice.below(damaged.length)) : damaged
    const report = await preflightOf(cut)
    expect(typeof report.ok).toBe('boolean')
  }
})
