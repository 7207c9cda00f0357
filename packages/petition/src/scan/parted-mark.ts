import { pagePixelsPerMm } from './rectified-page.ts'

/** Of a mark's greatest depth so much is its stroke; what is paler is the stroke's edge, or no stroke. */
const strokeShare = 0.4
/** Only a mark that is somewhere so dark, of 255, can have something paler hanging on it. */
const leastPeak = 90
/** A stroke's own pale edge, by blur and coarse scans, reaches so far, in pixels. */
const edgeReach = Math.round(0.75 * pagePixelsPerMm)
/** So many pixels far from every stroke are something else: two square millimetres. */
const leastRest = 2 * pagePixelsPerMm ** 2

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
  const level = peak * strokeShare
  const pale = pixels.reduce((sum, at) => sum + ((depth[at] ?? 0) < level ? 1 : 0), 0)
  if (peak < leastPeak || pale < leastRest) return [pixels]
  const near = new Set<number>()
  for (const at of pixels) {
    if ((depth[at] ?? 0) < level) continue
    for (let down = -edgeReach; down <= edgeReach; down += 1) {
      for (let across = -edgeReach; across <= edgeReach; across += 1) {
        near.add(at + down * width + across)
      }
    }
  }
  const rest = pixels.filter((at) => !near.has(at))
  if (rest.length < leastRest) return [pixels]
  return [pixels.filter((at) => near.has(at)), rest]
}
