import type { Box } from '../box.ts'
import { foursOf, type GreyPage } from './grey-page.ts'
import {
  boxMask,
  forEachAlone,
  type InkMask,
  inkMasks,
  isInk,
  type PageSize,
  type Placed,
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
  readonly page: GreyPage
  readonly layers: readonly Layer[]
  /** What each sheet fills with its own. */
  readonly free: InkMask
}

interface Layer {
  readonly ink: InkMask
  readonly seen: InkMask
}

/** Makes a page ready. `free` are the places that each sheet fills with its own. */
export function approvedPrint(page: GreyPage, free: readonly Box[]): ApprovedPrint {
  const layers = layersOf(page, page, inPlace)
  // A copy, since pages may be drawn into the same memory one after the other.
  return {
    page: { ...page, data: page.data.slice() },
    layers,
    free: boxMask(page, free, page.perMm),
  }
}

function layersOf(page: GreyPage, size: PageSize, placed: Placed): readonly Layer[] {
  const below = depths.flatMap(({ ink, seen }) => [ink, seen])
  const masks = inkMasks(page, below, size, placed)
  return depths.map((_, depth) => {
    const [ink, seen] = masks.slice(2 * depth)
    if (ink === undefined || seen === undefined) throw new Error('two masks a depth')
    return { ink, seen }
  })
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
  const { page, free } = approved
  const { perMm } = page
  const right = fit.shiftX * perMm
  const placed = { scale: fit.scale, right, down: fit.shiftY * perMm }
  if (isInPlace(placed, page) && isAlike(approved, found)) return []
  const about = { free, reach: Math.ceil(reachMm * perMm) }
  const layers = layersOf(found, page, placed)
  const differences: PageDifference[] = []
  for (const [depth, own] of approved.layers.entries()) {
    const there = layers[depth]
    if (there === undefined) throw new Error('a layer for each depth')
    const [dark, light] = depth === 0 ? ['print', 'white'] : ['black', 'pale']
    const added = placeOutside(there.ink, own.seen, about, perMm)
    if (added !== undefined) {
      differences.push({
        kind: 'print',
        expected: `${light} ${added}`,
        found: `${dark} ${added}`,
      })
    }
    const missing = placeOutside(own.ink, there.seen, about, perMm)
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

/** Whether every pixel lies on its own, so that pages can be held against each other as they are. */
function isInPlace({ scale, right, down }: Placed, { width, height }: PageSize): boolean {
  const stays = (at: number, shift: number) => Math.round(at * scale + shift) === at
  // Rounding leaves all in place that lies between two ends in place.
  return (
    stays(0, right) &&
    stays(width - 1, right) &&
    stays(0, down) &&
    stays(height - 1, down)
  )
}

/** Whether two pages have the same pixels but for what each fills with its own, as ours have. */
function isAlike({ page, free }: ApprovedPrint, found: GreyPage): boolean {
  const { width, height } = page
  if (found.width !== width || found.height !== height) return false
  const [own, other] = [foursOf(page), foursOf(found)]
  if (own === undefined || other === undefined) return false
  const areAlike = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      if (page.data[at] === found.data[at]) continue
      if (!isInk(free, at % width, Math.floor(at / width))) return false
    }
    return true
  }
  for (let four = 0; four < own.length; four += 1) {
    if (own[four] !== other[four] && !areAlike(4 * four, 4 * four + 4)) return false
  }
  return areAlike(4 * own.length, width * height)
}

/** Where most of `ink` with nothing of `seen` near it lies, in words; undefined when it is no more than specks. */
function placeOutside(
  ink: InkMask,
  seen: InkMask,
  about: { readonly free: InkMask; readonly reach: number },
  perMm: number,
): string | undefined {
  const cell = cellMm * perMm
  const across = Math.ceil(ink.width / cell)
  const pixels = new Uint32Array(across * Math.ceil(ink.height / cell))
  let most = 0
  forEachAlone(ink, seen, about, (x, y) => {
    const at = Math.floor(y / cell) * across + Math.floor(x / cell)
    pixels[at] = (pixels[at] ?? 0) + 1
    if ((pixels[at] ?? 0) > (pixels[most] ?? 0)) most = at
  })
  if ((pixels[most] ?? 0) < leastMm2 * perMm ** 2) return undefined
  const [column, row] = [most % across, Math.floor(most / across)]
  return `at ${column * cellMm} mm across, ${row * cellMm} mm down`
}
