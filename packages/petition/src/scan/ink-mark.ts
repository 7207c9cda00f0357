import type { InkMark } from '../paper-reading/ink-mark.ts'
import type { ZoneMap } from '../paper-reading/page-zone.ts'
import { regionsOf } from './dark-region.ts'
import type { InkDepth } from './ink-depth.ts'
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
  const squareMm = 1 / pagePixelsPerMm ** 2
  return regions.map((region) => {
    let sum = 0
    let peak = 0
    let edge = 0
    const areas = new Map<number, number>()
    for (const run of region.runs) {
      const base = (runs.row[run] ?? 0) * width
      const end = base + (runs.end[run] ?? 0)
      let zone = -1
      let inZone = 0
      // Its two ends; what lies above and below is looked at pixel by pixel.
      edge += 2
      for (let at = base + (runs.start[run] ?? 0); at < end; at += 1) {
        const value = depth[at] ?? 0
        sum += value
        if (value > peak) peak = value
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
    }
    return {
      box: {
        x: region.left / pagePixelsPerMm,
        y: region.top / pagePixelsPerMm,
        width: (region.right - region.left) / pagePixelsPerMm,
        height: (region.bottom - region.top) / pagePixelsPerMm,
      },
      areaMm2: region.area * squareMm,
      meanDepth: sum / region.area / 255,
      peakDepth: peak / 255,
      widthMm: (2 * region.area) / Math.max(1, edge) / pagePixelsPerMm,
      areaByZone: new Map([...areas].map(([zone, count]) => [zone, count * squareMm])),
    }
  })
}
