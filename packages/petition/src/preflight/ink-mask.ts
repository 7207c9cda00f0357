import type { Box } from '../box.ts'
import { foursOf, type GreyPage } from './grey-page.ts'

/** Which pixels of a page are dark, a bit each; each row begins with a word of its own. */
export interface InkMask {
  readonly bits: Uint32Array
  readonly wordsPerRow: number
  readonly width: number
  readonly height: number
}

export interface PageSize {
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
 * The pixels of a page that are darker than each of `below` (0 to 255), on a grid of `size`
 * laid over it as `placed` says. One pass makes all the masks, and hurries over white paper.
 */
export function inkMasks(
  page: GreyPage,
  below: readonly number[],
  size: PageSize,
  placed: Placed,
): readonly InkMask[] {
  const { data, width: pageWidth, height: pageHeight } = page
  const masks = below.map(() => noInk(size))
  const lightest = Math.max(...below)
  const fours = foursOf(page)
  const runs = columnRuns(size.width, pageWidth, placed)
  const { wordsPerRow } = noInk({ width: size.width, height: 0 })
  for (let y = 0; y < size.height; y += 1) {
    const there = Math.round(y * placed.scale + placed.down)
    if (there < 0 || there >= pageHeight) continue
    for (const { from, to, source } of runs) {
      const ahead = there * pageWidth + source - from
      let x = from
      while (x < to) {
        const at = ahead + x
        if ((at & 3) === 0 && fours?.[at >> 2] === fourWhite) {
          x += 4
          continue
        }
        const value = data[at] ?? 255
        if (value < lightest) {
          const word = y * wordsPerRow + (x >> 5)
          for (let n = 0; n < below.length; n += 1) {
            if (value >= (below[n] ?? 0)) continue
            const bits = masks[n]?.bits
            if (bits !== undefined) bits[word] = (bits[word] ?? 0) | (1 << (x & 31))
          }
        }
        x += 1
      }
    }
  }
  return masks
}

/** A mask with all of some boxes (in millimetres) dark. */
export function boxMask(size: PageSize, boxes: readonly Box[], perMm: number): InkMask {
  const mask = noInk(size)
  const { bits, wordsPerRow, width, height } = mask
  for (const box of boxes) {
    const left = Math.max(0, Math.floor(box.x * perMm))
    const right = Math.min(width, Math.ceil((box.x + box.width) * perMm))
    const top = Math.max(0, Math.floor(box.y * perMm))
    const bottom = Math.min(height, Math.ceil((box.y + box.height) * perMm))
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const word = y * wordsPerRow + (x >> 5)
        bits[word] = (bits[word] ?? 0) | (1 << (x & 31))
      }
    }
  }
  return mask
}

export function isInk({ bits, wordsPerRow }: InkMask, x: number, y: number): boolean {
  return (((bits[y * wordsPerRow + (x >> 5)] ?? 0) >>> (x & 31)) & 1) === 1
}

/**
 * Calls `each` with every pixel of `ink` that is not `free` and has nothing of `seen` within
 * `reach` pixels (1 to 31) of it, across and down. Most words of a page need no look around.
 */
export function forEachAlone(
  ink: InkMask,
  seen: InkMask,
  about: { readonly free: InkMask; readonly reach: number },
  each: (x: number, y: number) => void,
): void {
  const { free, reach } = about
  for (let at = 0; at < ink.bits.length; at += 1) {
    let left = (ink.bits[at] ?? 0) & ~(seen.bits[at] ?? 0) & ~(free.bits[at] ?? 0)
    if (left === 0) continue
    left &= ~wordNear(seen, at, reach)
    while (left !== 0) {
      const bit = 31 - Math.clz32(left)
      left &= ~(1 << bit)
      each((at % ink.wordsPerRow) * 32 + bit, Math.floor(at / ink.wordsPerRow))
    }
  }
}

/** A word of the mask, with everything within `reach` pixels of its ink, across and down. */
function wordNear({ bits, wordsPerRow, height }: InkMask, at: number, reach: number) {
  const column = at % wordsPerRow
  const row = (at - column) / wordsPerRow
  let near = 0
  const last = Math.min(height - 1, row + reach)
  for (let y = Math.max(0, row - reach); y <= last; y += 1) {
    const word = y * wordsPerRow + column
    const own = bits[word] ?? 0
    const before = column > 0 ? (bits[word - 1] ?? 0) : 0
    const after = column + 1 < wordsPerRow ? (bits[word + 1] ?? 0) : 0
    near |= own
    for (let n = 1; n <= reach; n += 1) {
      near |= (own << n) | (before >>> (32 - n)) | (own >>> n) | (after << (32 - n))
    }
  }
  return near
}

function noInk({ width, height }: PageSize): InkMask {
  const wordsPerRow = Math.ceil(width / 32)
  return { bits: new Uint32Array(wordsPerRow * height), wordsPerRow, width, height }
}

const fourWhite = 0xff_ff_ff_ff

/** Columns of the grid that lie side by side on the page, too; `source` is the first one's there. */
function columnRuns(width: number, pageWidth: number, { scale, right }: Placed) {
  const runs: { from: number; to: number; source: number }[] = []
  for (let x = 0; x < width; x += 1) {
    const there = Math.round(x * scale + right)
    if (there < 0 || there >= pageWidth) continue
    const last = runs.at(-1)
    if (last?.to === x && there === last.source + x - last.from) last.to += 1
    else runs.push({ from: x, to: x + 1, source: there })
  }
  return runs
}
