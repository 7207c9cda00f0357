import type { GreyImage } from './grey-image.ts'

/** Some pixels side by side, and where the first and the one after the last are in a source. */
export interface LaidOutLine {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Their numbers in the picture that is filled: the first, and one past the last. */
  readonly from: number
  readonly to: number
}

/** Places are counted in whole parts of a pixel, `1 << placeBits` to one. */
const placeBits = 14

/**
 * Fills pixels of `out` from a straight line in `source`, each between its four neighbours there.
 * Pixels that lie beyond the source stay as they are.
 */
export function layOut(source: GreyImage, out: Uint8Array, line: LaidOutLine): void {
  const { data, width, height } = source
  const { from, to } = line
  const count = to - from
  const one = 1 << placeBits
  const du = Math.trunc(((line.right - line.left) * one) / count)
  const dv = Math.trunc(((line.bottom - line.top) * one) / count)
  // The middle of a pixel is half a pixel from its edge.
  let u = Math.round((line.left - 0.5) * one)
  let v = Math.round((line.top - 0.5) * one)
  const lastU = u + du * (count - 1)
  const lastV = v + dv * (count - 1)
  const mostU = (width - 1) * one
  const mostV = (height - 1) * one
  const inside =
    Math.min(u, lastU) >= 0 &&
    Math.min(v, lastV) >= 0 &&
    Math.max(u, lastU) < mostU &&
    Math.max(v, lastV) < mostV
  for (let at = from; at < to; at += 1, u += du, v += dv) {
    if (!inside && (u < 0 || v < 0 || u >= mostU || v >= mostV)) continue
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
