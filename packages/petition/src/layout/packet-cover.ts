import type { Box } from '../box.ts'
import { type PaperName, papers } from '../paper.ts'
import { printedSheetId, type SheetId } from '../sheet-id.ts'
import type { Block, Mark } from './drawing.ts'
import { packetWords } from './packet-words.ts'
import { marginMm, pageFrame } from './page-frame.ts'
import {
  addOrnament,
  addText,
  type PageSketch,
  pageSketch,
  ruleAcross,
} from './page-sketch.ts'
import type { SheetLanguage } from './printed-words.ts'
import { bold, type Run, roman } from './set-text.ts'
import { labelMarks } from './signature-row.ts'

/** A packet of sheets that is handed to one circulator. */
export interface PacketCover {
  readonly id: string
  readonly county?: string
  readonly sheets: readonly SheetId[]
  /** Of the measure, such as `16-0011A1 California Nationhood.` */
  readonly title: string
  readonly form: string
  readonly paper: PaperName
  readonly language: SheetLanguage
}

export interface DrawnCover {
  readonly blocks: readonly Block[]
  /** Where the packet's id stands as a QR code. */
  readonly qr: Box
}

const qrMm = 30
const cellMm = 12
/** More sheets than this are named by the first and the last only. */
const mostListed = 200

/** The cover of a packet: what is in it, who has it, and what to check before handing it in. */
export function packetCover(cover: PacketCover): DrawnCover {
  const words = packetWords[cover.language]
  const sketch = pageSketch(pageFrame(cover.paper, 1))
  const { widthMm } = papers[cover.paper]
  const left = marginMm + 6
  const width = widthMm - 2 * left
  const qr = { x: left + width - qrMm, y: 18, width: qrMm, height: qrMm }
  const beside = width - qrMm - 8
  const [first] = cover.sheets
  const last = cover.sheets.at(-1)

  let y = 16
  const text = (runs: readonly Run[], points: number, widthOf = width, gap = 1.5) => {
    const at = { x: left, y }
    y = addText(sketch, 'paragraph', runs, { at, points, widthMm: widthOf }).bottom + gap
  }
  const title = { at: { x: left, y }, points: 26, widthMm: beside }
  y = addText(sketch, 'title', [bold(`${words.packet} ${cover.id}`)], title).bottom + 2
  text([bold(`${words.county}: `), roman(cover.county ?? words.anyCounty)], 14, beside)
  if (first !== undefined && last !== undefined) {
    const range = `${printedSheetId(first)} – ${printedSheetId(last)}`
    text([roman(`${words.sheets(cover.sheets.length)}: `), bold(range)], 12, beside)
  }
  text([roman(cover.title)], 10, beside)
  y = Math.max(y, qr.y + qrMm) + 5

  for (const line of words.fields) {
    y = addFields(sketch, line, { x: left, y, width })
  }
  y += 6
  const heading = { at: { x: left, y }, points: 13, widthMm: width }
  y = addText(sketch, 'heading', [bold(words.beforeReturn)], heading).bottom + 2
  for (const item of words.checklist) {
    addOrnament(sketch, tickBox(left, y + 0.6, 3.6))
    const at = { x: left + 7, y }
    const set = { at, points: 10.5, widthMm: width - 7 }
    y = addText(sketch, 'paragraph', [roman(item)], set).bottom + 2.2
  }
  y += 3
  addOrnament(sketch, ruleAcross({ x: left, y }, width))
  y += 3
  addSheetList(sketch, cover, { x: left, y, width })
  return { blocks: sketch.blocks, qr }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

function addFields(
  sketch: PageSketch,
  labels: readonly [string, string],
  { x, y, width }: Place,
): number {
  const split = width * 0.62
  const cells = [
    { x, width: split },
    { x: x + split, width: width - split },
  ]
  for (const [index, cell] of cells.entries()) {
    const box = { ...cell, y, height: cellMm }
    addOrnament(sketch, { kind: 'box', box, tone: 'pale', weightMm: 0.3 })
    const says = labels[index] ?? ''
    const marks = labelMarks(says, { ...cell, y })
    sketch.blocks.push({ role: 'field', marks, says })
  }
  return y + cellMm
}

function addSheetList(sketch: PageSketch, cover: PacketCover, place: Place): void {
  const { x, width } = place
  const words = packetWords[cover.language]
  const set = { at: { x, y: place.y }, points: 10, widthMm: width }
  const top = addText(sketch, 'heading', [bold(words.returned)], set).bottom + 1.5
  const room = papers[cover.paper].heightMm - marginMm - 8 - top
  const columns = cover.sheets.length > 100 ? 6 : 5
  const rows = Math.ceil(cover.sheets.length / columns)
  const rowMm = Math.min(6, room / Math.max(1, rows))
  if (cover.sheets.length > mostListed || rowMm < 3.1) return
  const points = rowMm > 4.5 ? 9 : 7.5
  const marks: Mark[] = []
  for (const [index, sheet] of cover.sheets.entries()) {
    const at = {
      x: x + Math.floor(index / rows) * (width / columns),
      y: top + (index % rows) * rowMm,
    }
    marks.push(tickBox(at.x, at.y + 0.3, 2.6))
    const text = { x: at.x + 4.2, y: at.y + 0.3 + 2.4 }
    marks.push({
      kind: 'text',
      at: text,
      text: printedSheetId(sheet),
      face: 'regular',
      points,
      tone: 'black',
    })
  }
  sketch.blocks.push({ role: 'paragraph', marks })
}

function tickBox(x: number, y: number, size: number): Mark {
  return {
    kind: 'box',
    box: { x, y, width: size, height: size },
    tone: 'black',
    weightMm: 0.25,
  }
}
