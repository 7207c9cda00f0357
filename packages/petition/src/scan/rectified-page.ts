import type { Box } from '../box.ts'
import type { Homography } from '../paper-reading/homography.ts'
import { type GreyImage, shrunk } from './grey-image.ts'

/** Pixels a millimetre of a rectified page, about 100 an inch: a pen's stroke is one to two wide. */
export const pagePixelsPerMm = 4

/** So many pixels in a row are laid out as if the page were seen without perspective. */
const stretch = 32
/** Places in the image are counted in parts of a pixel: `1 << placeBits` to one. */
const placeBits = 14

/**
 * The part of an image in which a box of the page lies, as if the page had been laid straight:
 * `pixelsPerMm` pixels a millimetre, with `left`, `top` at the upper left. White where the
 * image has no pixels. `memory` gives the bytes that the pixels are put into.
 */
export function rectified(
  image: GreyImage,
  toImage: Homography,
  box: Box,
  pixelsPerMm: number,
  memory: (length: number) => Uint8Array = (length) => new Uint8Array(length),
): GreyImage {
  const across = Math.hypot(toImage[0], toImage[3])
  const down = Math.hypot(toImage[1], toImage[4])
  // A source much finer than what is wanted is shrunk first, or thin strokes would be missed.
  const factor = Math.max(1, Math.floor(Math.min(across, down) / pixelsPerMm / 0.9))
  const source = shrunk(image, factor)
  const columns = Math.round(box.width * pixelsPerMm)
  const rows = Math.round(box.height * pixelsPerMm)
  const out = memory(columns * rows)
  const [a, b, c, d, e, f, g, h] = toImage
  const place = { left: 0, top: 0, right: 0, bottom: 0, from: 0, to: 0 }
  const unit = (1 << placeBits) / factor
  for (let row = 0; row < rows; row += 1) {
    const y = box.y + (row + 0.5) / pixelsPerMm
    for (let column = 0; column <= columns + stretch - 1; column += stretch) {
      const end = Math.min(columns, column)
      const x = box.x + (end + 0.5) / pixelsPerMm
      const scale = unit / (g * x + h * y + 1)
      place.left = place.right
      place.top = place.bottom
      place.right = Math.round((a * x + b * y + c) * scale) - (1 << (placeBits - 1))
      place.bottom = Math.round((d * x + e * y + f) * scale) - (1 << (placeBits - 1))
      place.from = place.to
      place.to = row * columns + end
      if (column > 0) laidOut(source, out, place)
    }
  }
  return { width: columns, height: rows, data: out }
}

/** Some pixels side by side: where the first one and the one after the last are in the source. */
interface Stretch {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly from: number
  readonly to: number
}

/** Fills pixels from a line in the source, each between its four neighbours there. */
function laidOut(source: GreyImage, out: Uint8Array, place: Stretch): void {
  const { data, width, height } = source
  const { from, to } = place
  const count = to - from
  const du = Math.trunc((place.right - place.left) / count)
  const dv = Math.trunc((place.bottom - place.top) / count)
  let u = place.left
  let v = place.top
  const lastU = u + du * (count - 1)
  const lastV = v + dv * (count - 1)
  const mostU = (width - 1) << placeBits
  const mostV = (height - 1) << placeBits
  const inside =
    Math.min(u, lastU) >= 0 &&
    Math.min(v, lastV) >= 0 &&
    Math.max(u, lastU) < mostU &&
    Math.max(v, lastV) < mostV
  for (let at = from; at < to; at += 1, u += du, v += dv) {
    if (!inside && (u < 0 || v < 0 || u >= mostU || v >= mostV)) {
      out[at] = 255
      continue
    }
    const first = (v >> placeBits) * width + (u >> placeBits)
    const below = first + width
    const p = (u >> (placeBits - 8)) & 255
    const q = (v >> (placeBits - 8)) & 255
    const upper =
      ((data[first] ?? 0) << 8) + ((data[first + 1] ?? 0) - (data[first] ?? 0)) * p
    const lower =
      ((data[below] ?? 0) << 8) + ((data[below + 1] ?? 0) - (data[below] ?? 0)) * p
    out[at] = ((upper << 8) + (lower - upper) * q + (1 << 15)) >> 16
  }
}
