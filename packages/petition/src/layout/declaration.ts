import type { FormRule } from '@groundswell/rules'
import type { Point } from '../box.ts'
import type { PageFrame } from './page-frame.ts'
import {
  addOrnament,
  addText,
  type PageSketch,
  pageSketch,
  ruleAcross,
} from './page-sketch.ts'
import type { PrintedWords } from './printed-words.ts'
import { bold, roman } from './set-text.ts'
import { labelMarks } from './signature-row.ts'

const points = 9
const writingMm = 9
const stripMm = 2.7

/** Shares of the width; date and place stand immediately before the signature. */
const rows = [
  [
    ['circulator-name', 0.32],
    ['circulator-address', 0.36],
    ['first-signature', 0.16],
    ['last-signature', 0.16],
  ],
  [
    ['executed-on', 0.2],
    ['executed-at', 0.32],
    ['circulator-signature', 0.48],
  ],
] as const

/** The height that the declaration takes on a page with this frame, in millimetres. */
export function declarationMm(
  form: FormRule,
  words: PrintedWords,
  frame: PageFrame,
): number {
  const at = { x: frame.body.x, y: 0 }
  return addDeclaration(pageSketch(frame), form, words, at)
}

/**
 * The circulator's declaration (Elec. Code 104 and 9022), to be completed in their own hand;
 * answers where it ends.
 */
export function addDeclaration(
  sketch: PageSketch,
  form: FormRule,
  words: PrintedWords,
  at: Point,
): number {
  const { width } = sketch.frame.body
  const { declaration } = words
  addOrnament(sketch, ruleAcross(at, width, 0.5))
  const title = [bold(declaration.title), roman(`  ${declaration.inOwnHand}`)]
  let y = addText(sketch, 'heading', title, {
    at: { x: at.x, y: at.y + 1.6 },
    points: points + 1,
    widthMm: width,
  }).bottom
  y = addText(sketch, 'paragraph', [roman(bodyText(form, words))], {
    at: { x: at.x, y: y + 0.4 },
    points,
    widthMm: width,
  }).bottom
  y = cells(sketch, words, rows.slice(0, 1), { x: at.x, y: y + 1.3 })
  y = addText(sketch, 'paragraph', [bold(declaration.perjury)], {
    at: { x: at.x, y: y + 0.8 },
    points,
    widthMm: width,
  }).bottom
  return cells(sketch, words, rows.slice(1), { x: at.x, y: y + 0.9 })
}

function bodyText(form: FormRule, words: PrintedWords): string {
  const { body, fundersShown } = words.declaration
  return form.funderSheet === undefined ? body : `${body} ${fundersShown}`
}

function cells(
  sketch: PageSketch,
  words: PrintedWords,
  lines: readonly (readonly (readonly [string, number])[])[],
  at: Point,
): number {
  let y = at.y
  for (const line of lines) {
    let x = at.x
    for (const [field, share] of line) {
      const width = share * sketch.frame.body.width
      const label = words.declaration.fields[field] ?? field
      const cell = { x, y, width, height: stripMm + writingMm }
      addOrnament(sketch, { kind: 'box', box: cell, tone: 'pale', weightMm: 0.3 })
      const says = label
      sketch.blocks.push({
        role: 'field',
        marks: labelMarks(label, { x, y, width }),
        says,
      })
      const box = { x, y: y + stripMm, width, height: writingMm }
      sketch.fields.push({ field, box, writtenBy: 'circulator' })
      x += width
    }
    y += stripMm + writingMm
  }
  return y
}
