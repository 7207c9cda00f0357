import type { Box } from '../box.ts'
import { addText, type PageSketch } from './page-sketch.ts'
import { printedWords } from './printed-words.ts'
import { bold, roman } from './set-text.ts'
import type { SheetRequest } from './sheet-request.ts'
import { typeWidthMm } from './type-width.ts'

const points = 8
const idMm = 44

/**
 * The running line at the foot: id of the sheet, page, what it is; answers where the id
 * stands. The id is the largest that it may be: `ABCDEFGH-123456789-X`.
 */
export function addFoot(sketch: PageSketch, request: SheetRequest, page: string): Box {
  const { foot } = sketch.frame
  const { measure } = request.text
  const words = printedWords[request.language]
  const id = { x: foot.x, y: foot.y, width: idMm, height: foot.height }
  sketch.slots.push({
    slot: 'sheet-id',
    box: id,
    face: 'bold',
    points: points + 1.5,
    align: 'left',
    after: sketch.blocks.length,
  })
  const pageMm = typeWidthMm(page, 'bold', points)
  const right = foot.x + foot.width - pageMm
  addText(sketch, 'paragraph', [bold(page)], {
    at: { x: right, y: foot.y },
    points,
    widthMm: pageMm + 1,
  })
  const notes = [measure.demonstration ? words.demonstration : '', words.unverified]
  const note = notes.filter(Boolean).join(' · ')
  if (note === '') return id
  const left = id.x + id.width + 2
  const full = typeWidthMm(note, 'regular', points)
  const fitting = points * Math.min(1, (right - 2 - left) / full)
  addText(sketch, 'paragraph', [roman(note)], {
    at: { x: left, y: foot.y + (points - fitting) * 0.2 },
    points: fitting,
    widthMm: full + 1,
  })
  return id
}
