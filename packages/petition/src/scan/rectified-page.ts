import type { Box } from '../box.ts'
import type { Homography } from '../paper-reading/homography.ts'
import { type GreyImage, shrunk } from './grey-image.ts'
import { layOut } from './laid-out-line.ts'

/** Pixels a millimetre of a rectified page, about 100 an inch: a pen's stroke is one to two wide. */
export const pagePixelsPerMm = 4

/** So many pixels in a row are laid out as if the page were seen without perspective. */
const stretch = 32

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
  const out = memory(columns * rows).fill(255)
  const [a, b, c, d, e, f, g, h] = toImage
  const place = { left: 0, top: 0, right: 0, bottom: 0, from: 0, to: 0 }
  const unit = 1 / factor
  for (let row = 0; row < rows; row += 1) {
    const y = box.y + (row + 0.5) / pixelsPerMm
    for (let column = 0; column <= columns + stretch - 1; column += stretch) {
      const end = Math.min(columns, column)
      const x = box.x + (end + 0.5) / pixelsPerMm
      const scale = unit / (g * x + h * y + 1)
      place.left = place.right
      place.top = place.bottom
      place.right = (a * x + b * y + c) * scale
      place.bottom = (d * x + e * y + f) * scale
      place.from = place.to
      place.to = row * columns + end
      if (column > 0) layOut(source, out, place)
    }
  }
  return { width: columns, height: rows, data: out }
}
