import QRCode from 'qrcode'
import type { Box } from '../box.ts'
import { type FiducialMarker, markerCells } from '../fiducial-marker.ts'
import { type PaperName, papers } from '../paper.ts'
import { code128 } from './code-128.ts'
import { decimal, flipped, points } from './mark-operators.ts'

/** A module of the second code is a whole number of dots at 600 dpi, so that bars print alike. */
const dotMm = 25.4 / 600
const mostDots = 9
/** Ten modules of white on each side of a Code 128. */
const quietModules = 10

/** A QR code at level Q (ISO/IEC 18004) that fills `box`; its white margin is the page's. */
export function qrOperators(text: string, box: Box, paper: PaperName): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' })
  const dark = (row: number, column: number) => modules.get(row, column) === 1
  return cellOperators(modules.size, dark, box, paper)
}

/** A fiducial marker: its black cells, without its white border. */
export function markerOperators(marker: FiducialMarker, paper: PaperName): string {
  const cells = markerCells(marker.id)
  const { at, sizeMm } = marker
  const box = { x: at.x, y: at.y, width: sizeMm, height: sizeMm }
  const dark = (row: number, column: number) => cells[row]?.[column] === true
  return cellOperators(cells.length, dark, box, paper)
}

/** A Code 128 in the middle of `box`. */
export function barOperators(text: string, box: Box, paper: PaperName): string {
  const { bars, modules } = code128(text)
  const fitting = Math.floor(box.width / (modules + 2 * quietModules) / dotMm)
  const module = Math.min(mostDots, fitting) * dotMm
  const left = box.x + (box.width - modules * module) / 2
  const y = flipped(papers[paper])(box.y + box.height)
  const height = points(box.height)
  const drawn = bars.map(
    ({ from, width }) =>
      `${points(left + from * module)} ${y} ${points(width * module)} ${height} re`,
  )
  return `0 g\n${drawn.join('\n')}\nf`
}

/** Dark cells of a square, each run of a row as one rectangle. */
function cellOperators(
  size: number,
  dark: (row: number, column: number) => boolean,
  box: Box,
  paper: PaperName,
): string {
  const cell = box.width / size
  const { heightMm } = papers[paper]
  const drawn: string[] = []
  for (let row = 0; row < size; row += 1) {
    const y = decimal(size - row - 1.02)
    for (let from = 0; from < size; from += 1) {
      if (!dark(row, from)) continue
      let to = from + 1
      while (to < size && dark(row, to)) to += 1
      // A hair taller, so that no light shows between rows.
      drawn.push(`${from} ${y} ${to - from} 1.02 re`)
      from = to
    }
  }
  const scale = points(cell)
  const origin = `${points(box.x)} ${decimal(((heightMm - box.y - box.height) * 72) / 25.4)}`
  return `q ${scale} 0 0 ${scale} ${origin} cm 0 g\n${drawn.join('\n')}\nf Q`
}
