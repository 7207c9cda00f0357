import { pagePixelsPerMm } from './rectified-page.ts'
import { reusedBytes } from './reused-memory.ts'

/** Of a mark's greatest depth so much is its stroke; what is paler is the stroke's edge, or no stroke. */
const strokeShare = 0.4
/** Only a mark that is somewhere so dark, of 255, can have something paler hanging on it. */
const leastPeak = 90
/** A stroke's own pale edge, by blur and coarse scans, reaches so far, in pixels. */
const edgeReach = Math.round(0.75 * pagePixelsPerMm)
/** So many pixels far from every stroke are something else: two square millimetres. */
const leastRest = 2 * pagePixelsPerMm ** 2

const nearMemory = reusedBytes()

/**
 * The parts of a connected mark, as pixels of an image `width` wide in ascending order: where ink
 * runs into something much paler, a stain or a shade, the ink with its edge and the pale rest are
 * apart, so that neither passes for the other. Else the mark itself.
 */
export function partedMark(
  pixels: Int32Array,
  { width, depth }: { readonly width: number; readonly depth: Uint8Array },
): readonly Int32Array[] {
  let peak = 0
  for (const at of pixels) peak = Math.max(peak, depth[at] ?? 0)
  if (peak < leastPeak) return [pixels]
  const level = peak * strokeShare
  let pale = 0
  for (const at of pixels) pale += (depth[at] ?? 0) < level ? 1 : 0
  if (pale < leastRest) return [pixels]
  const first = pixels[0] ?? 0
  const last = pixels.at(-1) ?? 0
  // Counted from the first pixel that can be near, up to the last one.
  const before = first - edgeReach * (width + 1)
  const near = nearMemory(last + edgeReach * (width + 1) - before + 1).fill(0)
  for (const at of pixels) {
    if ((depth[at] ?? 0) < level) continue
    const top = at - before - edgeReach * width
    for (let row = top; row <= top + 2 * edgeReach * width; row += width) {
      for (let one = row - edgeReach; one <= row + edgeReach; one += 1) near[one] = 1
    }
  }
  let many = 0
  for (const at of pixels) many += near[at - before] ?? 0
  if (pixels.length - many < leastRest) return [pixels]
  const stroke = new Int32Array(many)
  const rest = new Int32Array(pixels.length - many)
  let strokes = 0
  let rests = 0
  for (const at of pixels) {
    if (near[at - before] === 1) {
      stroke[strokes] = at
      strokes += 1
    } else {
      rest[rests] = at
      rests += 1
    }
  }
  return [stroke, rest]
}
