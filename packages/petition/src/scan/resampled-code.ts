import type { Box } from '../box.ts'
import type { Homography } from '../paper-reading/homography.ts'
import type { GreyImage } from './grey-image.ts'
import { rectified } from './rectified-page.ts'

const pixelsPerMm = 8
/** How far from its place a code is looked for, in millimetres: paper that is not quite flat. */
const mostShiftMm = 0.6
const shiftStepMm = 0.2

/** Modules a side of QR codes of versions 3 and 2, which hold our texts at level Q. */
const qrSides = [29, 25] as const

/**
 * The QR code of a page drawn anew, once for each size that it may have: each of its modules is
 * black or white by the middle of the place where it is printed. A fax swells black and leaves
 * dots, so that the code cannot be found as a picture, though its modules can still be told.
 */
export function resampledQr(image: GreyImage, toImage: Homography, qr: Box): GreyImage[] {
  const margin = mostShiftMm + 0.5
  const box = { x: qr.x - margin, y: qr.y - margin, width: 0, height: 0 }
  const crop = rectified(
    image,
    toImage,
    { ...box, width: qr.width + 2 * margin, height: qr.height + 2 * margin },
    pixelsPerMm,
  )
  return qrSides.map((side) => {
    const module = qr.width / side
    const values = (shift: { readonly x: number; readonly y: number }) =>
      Float32Array.from({ length: side * side }, (_, at) => {
        const x = margin + shift.x + ((at % side) + 0.5) * module
        const y = margin + shift.y + (Math.floor(at / side) + 0.5) * module
        return meanAround(crop, x * pixelsPerMm, y * pixelsPerMm, module * pixelsPerMm)
      })
    let best = { score: Number.NEGATIVE_INFINITY, modules: new Float32Array() }
    for (let x = -mostShiftMm; x <= mostShiftMm + 0.01; x += shiftStepMm) {
      for (let y = -mostShiftMm; y <= mostShiftMm + 0.01; y += shiftStepMm) {
        const modules = values({ x, y })
        const score = finderScore(modules, side)
        if (score > best.score) best = { score, modules }
      }
    }
    return drawn(best.modules, side)
  })
}

/** The mean of the middle half of a module, both ways. */
function meanAround(
  { data, width, height }: GreyImage,
  x: number,
  y: number,
  size: number,
): number {
  let sum = 0
  let count = 0
  const bottom = Math.min(height, Math.round(y + size / 4))
  const right = Math.min(width, Math.round(x + size / 4))
  for (let row = Math.max(0, Math.round(y - size / 4)); row < bottom; row += 1) {
    for (
      let column = Math.max(0, Math.round(x - size / 4));
      column < right;
      column += 1
    ) {
      sum += data[row * width + column] ?? 255
      count += 1
    }
  }
  return count === 0 ? 255 : sum / count
}

/** How well the three eyes of a QR code stand where they must: white rings light, the rest dark. */
function finderScore(modules: Float32Array, side: number): number {
  let score = 0
  for (const [left, top] of [
    [0, 0],
    [side - 7, 0],
    [0, side - 7],
  ] as const) {
    for (let row = 0; row < 7; row += 1) {
      for (let column = 0; column < 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3))
        const value = modules[(top + row) * side + left + column] ?? 0
        score += ring === 2 ? value * 2 : -value
      }
    }
  }
  return score
}

/** Modules as a picture that a reader finds at once. */
function drawn(modules: Float32Array, side: number): GreyImage {
  const scale = 4
  const quiet = 4
  const size = (side + 2 * quiet) * scale
  const sorted = modules.toSorted()
  const part = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  const level = (part(0.1) + part(0.9)) / 2
  const data = new Uint8Array(size * size).fill(255)
  for (let at = 0; at < modules.length; at += 1) {
    if ((modules[at] ?? 255) >= level) continue
    const left = ((at % side) + quiet) * scale
    const top = (Math.floor(at / side) + quiet) * scale
    for (let y = top; y < top + scale; y += 1) {
      data.fill(0, y * size + left, y * size + left + scale)
    }
  }
  return { width: size, height: size, data }
}

/** Bars are told from gaps at several levels: ink swells on one device and shrinks on another. */
const barLevels = [0.5, 0.35, 0.65]

/**
 * The second code drawn anew: the mean along its bars, which leaves neither dots nor frayed
 * edges, as black and white at several levels.
 */
export function resampledBars(
  image: GreyImage,
  toImage: Homography,
  code: Box,
): GreyImage[] {
  const quietMm = 3
  const fine = 16
  // Its middle part only: ends of bars fray, and print lies below.
  const box = {
    x: code.x - quietMm,
    y: code.y + code.height * 0.2,
    width: code.width + 2 * quietMm,
    height: code.height * 0.6,
  }
  const crop = rectified(image, toImage, box, fine)
  const { width, height, data } = crop
  const means = new Float32Array(width)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      means[x] = (means[x] ?? 0) + (data[y * width + x] ?? 255) / height
    }
  }
  const sorted = means.toSorted()
  const black = sorted[Math.floor(width * 0.1)] ?? 0
  const white = sorted[Math.floor(width * 0.9)] ?? 255
  return barLevels.map((share) => {
    const level = black + (white - black) * share
    const row = Uint8Array.from(means, (value) => (value < level ? 0 : 255))
    const rows = 24
    const picture = new Uint8Array(width * rows)
    for (let y = 0; y < rows; y += 1) picture.set(row, y * width)
    return { width, height: rows, data: picture }
  })
}
