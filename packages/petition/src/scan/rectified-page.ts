import type { Homography } from '../paper-reading/homography.ts'
import { type GreyImage, shrunk } from './grey-image.ts'

/** Pixels a millimetre of a rectified page, about 100 an inch: a pen's stroke is one to two wide. */
export const pagePixelsPerMm = 4

/**
 * The part of an image in which a box of the page lies, as if the page had been laid straight:
 * `pixelsPerMm` pixels a millimetre, with `left`, `top` at the upper left. White where the
 * image has no pixels.
 */
export function rectified(
  image: GreyImage,
  toImage: Homography,
  box: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  },
  pixelsPerMm: number,
): GreyImage {
  const across = Math.hypot(toImage[0], toImage[3])
  const down = Math.hypot(toImage[1], toImage[4])
  // A source much finer than what is wanted is shrunk first, or thin strokes would be missed.
  const factor = Math.max(1, Math.floor(Math.min(across, down) / pixelsPerMm / 0.9))
  const source = shrunk(image, factor)
  const { data, width, height } = source
  const out = new Uint8Array(
    Math.round(box.width * pixelsPerMm) * Math.round(box.height * pixelsPerMm),
  )
  const columns = Math.round(box.width * pixelsPerMm)
  const rows = Math.round(box.height * pixelsPerMm)
  const step = 1 / pixelsPerMm
  const [a, b, c, d, e, f, g, h] = toImage
  let at = 0
  for (let row = 0; row < rows; row += 1) {
    const y = box.y + (row + 0.5) * step
    const x = box.x + 0.5 * step
    let up = (a * x + b * y + c) / factor
    let vp = (d * x + e * y + f) / factor
    let wp = g * x + h * y + 1
    const du = (a * step) / factor
    const dv = (d * step) / factor
    const dw = g * step
    for (let column = 0; column < columns; column += 1, at += 1) {
      const scale = 1 / wp
      const u = up * scale - 0.5
      const v = vp * scale - 0.5
      up += du
      vp += dv
      wp += dw
      const left = Math.floor(u)
      const top = Math.floor(v)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        out[at] = 255
        continue
      }
      const first = top * width + left
      const p = u - left
      const q = v - top
      const upper = (data[first] ?? 0) * (1 - p) + (data[first + 1] ?? 0) * p
      const below = first + width
      const lower = (data[below] ?? 0) * (1 - p) + (data[below + 1] ?? 0) * p
      out[at] = upper * (1 - q) + lower * q + 0.5
    }
  }
  return { width: columns, height: rows, data: out }
}
