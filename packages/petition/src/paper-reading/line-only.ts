import type { Box } from '../box.ts'
import { inkLimits } from './ink-limits.ts'
import type { InkMark } from './ink-mark.ts'
import type { PageZone } from './page-zone.ts'

/**
 * Whether all the ink in a row's boxes may be lines and bands that nobody wrote: the rim of a cup,
 * dirt that the feeder dragged along, a crease, a hair, a highlighter. Each comes in over the edge
 * of its box, or is long and thinner than a pen's stroke, and no level line crosses more than two
 * of them in any box.
 */
export function isLineOnly(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
  row: number,
  strokesIn: (zone: number) => number,
): boolean {
  const boxes = [...zones.entries()].flatMap(([number, zone]) =>
    zone.kind === 'field' && zone.writtenBy !== 'official' && zone.row === row
      ? [{ number, box: zone.box }]
      : [],
  )
  const written = boxes.flatMap(({ number, box }) => {
    const own = marks.filter(({ areaByZone }) => areaByZone.has(number))
    return own.length === 0 ? [] : [{ number, box, own }]
  })
  return (
    written.every(({ box, own }) => own.every((mark) => mayBeLine(mark, box))) &&
    written.every(({ number }) => strokesIn(number) <= inkLimits.lineStrokes)
  )
}

function mayBeLine({ box, widthMm }: InkMark, field: Box): boolean {
  const isHair =
    Math.hypot(box.width, box.height) >= inkLimits.hairMm &&
    widthMm <= inkLimits.hairWidthMm
  return isHair || reachesEdge(box, field)
}

function reachesEdge(box: Box, field: Box): boolean {
  const near = inkLimits.overEdgeMm
  return (
    box.x <= field.x + near ||
    box.y <= field.y + near ||
    box.x + box.width >= field.x + field.width - near ||
    box.y + box.height >= field.y + field.height - near
  )
}
