import type { Point } from '../box.ts'
import { darkMask } from './dark-mask.ts'
import { regionsOf } from './dark-region.ts'
import { type GreyImage, shrunk } from './grey-image.ts'
import { lookOf } from './marker-bits.ts'
import { sharpened } from './marker-edge.ts'
import { areaOf, type Quad, quadOf } from './marker-outline.ts'

/** A marker seen in an image. */
export interface FoundMarker {
  readonly id: number
  /** Where its corners are seen, in the order they are printed: clockwise from the top left. */
  readonly corners: Quad
  readonly mirrored: boolean
  readonly wrongCells: number
  /** How uneven its edges are, in pixels. */
  readonly roughness: number
}

/** The long side, in pixels, of the smaller image in which markers are looked for. */
const searchSize = 1200

/**
 * All markers that can be seen. They are looked for in a smaller image and measured in the
 * full one: first in an image of half the search size, where most pages show all four.
 */
export function foundMarkers(image: GreyImage): FoundMarker[] {
  const factor = Math.max(1, Math.round(Math.max(image.width, image.height) / searchSize))
  const small = shrunk(image, factor)
  const found: FoundMarker[] = []
  const coarse = shrunk(small, 2)
  addMarkers(found, image, { small: coarse, factor: factor * 2, window: windows.marker })
  if (isWholePage(image, found)) return found
  for (const window of [windows.marker, windows.narrow]) {
    addMarkers(found, image, { small, factor, window })
    if (found.length >= 4) break
  }
  return found
}

/** A page that fills its image has its markers in at least so much of it; two side by side less. */
const leastFilled = 0.45

/**
 * Whether these are the four markers of one page and nothing else can be in the image. Whatever
 * is wrong with a page, or with several in one image, is told from the finer image.
 */
function isWholePage(
  { width, height }: GreyImage,
  found: readonly FoundMarker[],
): boolean {
  const [first, ...others] = found
  if (first === undefined || others.length !== 3) return false
  if (found.some(({ mirrored, wrongCells }) => mirrored || wrongCells > 0)) return false
  const page = Math.floor(first.id / 4)
  if (new Set(found.map(({ id }) => id)).size < 4) return false
  if (others.some(({ id }) => Math.floor(id / 4) !== page)) return false
  const xs = found.map(({ corners }) => corners[0].x)
  const ys = found.map(({ corners }) => corners[0].y)
  const across = Math.max(...xs) - Math.min(...xs)
  const down = Math.max(...ys) - Math.min(...ys)
  return across * down >= leastFilled * width * height
}

/** Half the window's side as a share of the image: about a marker's; less for shade and blur. */
const windows = { marker: 0.022, narrow: 0.009 }

function addMarkers(
  found: FoundMarker[],
  image: GreyImage,
  {
    small,
    factor,
    window,
  }: { readonly small: GreyImage; readonly factor: number; readonly window: number },
): void {
  const { width, height } = small
  const longSide = Math.max(width, height)
  const radius = Math.round(longSide * window)
  const mask = darkMask(small, { radius, share: 0.8, least: 12 })
  const pixels = { values: mask, width, height, from: 1 }
  const { regions, runs } = regionsOf(pixels, (region) => {
    const across = region.right - region.left
    const down = region.bottom - region.top
    const longer = Math.max(across, down)
    const shorter = Math.min(across, down)
    // A page fills its image or half of it; a marker is a twenty-sixth of a page's height.
    return (
      shorter >= Math.max(9, longSide * 0.016) &&
      longer <= longSide * 0.085 &&
      longer <= 3.2 * shorter &&
      region.area >= 0.18 * across * down
    )
  })
  for (const region of regions) {
    const rough = quadOf(region, runs)
    if (rough === undefined) continue
    const marker = markerAt(image, scaled(rough, factor))
    if (marker && !found.some((other) => other.id === marker.id && near(other, marker))) {
      found.push(marker)
    }
  }
}

/** The marker at a place that is roughly known; undefined when none is there. */
export function markerAt(image: GreyImage, rough: Quad): FoundMarker | undefined {
  const clockwise: Quad =
    areaOf(rough) >= 0 ? rough : [rough[0], rough[3], rough[2], rough[1]]
  const first = lookOf(image, clockwise)
  if (first === undefined) return undefined
  const level = (first.black + first.white) / 2
  const edges = sharpened(image, clockwise, level)
  if (edges === undefined) return undefined
  const look = lookOf(image, edges.quad)
  if (look === undefined) return undefined
  const { id, mirrored, wrongCells, turns } = look
  const corners = asPrinted(edges.quad, turns, mirrored)
  return { id, corners, mirrored, wrongCells, roughness: edges.roughness }
}

/** Corners as seen, clockwise, put into the order in which they are printed. */
function asPrinted(seen: Quad, turns: number, mirrored: boolean): Quad {
  const at = (index: number): Point => seen[((index % 4) + 4) % 4] ?? seen[0]
  const turned: Quad = [at(turns), at(turns + 1), at(turns + 2), at(turns + 3)]
  return mirrored ? [turned[1], turned[0], turned[3], turned[2]] : turned
}

function scaled(quad: Quad, factor: number): Quad {
  const point = ({ x, y }: Point) => ({ x: x * factor, y: y * factor })
  return [point(quad[0]), point(quad[1]), point(quad[2]), point(quad[3])]
}

function near(a: FoundMarker, b: FoundMarker): boolean {
  const [p, q] = [a.corners[0], b.corners[0]]
  const size = Math.hypot(p.x - a.corners[2].x, p.y - a.corners[2].y)
  return Math.hypot(p.x - q.x, p.y - q.y) < size
}
