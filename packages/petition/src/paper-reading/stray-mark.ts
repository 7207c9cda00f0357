import type { Box } from '../box.ts'
import { inkLimits } from './ink-limits.ts'
import type { InkMark } from './ink-mark.ts'
import { gapMm } from './mark-look.ts'
import type { PageZone } from './page-zone.ts'

/** A mark that belongs to no field. */
export interface StrayMark {
  readonly box: Box
  readonly inkMm2: number
  /** The row beside it, where there is one. */
  readonly row: number | undefined
}

/** Marks that come in over the upper edge of a row's boxes from writing just above them. */
export function hangingMarks(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
): ReadonlySet<InkMark> {
  const hanging = new Set<InkMark>()
  for (const [number, zone] of zones.entries()) {
    if (zone.kind !== 'field' || zone.row === undefined) continue
    for (const mark of marks) {
      if (!mark.areaByZone.has(number)) continue
      const below = mark.box.y + mark.box.height - zone.box.y
      if (mark.box.y > zone.box.y + inkLimits.overEdgeMm || below > zone.box.height * 0.6)
        continue
      const outside = mark.areaMm2 - (mark.areaByZone.get(number) ?? 0)
      if (outside > mark.areaMm2 / 2 || marks.some((upper) => hangsFrom(mark, upper))) {
        hanging.add(mark)
      }
    }
  }
  return hanging
}

/**
 * Marks in the upper part of a row's box beside one that hangs down into it: the pieces of a tail
 * that a fax has broken up.
 */
export function trailingMarks(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
  hanging: ReadonlySet<InkMark>,
): ReadonlySet<InkMark> {
  const trailing = new Set<InkMark>()
  for (const [number, zone] of zones.entries()) {
    if (zone.kind !== 'field' || zone.row === undefined) continue
    const here = marks.filter(({ areaByZone }) => areaByZone.has(number))
    const tails = here.filter((mark) => hanging.has(mark))
    for (let at = 0; at < tails.length; at += 1) {
      const tail = tails[at]
      for (const mark of here) {
        const below = mark.box.y + mark.box.height - zone.box.y
        if (tail === undefined || below > zone.box.height * 0.6) continue
        if (tails.includes(mark) || gapMm(mark, tail) > inkLimits.trailingMm) continue
        tails.push(mark)
        trailing.add(mark)
      }
    }
  }
  return trailing
}

function hangsFrom(lower: InkMark, upper: InkMark): boolean {
  if (upper === lower) return false
  const gap = lower.box.y - (upper.box.y + upper.box.height)
  if (gap < -0.5 || gap > 2) return false
  const left = Math.max(lower.box.x, upper.box.x)
  const right = Math.min(lower.box.x + lower.box.width, upper.box.x + upper.box.width)
  return right - left > -0.6
}

/** Marks mostly outside all fields, each with the row beside it; `near` when it touches it. */
export function strayMarks(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
): (StrayMark & { readonly near: boolean })[] {
  const isField = zones.map(({ kind }) => kind === 'field')
  const inField = (mark: InkMark) => [...mark.areaByZone.keys()].some((z) => isField[z])
  const written = marks.filter(inField)
  return marks.flatMap((mark) => {
    let inFields = 0
    for (const [zone, area] of mark.areaByZone) if (isField[zone]) inFields += area
    const outside = mark.areaMm2 - inFields
    const long = Math.hypot(mark.box.width, mark.box.height) >= inkLimits.strayMm
    if (inFields > 0.3 * mark.areaMm2 || outside < inkLimits.strayMm2 || !long) return []
    // What hangs down from writing in a box is the tail of that writing.
    if (mark.box.height < 6 && written.some((upper) => hangsFrom(mark, upper))) return []
    const beside = rowBeside(zones, mark.box)
    return [
      { box: mark.box, inkMm2: outside, row: beside?.row, near: (beside?.gap ?? 9) < 2 },
    ]
  })
}

/** The row whose boxes are nearest to `box`, within 6 millimetres. */
function rowBeside(
  zones: readonly PageZone[],
  box: Box,
): { readonly row: number; readonly gap: number } | undefined {
  let best: { readonly row: number; readonly gap: number } | undefined
  for (const zone of zones) {
    if (zone.kind !== 'field' || zone.row === undefined) continue
    const across = Math.max(
      0,
      zone.box.x - box.x - box.width,
      box.x - zone.box.x - zone.box.width,
    )
    const down = Math.max(
      0,
      zone.box.y - box.y - box.height,
      box.y - zone.box.y - zone.box.height,
    )
    const gap = Math.hypot(across, down)
    if (gap <= 6 && (best === undefined || gap < best.gap)) best = { row: zone.row, gap }
  }
  return best
}
