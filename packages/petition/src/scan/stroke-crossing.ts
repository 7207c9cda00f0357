import type { Box } from '../box.ts'
import type { BlankPage } from './blank-page.ts'
import type { InkDepth } from './ink-depth.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** Wider than this in pixels, something dark is no stroke but a shade: two millimetres. */
const widestStroke = 2 * pagePixelsPerMm
/** The fourth best line counts: a letter is higher than a millimetre, what only looks so is not. */
const countedLine = 3

/**
 * How many strokes a level line through a box crosses, at the fourth of the lines with most of
 * them. Letters and signatures are crossed again and again, by whatever is written with and however
 * pale it is; a fold, a hair, a streak, the arc of a cup's rim are crossed once, or twice. A stroke
 * begins at the depth `least` (0 to 255), and ends where it has lost half of its depth, so that
 * an uneven shade is one thing. Print is passed over.
 */
export function strokesCrossed(
  { depth, width }: Pick<InkDepth, 'depth' | 'width'>,
  { free }: Pick<BlankPage, 'free'>,
  box: Box,
  least: number,
): number {
  const left = Math.round(box.x * pagePixelsPerMm)
  const right = Math.round((box.x + box.width) * pagePixelsPerMm)
  const bottom = Math.round((box.y + box.height) * pagePixelsPerMm)
  const counts: number[] = []
  for (let y = Math.round(box.y * pagePixelsPerMm); y < bottom; y += 1) {
    let count = 0
    let lowest = 255
    let peak = 0
    let start = -1
    for (let x = left; x < right; x += 1) {
      const at = y * width + x
      if (free[at] !== 1) continue
      const value = depth[at] ?? 0
      if (start < 0) {
        lowest = Math.min(lowest, value)
        if (value < least || value < 2 * lowest) continue
        start = x
        peak = value
      } else {
        peak = Math.max(peak, value)
        if (value > peak / 2) continue
        if (x - start <= widestStroke) count += 1
        start = -1
        lowest = value
      }
    }
    counts.push(count)
  }
  return counts.toSorted((a, b) => b - a)[countedLine] ?? 0
}
