import type { Box } from '../box.ts'
import type { GreyPage } from './grey-page.ts'
import type { PageDifference } from './page-difference.ts'

/** Pale lines are darker than this, paper is lighter. */
const ink = 222
/** Print may be this far from its place: what is further off is another print. */
const reachMm = 0.7
/** Specks and the ends of rules are smaller than this. */
const leastMm2 = 1.5
/** Print is looked at in halves of a pixel row: a quarter of the work. */
const pool = 2

/**
 * What is printed where the approved page is white, and what is white where it has print:
 * a stamp, a box that covers words, lines that were dropped. `free` are the places that each
 * sheet fills with its own.
 */
export function printDifferences(
  approved: GreyPage,
  found: GreyPage,
  free: readonly Box[],
): readonly PageDifference[] {
  const a = inkOf(approved)
  const b = inkOf(found)
  const width = Math.min(a.width, b.width)
  const height = Math.min(a.height, b.height)
  const perMm = a.perMm
  const reach = Math.ceil(reachMm * perMm)
  const nearA = widened(a, reach)
  const nearB = widened(b, reach)
  for (const box of free) {
    blank(nearA, a.width, box, perMm, 1)
    blank(a.ink, a.width, box, perMm, 0)
  }
  const added = placeOf(b.ink, b.width, nearA, a.width, { width, height, perMm })
  const missing = placeOf(a.ink, a.width, nearB, b.width, { width, height, perMm })
  return [
    ...(added === undefined
      ? []
      : [
          { kind: 'print' as const, expected: `white ${added}`, found: `print ${added}` },
        ]),
    ...(missing === undefined
      ? []
      : [
          {
            kind: 'print' as const,
            expected: `print ${missing}`,
            found: `white ${missing}`,
          },
        ]),
  ]
}

interface Ink {
  readonly ink: Uint8Array
  readonly width: number
  readonly height: number
  readonly perMm: number
}

function inkOf({ data, width, height, perMm }: GreyPage): Ink {
  const [w, h] = [Math.floor(width / pool), Math.floor(height / pool)]
  const dark = new Uint8Array(w * h)
  for (let y = 0; y < h * pool; y += 1) {
    for (let x = 0; x < w * pool; x += 1) {
      if ((data[y * width + x] ?? 255) < ink) dark[(y >> 1) * w + (x >> 1)] = 1
    }
  }
  return { ink: dark, width: w, height: h, perMm: perMm / pool }
}

/** Ink with everything within `reach` of it, first along rows, then along columns. */
function widened({ ink: dark, width, height }: Ink, reach: number): Uint8Array {
  const along = (from: Uint8Array, step: number, lines: number, length: number) => {
    const to = new Uint8Array(from.length)
    for (let line = 0; line < lines; line += 1) {
      const start = step === 1 ? line * length : line
      let last = Number.NEGATIVE_INFINITY
      for (let i = 0; i < length + reach; i += 1) {
        if (i < length && from[start + i * step] === 1) last = i
        if (i >= reach && i - last <= 2 * reach) to[start + (i - reach) * step] = 1
      }
    }
    return to
  }
  return along(along(dark, 1, height, width), width, width, height)
}

function blank(
  page: Uint8Array,
  width: number,
  box: Box,
  perMm: number,
  value: 0 | 1,
): void {
  const [left, right] = [
    Math.floor(box.x * perMm),
    Math.ceil((box.x + box.width) * perMm),
  ]
  const bottom = Math.ceil((box.y + box.height) * perMm)
  for (let y = Math.floor(box.y * perMm); y < bottom; y += 1) {
    page.fill(value, y * width + left, y * width + right)
  }
}

/** Where most of `ink` outside `near` lies, in words; undefined when it is no more than specks. */
function placeOf(
  dark: Uint8Array,
  darkWidth: number,
  near: Uint8Array,
  nearWidth: number,
  page: { readonly width: number; readonly height: number; readonly perMm: number },
): string | undefined {
  const cellMm = 10
  const cells = new Map<string, number>()
  for (let y = 0; y < page.height; y += 1) {
    for (let x = 0; x < page.width; x += 1) {
      if (dark[y * darkWidth + x] !== 1 || near[y * nearWidth + x] === 1) continue
      const across = Math.floor(x / page.perMm / cellMm) * cellMm
      const down = Math.floor(y / page.perMm / cellMm) * cellMm
      const cell = `${across} mm across, ${down} mm down`
      cells.set(cell, (cells.get(cell) ?? 0) + 1)
    }
  }
  const most = [...cells].toSorted((a, b) => b[1] - a[1])[0]
  const enough = leastMm2 * page.perMm ** 2
  return most !== undefined && most[1] >= enough ? `at ${most[0]}` : undefined
}
