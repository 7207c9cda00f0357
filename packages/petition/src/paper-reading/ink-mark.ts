import type { Box } from '../box.ts'

/** A connected mark on a page that the blank form does not have. */
export interface InkMark {
  readonly box: Box
  readonly areaMm2: number
  /** How much darker than the paper around it, from 0 (as the paper) to 1 (black). */
  readonly meanDepth: number
  readonly peakDepth: number
  /** Twice the area over the outline: the width of the stroke, for a stroke. */
  readonly widthMm: number
  /** Square millimetres in each zone of the page, by the number of the zone. */
  readonly areaByZone: ReadonlyMap<number, number>
}
