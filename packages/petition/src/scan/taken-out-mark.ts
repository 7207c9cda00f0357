import type { View } from './mark-cells.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** How far from its middle a mark is looked at, in pixels. */
const reach = 3 * pagePixelsPerMm

/**
 * Takes a straight mark's usual depth at each distance from its middle off the page; darker ink
 * on it stays. `slope` is how far it moves from pixel to pixel along the page.
 */
export function takeOut(
  view: View,
  { start, slope }: { readonly start: number; readonly slope: number },
): void {
  const { across, along, stepAcross, stepAlong, depth, free } = view
  const columns = Array.from({ length: 2 * reach + 1 }, (): number[] => [])
  for (let y = 0; y < along; y += 2) {
    const middle = Math.round(start + slope * y)
    for (let off = -reach; off <= reach; off += 1) {
      const x = middle + off
      const at = x * stepAcross + y * stepAlong
      if (x >= 0 && x < across && free[at] !== 0)
        columns[off + reach]?.push(depth[at] ?? 0)
    }
  }
  const profile = columns.map((values) => {
    const sorted = values.toSorted((a, b) => a - b)
    return {
      usual: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
      high: sorted[Math.floor(sorted.length * 0.75)] ?? 0,
    }
  })
  // A mark wanders by part of a pixel along its way, and its flank is then as dark as its middle.
  const bounds = profile.map((own, at) => {
    const near = [profile[at - 1], own, profile[at + 1]].filter(
      (one) => one !== undefined,
    )
    return {
      usual: Math.max(...near.map(({ usual }) => usual)),
      high: Math.max(...near.map(({ high }) => high)),
    }
  })
  for (let y = 0; y < along; y += 1) {
    const middle = Math.round(start + slope * y)
    for (let off = -reach; off <= reach; off += 1) {
      const { usual, high } = bounds[off + reach] ?? { usual: 0, high: 0 }
      const x = middle + off
      const at = x * stepAcross + y * stepAlong
      if (usual < 4 || x < 0 || x >= across) continue
      const value = depth[at] ?? 0
      depth[at] = value > high * 1.5 + 28 ? value : 0
    }
  }
}
