import type { Point } from './box.ts'

/** One square marker on a page; its id tells the page's side and which corner it is. */
export interface FiducialMarker {
  readonly id: number
  /** The top left corner of the black square, without its white border. */
  readonly at: Point
  readonly sizeMm: number
}

/** The corners in the order of their ids, clockwise from the top left. */
export const corners = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const

/**
 * The inner 4 × 4 bits of the first 50 markers of ArUco's dictionary of 1,000 (the
 * predefined `DICT_4X4_50` of OpenCV 4.12), row by row, the top left bit highest; 1 is white.
 */
const dictionary: readonly number[] = [
  46386, 3994, 13101, 39238, 21662, 31181, 40494, 50418, 65242, 53078, 63889, 4519, 3767,
  10767, 9393, 9790, 18021, 26112, 27742, 30383, 34443, 45099, 52437, 56706, 65095, 38001,
  44260, 42324, 8483, 13423, 17429, 22450, 40655, 61643, 2222, 2345, 6261, 1279, 3574,
  7258, 5912, 10792, 12940, 14514, 9448, 12011, 11583, 19300, 20526, 20499,
]

/** The four ids of page `page` (from 1). Twelve pages have ids of their own. */
export function markerIdsOfPage(page: number): readonly [number, number, number, number] {
  const first = ((page - 1) % 12) * 4
  return [first, first + 1, first + 2, first + 3]
}

/** The marker's 6 × 6 cells, row by row, with its black border; true is black. */
export function markerCells(id: number): readonly (readonly boolean[])[] {
  const bits = dictionary[id]
  if (bits === undefined) throw new Error(`no marker ${id} among ${dictionary.length}`)
  return Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 6 }, (_, column) => {
      const border = row === 0 || row === 5 || column === 0 || column === 5
      return border || ((bits >> (15 - (row - 1) * 4 - (column - 1))) & 1) === 0
    }),
  )
}
