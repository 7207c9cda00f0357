import { err, ok, type Result, sha256Hex } from '@groundswell/basics'
import { insetBox } from '../box.ts'
import type { PaperName } from '../paper.ts'
import type { PageForm, SheetForm } from '../sheet-form.ts'
import { addDeclaration, declarationMm } from './declaration.ts'
import type { DrawnPage } from './drawing.ts'
import { addFoot } from './foot.ts'
import { addMailer } from './mailer-page.ts'
import { pageFrame } from './page-frame.ts'
import { addText, type PageSketch, pageSketch } from './page-sketch.ts'
import { type PrintedWords, printedWords } from './printed-words.ts'
import { roman } from './set-text.ts'
import type { Heading } from './sheet-heading.ts'
import type { SheetRequest } from './sheet-request.ts'
import { addRows, addTopOfSignatures } from './signature-page.ts'
import { filling, rowPlan } from './signature-row.ts'
import { addFullText } from './text-page.ts'

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
  const heading = { measure, text: circulating, form, words: printedWords[language] }
  const most = linesPlan(heading, paper)
  if (most.kind !== 'room') return err(most)
  const atMost = most.onePage * (mostPages - most.textPages)
  if (!Number.isInteger(lines) || lines < 1 || lines > atMost) {
    return err({ kind: 'lines-out-of-range', lines, atMost })
  }
  const drafts = placements.map((place) => drafted(heading, request, place, most))
  const best = drafts.toSorted((a, b) => a.leaves - b.leaves || a.signed - b.signed)[0]
  if (best === undefined) throw new Error('no placement of the declaration')
  return ok(finished(request, best.sketches, heading.words.page))
}

/** The circulator's declaration stands under the last signatures, or before the text. */
const placements = ['under-signatures', 'before-text'] as const
type Placement = (typeof placements)[number]

/** What a page with signatures has room for, and how many pages the text takes. */
interface Room {
  readonly kind: 'room'
  /** From the first numbered space to the end of the page. */
  readonly heightMm: number
  readonly onePage: number
  readonly declarationMm: number
  readonly textPages: number
}

function linesPlan(heading: Heading, paper: PaperName): Room | LayoutProblem {
  const { form, words } = heading
  const { body } = pageFrame(paper, 1)
  const top = addTopOfSignatures(pageSketch(pageFrame(paper, 1)), heading)
  const heightMm = body.y + body.height - top
  const onePage = Math.floor((heightMm + 1e-6) / rowPlan(form, words, body).heightMm)
  if (onePage < 1) return { kind: 'heading-too-long' }
  const drafts: PageSketch[] = []
  const count = () => {
    const sketch = pageSketch(pageFrame(paper, drafts.length + 1))
    drafts.push(sketch)
    return sketch
  }
  addFullText(heading, count, (sketch, y) => declared(sketch, heading, y))
  if (drafts.some(overflows)) return { kind: 'heading-too-long' }
  const textPages = drafts.length
  if (textPages >= mostPages) {
    return { kind: 'text-too-long', pages: textPages, atMost: mostPages - 1 }
  }
  const needed =
    form === undefined ? 0 : declarationMm(form, words, pageFrame(paper, 1)) + 2
  return { kind: 'room', heightMm, onePage, declarationMm: needed, textPages }
}

/** Higher rows still leave this much white below them. */
const breathingMm = 4

/** Whether something stands below what pages have room for. */
function overflows({ blocks, frame: { body } }: PageSketch): boolean {
  return blocks.some(({ marks }) =>
    marks.some((mark) => mark.kind === 'text' && mark.at.y > body.y + body.height),
  )
}

interface Draft {
  readonly sketches: readonly PageSketch[]
  readonly leaves: number
  /** How many pages have signatures. */
  readonly signed: number
}

