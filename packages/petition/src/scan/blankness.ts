import { darkMask } from './dark-mask.ts'
import { type GreyImage, shrunk } from './grey-image.ts'

/** The share of an image's inner part that is clearly darker than its surroundings. */
export function darkShare(image: GreyImage): number {
  const factor = Math.max(1, Math.round(Math.max(image.width, image.height) / 700))
  const small = shrunk(image, factor)
  const { width, height } = small
  const mask = darkMask(small, { radius: 20, share: 0.72, least: 24 })
  const [left, right] = [Math.round(width * 0.07), Math.round(width * 0.93)]
  const [top, bottom] = [Math.round(height * 0.07), Math.round(height * 0.93)]
  let dark = 0
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) dark += mask[y * width + x] ?? 0
  }
  return dark / Math.max(1, (right - left) * (bottom - top))
}

/** Less than this is dust, folds and the shade of the other side: nothing stands on the page. */
export const blankShare = 0.0012
