import { darkMask } from './dark-mask.ts'
import { type GreyImage, shrunk } from './grey-image.ts'

/** The share of an image's inner part that is clearly darker than its surroundings. */
function darkShare(image: GreyImage): number {
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
const blankShare = 0.0012
/** Paper is at least so bright where it is brightest, even in the shade of a telephone. */
const leastPaper = 70

/** Whether a page is empty paper. One that is dark all over is none: it may hide anything. */
export function isBlankPaper(image: GreyImage): boolean {
  const step = Math.max(1, Math.floor(image.data.length / 20_000))
  const seen: number[] = []
  for (let at = 0; at < image.data.length; at += step) seen.push(image.data[at] ?? 0)
  seen.sort((a, b) => a - b)
  const bright = seen[Math.floor(seen.length * 0.75)] ?? 0
  return bright >= leastPaper && darkShare(image) < blankShare
}
