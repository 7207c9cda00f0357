import type { Box } from '../box.ts'
import type { GreyPage } from './grey-page.ts'

/** Which pixels of a page are dark, a bit each; each row begins with a word of its own. */
export interface InkMask {
  readonly bits: Uint32Array
  readonly wordsPerRow: number
  readonly width: number
  readonly height: number
}

/** Where a pixel lies on another page: that page = scale × this one + shift, in pixels. */
export interface Placed {
  readonly scale: number
  readonly right: number
  readonly down: number
}

/**
 * The pixels of a page that are darker than `below` (0 to 255), on a grid of `size` laid over it
 * as `placed` says.
 */
export function inkMask(
  { data, width: pageWidth, height: pageHeight }: GreyPage,
  below: number,
  size: { readonly width: number; readonly height: number },
  placed: Placed,
): InkMask {
  const { width, height } = size
  const wordsPerRow = Math.ceil(width / 32)
  const bits = new Uint32Array(wordsPerRow * height)
  const columns = Int32Array.from({ length: width }, (_, x) => {
    const there = Math.round(x * placed.scale + placed.right)
    return there < pageWidth ? there : -1
  })
  for (let y = 0; y < height; y += 1) {
    const there = Math.round(y * placed.scale + placed.down)
    if (there < 0 || there >= pageHeight) continue
    const from = there * pageWidth
    const row = y * wordsPerRow
    for (let x = 0; x < width; x += 1) {
      const column = columns[x] ?? -1
      if (column < 0 || (data[from + column] ?? 255) >= below) continue
      const word = row + (x >> 5)
      bits[word] = (bits[word] ?? 0) | (1 << (x & 31))
    }
  }
  return { bits, wordsPerRow, width, height }
}

/** The ink with everything within `reach` pixels of it, across and down. */
export function widened(mask: InkMask, reach: number): InkMask {
  let { bits } = mask
  for (let n = 0; n < reach; n += 1) bits = widenedByOne({ ...mask, bits })
  return { ...mask, bits }
}

function widenedByOne({ bits, wordsPerRow, height }: InkMask): Uint32Array {
  const across = new Uint32Array(bits.length)
  for (let y = 0; y < height; y += 1) {
    const row = y * wordsPerRow
    for (let w = 0; w < wordsPerRow; w += 1) {
      const own = bits[row + w] ?? 0
      const before = w > 0 ? (bits[row + w - 1] ?? 0) : 0
      const after = w + 1 < wordsPerRow ? (bits[row + w + 1] ?? 0) : 0
      across[row + w] = own | (own << 1) | (before >>> 31) | (own >>> 1) | (after << 31)
    }
  }
  const all = new Uint32Array(bits.length)
  for (let at = 0; at < all.length; at += 1) {
    const above = across[at - wordsPerRow] ?? 0
    all[at] = (across[at] ?? 0) | above | (across[at + wordsPerRow] ?? 0)
  }
  return all
}

/** The mask with a box (in millimetres) all dark, or all light. */
export function withBoxes(
  mask: InkMask,
  boxes: readonly Box[],
  perMm: number,
  dark: boolean,
): InkMask {
  const bits = mask.bits.slice()
  for (const box of boxes) {
    const left = Math.max(0, Math.floor(box.x * perMm))
    const right = Math.min(mask.width, Math.ceil((box.x + box.width) * perMm))
    const top = Math.max(0, Math.floor(box.y * perMm))
    const bottom = Math.min(mask.height, Math.ceil((box.y + box.height) * perMm))
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const word = y * mask.wordsPerRow + (x >> 5)
        const bit = 1 << (x & 31)
        bits[word] = dark ? (bits[word] ?? 0) | bit : (bits[word] ?? 0) & ~bit
      }
    }
  }
  return { ...mask, bits }
}

/** Calls `each` with every pixel of `ink` that `near` does not have. */
export function forEachOutside(
  ink: InkMask,
  near: InkMask,
  each: (x: number, y: number) => void,
): void {
  for (let at = 0; at < ink.bits.length; at += 1) {
    let left = (ink.bits[at] ?? 0) & ~(near.bits[at] ?? 0)
    while (left !== 0) {
      const bit = 31 - Math.clz32(left)
      left &= ~(1 << bit)
      each((at % ink.wordsPerRow) * 32 + bit, Math.floor(at / ink.wordsPerRow))
    }
  }
}