function drafted(
  heading: Heading,
  request: SheetRequest,
  placement: Placement,
  room: Room,
): Draft {
  const { paper, lines, mailer } = request
  const sketches: PageSketch[] = []
  const newPage = () => {
    const sketch = pageSketch(pageFrame(paper, sketches.length + 1))
    sketches.push(sketch)
    return sketch
  }
  const { body } = pageFrame(paper, 1)
  const least = rowPlan(heading.form, heading.words, body)
  const under = placement === 'under-signatures'
  const lastMm = room.heightMm - (under ? room.declarationMm : 0)
  const last = Math.max(0, Math.floor((lastMm + 1e-6) / least.heightMm))
  const rowMm = (split: readonly number[]) => {
    const heights = split.map((share, index) => {
      const whole = index === split.length - 1 ? lastMm : room.heightMm
      return (whole - breathingMm) / Math.max(1, share)
    })
    return Math.min(...heights)
  }
  const planOf = (split: readonly number[]) => filling(least, rowMm(split))
  // The highest spaces to write in; among equals, pages as even as they come.
  const [shares] = sharesOf(lines, { plain: room.onePage, last }).toSorted(
    (a, b) => planOf(b).heightMm - planOf(a).heightMm || spread(a) - spread(b),
  )
  if (shares === undefined) throw new Error('no way to share the spaces among pages')
  const plan = planOf(shares)

  let row = 1
  for (const [index, share] of shares.entries()) {
    const sketch = newPage()
    const start = addTopOfSignatures(sketch, heading)
    const rows = { from: row, to: row + share - 1, top: start }
    const end = addRows(sketch, plan, rows)
    row += share
    if (under && index === shares.length - 1) declared(sketch, heading, end + 2)
  }
  addFullText(heading, newPage, (sketch, y) => {
    return under ? y : declared(sketch, heading, y)
  })
  if (mailer === true) {
    addSupporter(sketches[0])
    // The mailer is the back of the last leaf, so that it can be folded outwards.
    if (sketches.length % 2 === 0) addBlankPage(newPage(), heading.words)
    addMailer(newPage(), request)
  }
  // Sheets are printed on both sides, so that the next one begins on a leaf of its own.
  if (sketches.length % 2 === 1) addBlankPage(newPage(), heading.words)
  return { sketches, leaves: sketches.length / 2, signed: shares.length }
}

/** The declaration where the form rule asks for one; answers where the next thing begins. */
function declared(sketch: PageSketch, { form, words }: Heading, y: number): number {
  if (form === undefined) return y
  return addDeclaration(sketch, form, words, { x: sketch.frame.body.x, y }) + 2.5
}

/** Name and address of the supporter stand on line 1 of their own sheet. */
function addSupporter(sketch: PageSketch | undefined): void {
  const [row] = sketch?.rows ?? []
  if (sketch === undefined || row === undefined) return
  const after = sketch.blocks.length
  for (const slot of ['printed-name', 'residence-address', 'city'] as const) {
    const field = row.fields.find((one) => one.field === slot)
    if (field === undefined) continue
    const box = insetBox(field.box, 1.8)
    const type = { face: 'regular', points: 12, align: 'left' } as const
    sketch.slots.push({ slot, box, ...type, after })
    sketch.printed.push({ slot, box, ...type })
  }
}

function addBlankPage(sketch: PageSketch, words: PrintedWords): void {
  const { body } = sketch.frame
  const at = { x: body.x, y: body.y + body.height / 3 }
  const placing = { at, points: 9, widthMm: body.width, align: 'centre' } as const
  addText(sketch, 'paragraph', [roman(words.blankPage)], placing)
}

/** The ways to share spaces among pages with signatures, the last with the declaration. */
function sharesOf(
  lines: number,
  fits: { readonly plain: number; readonly last: number },
): readonly (readonly number[])[] {
  const before = Math.max(0, Math.ceil((lines - fits.last) / fits.plain))
  if (before === 0) return [[lines]]
  const least = Math.max(fits.last === 0 ? 0 : 1, lines - before * fits.plain)
  const most = Math.min(fits.last, lines - before)
  const lasts = Array.from({ length: Math.max(1, most - least + 1) }, (_, i) => least + i)
  return lasts.map((last) => {
    const rest = lines - last
    const others = Array.from(
      { length: before },
      (_, i) => Math.floor(rest / before) + (i < rest % before ? 1 : 0),
    )
    return [...others, last]
  })
}

/** How far the fullest page is from the emptiest. */
function spread(shares: readonly number[]): number {
  return Math.max(...shares) - Math.min(...shares)
}

function finished(
  request: SheetRequest,
  sketches: readonly PageSketch[],
  pageOf: (page: number, pages: number) => string,
): SheetLayout {
  const { text, paper, language } = request
  const pageForms = sketches.map((sketch, index): PageForm => {
    const { frame, rows, fields, crosses, printed } = sketch
    const { markers, qr, secondCode } = frame
    const printedId = addFoot(sketch, request, pageOf(index + 1, sketches.length))
    const page = index + 1
    const form = { page, markers, qr, secondCode, printedId, rows, fields, crosses }
    return printed.length === 0 ? form : { ...form, printed }
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
