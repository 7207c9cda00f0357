import { markerCells } from '../fiducial-marker.ts'
import { fittedMap, type Homography, mapped } from '../paper-reading/homography.ts'
import { type GreyImage, valueAt } from './grey-image.ts'
import type { Quad } from './marker-outline.ts'

/** What the cells inside a quad say. */
export interface MarkerLook {
  readonly id: number
  /** How many quarter turns clockwise the marker is seen turned. */
  readonly turns: number
  /** The page is seen from behind, or through a mirror. */
  readonly mirrored: boolean
  /** Cells that are not as printed. */
  readonly wrongCells: number
  /** Black and white as found in the marker. */
  readonly black: number
  readonly white: number
}

const ids = 48
const side = 6

/** The inner cells of every marker in every turn, plain and mirrored, as bits; 1 is black. */
const looks = Array.from({ length: ids }, (_, id) => {
  const upright = markerCells(id).map((row) => row.map((black) => (black ? 1 : 0)))
  const mirror = upright.map((row) => row.toReversed())
  return [upright, mirror].flatMap((cells, mirrored) =>
    [0, 1, 2, 3].map((turns) => ({
      id,
      turns,
      mirrored: mirrored === 1,
      bits: innerBits(turned(cells, turns).flat()),
    })),
  )
}).flat()

/**
 * How many cells may differ. Two markers differ in four inner cells at least; but one inner
 * pattern in ten is within one cell of some marker, so where an inner cell is wrong the border
 * must be nearly whole, or scribbles would pass for markers.
 */
const mostWrongBorder = 3
const mostWrongBorderWithInner = 1

/** The marker inside a quad whose corners are clockwise as seen; undefined when it is none. */
export function lookOf(image: GreyImage, quad: Quad): MarkerLook | undefined {
  const map = squareTo(quad)
  if (map === undefined) return undefined
  const values = cellValues(image, map)
  const border = values.filter((_, at) => isBorder(at)).toSorted((a, b) => a - b)
  const black = border[border.length >> 1] ?? 0
  const white = surroundings(image, map)
  if (white - black < 30) return undefined
  // Print of the other side shows through mirrored and pale: that is no mirrored page.
  const plainOnly = white - black < 0.4 * white
  const threshold = (black + white) / 2
  const dark = values.map((value) => (value < threshold ? 1 : 0))
  const outer = dark.filter((cell, at) => isBorder(at) && cell === 0).length
  if (outer > mostWrongBorder) return undefined
  const seen = innerBits(dark)
  let best: MarkerLook | undefined
  for (const { id, turns, mirrored, bits } of looks) {
    if (mirrored && plainOnly) continue
    const inner = onesOf(bits ^ seen)
    if (inner > 1 || (inner === 1 && (mirrored || outer > mostWrongBorderWithInner)))
      continue
    const wrongCells = inner + outer
    if (best === undefined || wrongCells < best.wrongCells) {
      best = { id, turns, mirrored, wrongCells, black, white }
    }
  }
  return best
}

function innerBits(cells: readonly number[]): number {
  return cells.reduce((bits, cell, at) => (isBorder(at) ? bits : bits * 2 + cell), 0)
}

function onesOf(bits: number): number {
  let left = bits
  let ones = 0
  for (; left !== 0; ones += 1) left &= left - 1
  return ones
}

/** The map from the unit square (clockwise from its top left corner) to a quad. */
export function squareTo(quad: Quad): Homography | undefined {
  const corners = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ]
  const pairs = corners.map((from, at) => ({ from, to: quad[at] ?? from }))
  return fittedMap(pairs, 'projective')
}

/** Nine samples in the middle part of each cell, so that a speck does not decide. */
function cellValues(image: GreyImage, map: Homography): number[] {
  const values: number[] = []
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      let sum = 0
      for (const dy of [0.3, 0.5, 0.7]) {
        for (const dx of [0.3, 0.5, 0.7]) {
          const at = mapped(map, { x: (column + dx) / side, y: (row + dy) / side })
          sum += valueAt(image, at.x, at.y)
        }
      }
      values.push(sum / 9)
    }
  }
  return values
}

/** The white border half a cell outside the marker: its median. */
function surroundings(image: GreyImage, map: Homography): number {
  const out = 0.5 / side
  const values: number[] = []
  for (let step = 0; step < side; step += 1) {
    const along = (step + 0.5) / side
    for (const point of [
      { x: along, y: -out },
      { x: along, y: 1 + out },
      { x: -out, y: along },
      { x: 1 + out, y: along },
    ]) {
      const at = mapped(map, point)
      values.push(valueAt(image, at.x, at.y))
    }
  }
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 255
}

function isBorder(at: number): boolean {
  const row = Math.floor(at / side)
  const column = at % side
  return row === 0 || column === 0 || row === side - 1 || column === side - 1
}

/** Cells after `turns` quarter turns clockwise. */
function turned(cells: readonly (readonly number[])[], turns: number): number[][] {
  let now = cells.map((row) => [...row])
  for (let turn = 0; turn < turns; turn += 1) {
    now = now.map((_, row) => now.map((line) => line[row] ?? 0).toReversed())
  }
  return now
}
