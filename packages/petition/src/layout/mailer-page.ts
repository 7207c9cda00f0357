import { type PaperName, papers } from '../paper.ts'
import type { Mark } from './drawing.ts'
import { mailerWords } from './mailer-words.ts'
import { addOrnament, addText, type PageSketch } from './page-sketch.ts'
import type { SheetLanguage } from './printed-words.ts'
import { bold, lineMm, roman } from './set-text.ts'

const sideMm = 20
/** Fold marks reach in from the paper's edge, from where printers can print. */
const edgeMm = 6.5
const markMm = 7
const stampMm = { width: 22, height: 26 }
const addressPoints = 13
const addressLines = [
  'return-1',
  'return-2',
  'return-3',
  'return-4',
  'return-5',
  'return-6',
] as const
/** Room for the postal bar code below the address, which nobody else prints on. */
const postalMm = 17

/**
 * The outer side of a print-at-home sheet: three steps, and a panel between two folds that
 * becomes the front of the envelope. The sender is the supporter, whose own sheet it is. Both
 * addresses are filled in, so that all mailers of a petition are of one form.
 */
export function addMailer(
  sketch: PageSketch,
  where: { readonly paper: PaperName; readonly language: SheetLanguage },
): void {
  const { widthMm, heightMm } = papers[where.paper]
  const words = mailerWords[where.language]
  const folds = [heightMm / 3, (2 * heightMm) / 3]
  addSteps(sketch, words, folds[0] ?? 0)
  for (const y of folds) addFold(sketch, y, widthMm, words.fold)
  const top = (folds[0] ?? 0) + 8
  const bottom = folds[1] ?? 0

  const stamp = { x: widthMm - sideMm - stampMm.width, y: top, ...stampMm }
  addOrnament(sketch, { kind: 'box', box: stamp, tone: 'label', weightMm: 0.3 })
  addText(sketch, 'paragraph', [roman(words.stamp)], {
    at: { x: stamp.x, y: stamp.y + stamp.height / 2 - 2 },
    points: 9,
    widthMm: stamp.width,
    align: 'centre',
    tone: 'label',
  })

  const from = { at: { x: sideMm, y: top }, points: 8.5, widthMm: 60 }
  let y = addText(sketch, 'paragraph', [roman(words.from)], from).bottom + 0.8
  for (const line of ['sender-name', 'sender-address', 'sender-city'] as const) {
    const box = { x: sideMm, y, width: 85, height: lineMm({ points: 10, widthMm: 0 }) }
    const after = sketch.blocks.length
    const type = { face: 'regular', points: 10, align: 'left' } as const
    sketch.slots.push({ slot: line, box, ...type, after })
    y += box.height
  }

  const left = widthMm * 0.4
  const width = widthMm - sideMm - left
  const set = { points: addressPoints, widthMm: width }
  const height = addressLines.length * lineMm(set) + 6
  let at = Math.max(top + stampMm.height + 2, bottom - postalMm - height)
  const to = { at: { x: left, y: at }, points: 8.5, widthMm: width }
  at = addText(sketch, 'heading', [roman(words.to)], to).bottom + 0.8
  for (const slot of addressLines) {
    const box = { x: left, y: at, width, height: lineMm(set) }
    const type = { face: 'bold', points: addressPoints, align: 'left' } as const
    sketch.slots.push({ slot, box, ...type, after: sketch.blocks.length })
    at += box.height
  }
  const tape = { points: 9, widthMm, align: 'centre', tone: 'label' } as const
  const below = { x: 0, y: sketch.frame.secondCode.y - 9 }
  addText(sketch, 'paragraph', [roman(words.tape)], { at: below, ...tape })
}

function addSteps(
  sketch: PageSketch,
  words: (typeof mailerWords)[SheetLanguage],
  fold: number,
): void {
  const { head, body } = sketch.frame
  const title = { at: { x: head.x, y: head.y }, points: 20, widthMm: head.width }
  let y = addText(sketch, 'title', [bold(words.title)], title).bottom + 2
  const number = 9
  for (const [index, [what, how]] of words.steps.entries()) {
    const beside = y < body.y
    const width = beside ? head.width : body.width - 2 * (head.x - body.x)
    const at = { x: head.x, y }
    addText(sketch, 'paragraph', [bold(`${index + 1}`)], {
      at: { x: at.x, y: y - 0.6 },
      points: 17,
      widthMm: number,
    })
    const set = { points: 11.5, widthMm: width - number }
    const text = { at: { x: at.x + number, y }, ...set }
    const runs = [bold(`${what} `), roman(how)]
    y = Math.max(addText(sketch, 'paragraph', runs, text).bottom, y + 8) + 3
  }
  if (y > fold - 2) throw new Error('the steps do not fit above the fold')
}

function addFold(sketch: PageSketch, y: number, widthMm: number, word: string): void {
  const line = (from: number, to: number, tone: 'black' | 'pale'): Mark => ({
    kind: 'line',
    from: { x: from, y },
    to: { x: to, y },
    weightMm: 0.3,
    tone,
  })
  const dashes: Mark[] = []
  for (let x = edgeMm + markMm + 2; x < widthMm - edgeMm - markMm - 4; x += 5) {
    dashes.push(line(x, x + 2, 'pale'))
  }
  addOrnament(
    sketch,
    line(edgeMm, edgeMm + markMm, 'black'),
    line(widthMm - edgeMm - markMm, widthMm - edgeMm, 'black'),
    ...dashes,
  )
  const at = { x: edgeMm, y: y - 3.6 }
  addText(sketch, 'artifact', [roman(word)], {
    at,
    points: 7,
    widthMm: 20,
    tone: 'label',
  })
}
