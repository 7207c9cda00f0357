import type { Box } from '../box.ts'
import type { GreyPage } from './grey-page.ts'
import {
  forEachOutside,
  type InkMask,
  inkMask,
  type Placed,
  widened,
  withBoxes,
} from './ink-mask.ts'
import type { PageDifference } from './page-difference.ts'
import type { PageFit } from './page-fit.ts'

/**
 * Print is held against print twice: all of it, pale lines too, and what is black by itself, so
 * that words in grey are not taken for words. What is darker than `ink` must have something
 * darker than `seen` near it on the other page: an edge may fall between two pixels.
 */
const depths = [
  { ink: 200, seen: 236 },
  { ink: 100, seen: 170 },
] as const
/** Print may be this far from its place: what is further off is another print. */
const reachMm = 0.25
/** Specks and the ends of rules are smaller than this. */
const leastMm2 = 0.25
const cellMm = 10
const inPlace: Placed = { scale: 1, right: 0, down: 0 }

/** A page of the approved form, made ready for comparing many pages with it. */
export interface ApprovedPrint {
  readonly width: number
  readonly height: number
  readonly perMm: number
  readonly layers: readonly { readonly ink: InkMask; readonly near: InkMask }[]
}

/** Makes a page ready. `free` are the places that each sheet fills with its own. */
export function approvedPrint(page: GreyPage, free: readonly Box[]): ApprovedPrint {
  const { width, height, perMm } = page
  const reach = Math.ceil(reachMm * perMm)
  const layers = depths.map(({ ink, seen }) => {
    const near = widened(inkMask(page, seen, page, inPlace), reach)
    return {
      ink: withBoxes(inkMask(page, ink, page, inPlace), free, perMm, false),
      near: withBoxes(near, free, perMm, true),
    }
  })
  return { width, height, perMm, layers }
}

/**
 * What is printed where the approved page is white, and what is white where it has print: a
 * stamp, a box that covers words, other words in a picture, lines that were dropped, grey type.
 * `fit` says where the page's own text lies.
 */
export function printDifferences(
  approved: ApprovedPrint,
  found: GreyPage,
  fit: PageFit,
): readonly PageDifference[] {
  const { perMm } = approved
  const reach = Math.ceil(reachMm * perMm)
  const right = fit.shiftX * perMm
  const placed = { scale: fit.scale, right, down: fit.shiftY * perMm }
  const differences: PageDifference[] = []
  for (const [depth, { ink, seen }] of depths.entries()) {
    const layer = approved.layers[depth]
    if (layer === undefined) throw new Error('a layer for each depth')
    const [dark, light] = depth === 0 ? ['print', 'white'] : ['black', 'pale']
    const there = inkMask(found, ink, approved, placed)
    const added = placeOutside(there, layer.near, perMm)
    if (added !== undefined) {
      differences.push({
        kind: 'print',
        expected: `${light} ${added}`,
        found: `${dark} ${added}`,
      })
    }
    const near = widened(inkMask(found, seen, approved, placed), reach)
    const missing = placeOutside(layer.ink, near, perMm)
    if (missing !== undefined) {
      differences.push({
        kind: 'print',
        expected: `${dark} ${missing}`,
        found: `${light} ${missing}`,
      })
    }
    // What is missing altogether is missing in black, too: that need not be said.
    if (differences.length > 0) break
  }
  return differences
}

/** Where most of `ink` outside `near` lies, in words; undefined when it is no more than specks. */
function placeOutside(ink: InkMask, near: InkMask, perMm: number): string | undefined {
  const cell = cellMm * perMm
  const across = Math.ceil(ink.width / cell)
  const pixels = new Uint32Array(across * Math.ceil(ink.height / cell))
  let most = 0
  forEachOutside(ink, near, (x, y) => {
    const at = Math.floor(y / cell) * across + Math.floor(x / cell)
    pixels[at] = (pixels[at] ?? 0) + 1
    if ((pixels[at] ?? 0) > (pixels[most] ?? 0)) most = at
  })
  if ((pixels[most] ?? 0) < leastMm2 * perMm ** 2) return undefined
  const [column, row] = [most % across, Math.floor(most / across)]
  return `at ${column * cellMm} mm across, ${row * cellMm} mm down`
}
