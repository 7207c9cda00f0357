import type { Box } from '../box.ts'
import type { PageSketch } from './page-sketch.ts'
import { printedWords } from './printed-words.ts'
import { bold, placedText, type Run, roman, setText } from './set-text.ts'
import type { SheetRequest } from './sheet-layout.ts'

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
  const place = (run: Run, align: 'left' | 'right') => {
    const set = setText([run], { points, widthMm: foot.width })
    const width = set.lines[0]?.widthMm ?? 0
    const x = align === 'left' ? id.x + id.width + 3 : foot.x + foot.width - width
    const at = { x, y: foot.y }
    const { marks } = placedText(set, { at, points, widthMm: foot.width })
    sketch.blocks.push({ role: 'paragraph', marks })
  }
  const notes = [measure.demonstration ? words.demonstration : '', words.unverified]
  const note = notes.filter(Boolean).join(' · ')
  if (note !== '') place(roman(note), 'left')
  place(bold(page), 'right')
  return id
}
