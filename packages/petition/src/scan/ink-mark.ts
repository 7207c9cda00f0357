import type { InkMark } from '../paper-reading/ink-mark.ts'
import type { ZoneMap } from '../paper-reading/page-zone.ts'
import { type Region, type Runs, regionsOf } from './dark-region.ts'
import type { InkDepth } from './ink-depth.ts'
import { partedMark } from './parted-mark.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** Smaller than this in pixels, a mark is a speck and not listed. */
const leastPixels = 4

/**
 * Connected marks deeper than `threshold` (0 to 255) on a rectified page, measured in
 * millimetres, each with how much of it lies in which zone.
 */
export function inkMarks(
  { width, height, depth }: InkDepth,
  zones: ZoneMap,
  threshold: number,
): InkMark[] {
  const { regions, runs } = regionsOf(
    { values: depth, width, height, from: threshold },
    ({ area }) => area >= leastPixels,
  )
  return regions.flatMap((region) =>
    partedMark(pixelsOf(region, runs, width), { width, depth }).map((pixels) =>
      measured(pixels, { width, depth, zones, threshold }),
    ),
  )
}

function pixelsOf(region: Region, runs: Runs, width: number): Int32Array {
  const pixels = new Int32Array(region.area)
  let count = 0
  for (const run of region.runs) {
    const base = (runs.row[run] ?? 0) * width
    const end = base + (runs.end[run] ?? 0)
    for (let at = base + (runs.start[run] ?? 0); at < end; at += 1) {
      pixels[count] = at
      count += 1
    }
  }
  return pixels
}

const squareMm = 1 / pagePixelsPerMm ** 2

function measured(
  pixels: Int32Array,
  {
    width,
    depth,
    zones,
    threshold,
  }: {
    readonly width: number
    readonly depth: Uint8Array
    readonly zones: ZoneMap
    readonly threshold: number
  },
): InkMark {
  let sum = 0
  let peak = 0
  let edge = 0
  let left = width
  let right = 0
  const areas = new Map<number, number>()
  let zone = -1
  let inZone = 0
  let before = -2
  for (const at of pixels) {
    const value = depth[at] ?? 0
    sum += value
    if (value > peak) peak = value
    if (at !== before + 1) {
      // The two ends of a run of pixels; what lies above and below is looked at one by one.
      edge += 2
      left = Math.min(left, at % width)
      right = Math.max(right, before % width)
    }
    before = at
    edge += (depth[at - width] ?? 0) < threshold ? 1 : 0
    edge += (depth[at + width] ?? 0) < threshold ? 1 : 0
    const here = zones.zoneOf[at] ?? 0
    if (here !== zone) {
      if (inZone > 0) areas.set(zone, (areas.get(zone) ?? 0) + inZone)
      zone = here
      inZone = 0
    }
    inZone += 1
  }
  areas.set(zone, (areas.get(zone) ?? 0) + inZone)
  right = Math.max(right, before % width)
  const top = Math.floor((pixels[0] ?? 0) / width)
  const bottom = Math.floor(before / width)
  return {
    box: {
      x: left / pagePixelsPerMm,
      y: top / pagePixelsPerMm,
      width: (right + 1 - left) / pagePixelsPerMm,
      height: (bottom + 1 - top) / pagePixelsPerMm,
    },
    areaMm2: pixels.length * squareMm,
    meanDepth: sum / pixels.length / 255,
    peakDepth: peak / 255,
    widthMm: (2 * pixels.length) / Math.max(1, edge) / pagePixelsPerMm,
    areaByZone: new Map([...areas].map(([zone, count]) => [zone, count * squareMm])),
  }
}
