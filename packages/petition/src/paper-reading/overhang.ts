import { inkLimits } from './ink-limits.ts'
import type { InkMark } from './ink-mark.ts'
import { gapMm } from './mark-look.ts'
import type { PageZone } from './page-zone.ts'

/**
 * Whether all the ink of a row may be the tail of the row above: it stands in one box at the row's
 * top, comes in over the upper edge or goes on from what does, and is no longer than a very long
 * tail. It may be longer than tails are, and a fold, a streak or a fax may have broken it into pieces.
 */
export function isOverhang(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
  row: number,
): boolean {
  const boxes = [...zones.entries()].flatMap(([number, zone]) =>
    zone.kind === 'field' && zone.writtenBy !== 'official' && zone.row === row
      ? [{ number, box: zone.box }]
      : [],
  )
  const hasRowAbove = zones.some((zone) => zone.kind === 'row' && zone.row === row - 1)
  const written = boxes.filter(({ number }) =>
    marks.some(({ areaByZone }) => areaByZone.has(number)),
  )
  const [field] = written
  const top = Math.min(...boxes.map(({ box }) => box.y))
  if (!hasRowAbove || written.length !== 1 || field?.box.y !== top) return false
  const own = marks.filter(({ areaByZone }) => areaByZone.has(field.number))
  const reached = own.filter(({ box }) => box.y <= top + inkLimits.overEdgeMm)
  for (let at = 0; at < reached.length; at += 1) {
    const from = reached[at]
    for (const mark of own) {
      if (from === undefined || reached.includes(mark)) continue
      if (gapMm(mark, from) <= inkLimits.brokenTailMm) reached.push(mark)
    }
  }
  const strokeMm = own.reduce(
    (sum, mark) => sum + mark.areaMm2 / Math.max(mark.widthMm, 0.1),
    0,
  )
  return reached.length === own.length && strokeMm <= inkLimits.overhangMm
}
