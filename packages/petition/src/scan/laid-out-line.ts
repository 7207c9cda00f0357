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
  const { width, height } = source
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
  if (inside) return fill(source, out, { from, to, u, v, du, dv })
  for (let at = from; at < to; at += 1, u += du, v += dv) {
    if (u < 0 || v < 0 || u >= mostU || v >= mostV) continue
    fill(source, out, { from: at, to: at + 1, u, v, du, dv })
  }
}

/**
 * Fills pixels that all lie within the source. Everything is kept to numbers of 32 bits, by `| 0`
 * and `Math.imul`: with sums that may be larger it takes half as long again.
 */
function fill(
  { data, width }: GreyImage,
  out: Uint8Array,
  way: {
    readonly from: number
    readonly to: number
    readonly u: number
    readonly v: number
    readonly du: number
    readonly dv: number
  },
): void {
  const du = way.du | 0
  const dv = way.dv | 0
  const stride = width | 0
  let u = way.u | 0
  let v = way.v | 0
  for (let at = way.from; at < way.to; at += 1) {
    const first = (Math.imul(v >> placeBits, stride) + (u >> placeBits)) | 0
    const below = (first + stride) | 0
    const p = (u >> (placeBits - 8)) & 255
    const q = (v >> (placeBits - 8)) & 255
    const left = data[first] ?? 0
    const lowerLeft = data[below] ?? 0
    const upper = ((left << 8) + Math.imul((data[first + 1] ?? 0) - left, p)) | 0
    const right = (data[below + 1] ?? 0) - lowerLeft
    const lower = ((lowerLeft << 8) + Math.imul(right, p)) | 0
    out[at] = ((upper << 8) + Math.imul(lower - upper, q) + (1 << 15)) >> 16
    u = (u + du) | 0
    v = (v + dv) | 0
  }
}
