import { err, ok, type Result, sha256Hex } from '@groundswell/basics'
import type { FormRule } from '@groundswell/rules'
import type { FrozenText } from '../measure/frozen-text.ts'
import type { PaperName } from '../paper.ts'
import type { PageForm, SheetForm } from '../sheet-form.ts'
import { addDeclaration, declarationMm } from './declaration.ts'
import type { DrawnPage } from './drawing.ts'
import { addFoot } from './foot.ts'
import { pageFrame } from './page-frame.ts'
import { type PageSketch, pageSketch } from './page-sketch.ts'
import { printedWords, type SheetLanguage } from './printed-words.ts'
import type { Heading } from './sheet-heading.ts'
import { addRows, addTopOfSignatures } from './signature-page.ts'
import { rowPlan } from './signature-row.ts'
import { addFullText } from './text-page.ts'

/** What a sheet is asked to be. */
export interface SheetRequest {
  readonly text: FrozenText
  /** The pack's form rule; without one the sheet is a plain form of the organisation. */
  readonly form: FormRule | undefined
  readonly paper: PaperName
  readonly language: SheetLanguage
  /** Numbered spaces a sheet. */
  readonly lines: number
}

/** A sheet without what differs from sheet to sheet: where all stands, and what is drawn. */
export interface SheetLayout {
  readonly form: SheetForm
  readonly pages: readonly DrawnPage[]
}

export type LayoutProblem =
  | {
      readonly kind: 'lines-out-of-range'
      readonly lines: number
      readonly atMost: number
    }
  | {
      readonly kind: 'language-missing'
      readonly language: string
      readonly has: readonly string[]
    }
  /** Heading and notice leave no room for a single space. */
  | { readonly kind: 'heading-too-long' }
  | { readonly kind: 'text-too-long'; readonly pages: number; readonly atMost: number }

/** Each of so many pages has markers of its own. */
export const mostPages = 12

/** Lays a sheet out: the same request, the same sheet, down to the last millimetre. */
export function sheetLayout(request: SheetRequest): Result<SheetLayout, LayoutProblem> {
  const { text, form, paper, language, lines } = request
  const { measure } = text
  const circulating = measure.texts.find((one) => one.language === language)
  if (circulating === undefined) {
    const has = measure.texts.map((one) => one.language)
    return err({ kind: 'language-missing', language, has })
  }
  const words = printedWords[language]
  const heading: Heading = { measure, text: circulating, form, words }
  const sketches: PageSketch[] = []
  const newPage = () => {
    const sketch = pageSketch(pageFrame(paper, sketches.length + 1))
    sketches.push(sketch)
    return sketch
  }

  const { body } = pageFrame(paper, 1)
  const plan = rowPlan(form, words, body)
  const top = addTopOfSignatures(pageSketch(pageFrame(paper, 1)), heading)
  const room = body.y + body.height - top
  const declares = form === undefined ? 0 : declarationMm(form, words, body.width)
  const fits = {
    plain: Math.floor((room + 1e-6) / plan.heightMm),
    last: Math.max(0, Math.floor((room - declares - 2 + 1e-6) / plan.heightMm)),
  }
  if (fits.plain < 1) return err({ kind: 'heading-too-long' })
  const pagesForText = pagesOf(heading, paper)
  const atMost = fits.last + fits.plain * Math.max(0, mostPages - pagesForText - 2)
  if (lines < 1 || lines > atMost || !Number.isInteger(lines)) {
    return pagesForText >= mostPages
      ? err({ kind: 'text-too-long', pages: pagesForText, atMost: mostPages - 1 })
      : err({ kind: 'lines-out-of-range', lines, atMost })
  }

  let row = 1
  const shares = sharesOf(lines, fits)
  for (const [index, share] of shares.entries()) {
    const sketch = newPage()
    const start = addTopOfSignatures(sketch, heading)
    const end = addRows(sketch, plan, { from: row, to: row + share - 1, top: start })
    row += share
    if (index === shares.length - 1 && form !== undefined) {
      addDeclaration(sketch, form, words, { x: body.x, y: end + 2 })
    }
  }
  addFullText(heading, newPage)
  // Sheets are printed on both sides, so that the next one begins on a leaf of its own.
  if (sketches.length % 2 === 1) newPage()
  return ok(finished(request, sketches, words.page))
}

/** How many spaces each page with signatures holds; the last also holds the declaration. */
function sharesOf(
  lines: number,
  fits: { readonly plain: number; readonly last: number },
): readonly number[] {
  const before = Math.max(0, Math.ceil((lines - fits.last) / fits.plain))
  if (before === 0) return [lines]
  const even = Math.floor(lines / (before + 1))
  const last = Math.max(lines - before * fits.plain, Math.min(fits.last, even))
  const rest = lines - last
  const shares = Array.from(
    { length: before },
    (_, i) => Math.floor(rest / before) + (i < rest % before ? 1 : 0),
  )
  return [...shares, last]
}

function pagesOf(heading: Heading, paper: PaperName): number {
  let pages = 0
  addFullText(heading, () => {
    pages += 1
    return pageSketch(pageFrame(paper, pages))
  })
  return pages
}

function finished(
  request: SheetRequest,
  sketches: readonly PageSketch[],
  pageOf: (page: number, pages: number) => string,
): SheetLayout {
  const { text, paper, language } = request
  const pageForms = sketches.map((sketch, index): PageForm => {
    const { frame, rows, fields, crosses } = sketch
    const { markers, qr, secondCode } = frame
    const printedId = addFoot(sketch, request, pageOf(index + 1, sketches.length))
    const page = index + 1
    return { page, markers, qr, secondCode, printedId, rows, fields, crosses }
  })
  const pages = sketches.map(
    ({ blocks, slots }, index): DrawnPage => ({ page: index + 1, blocks, slots }),
  )
  const drawn = JSON.stringify({ paper, language, pageForms, pages })
  const version = sha256Hex(`${text.hash}\n${drawn}`).slice(0, 8).toUpperCase()
  const form: SheetForm = {
    petition: text.measure.code,
    version,
    textHash: text.hash,
    paper,
    language,
    pages: pageForms,
  }
  return { form, pages }
}
