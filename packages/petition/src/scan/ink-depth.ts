import type { BlankPage } from './blank-page.ts'
import type { GreyImage } from './grey-image.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/**
 * How much darker than the paper around it each free pixel is: 0 as the paper, 255 black.
 * Printed places are 0. The paper's own brightness is measured in tiles, so that shade, grey
 * paper and wide stains do not matter.
 */
export interface InkDepth {
  readonly width: number
  readonly height: number
  readonly depth: Uint8Array
  /** The paper's own roughness: the depth that 99 of 100 pixels outside all fields stay under. */
  readonly grain: number
  /** The brightness of the paper at its darkest tile, from 0 to 255. */
  readonly darkestPaper: number
}

/** Pixels a side: four millimetres. */
const tile = 4 * pagePixelsPerMm
/** Of 100 free pixels of a tile as many are darker than what is taken for its paper. */
const paperRank = 0.6

export function inkDepth(page: GreyImage, blank: BlankPage): InkDepth {
  const { width, height, data } = page
  const { free } = blank
  const columns = Math.ceil(width / tile)
  const rows = Math.ceil(height / tile)
  const paper = smoothed(paperTiles(page, free, columns, rows), columns, rows)
  const raw = new Uint8Array(width * height)
  const scales = new Float32Array(width)
  for (let y = 0; y < height; y += 1) {
    paperRow(paper, { columns, rows, y }, scales)
    const base = y * width
    for (let x = 0; x < width; x += 1) {
      const at = base + x
      if (free[at] === 0) continue
      const lost = 255 - (data[at] ?? 0) * (scales[x] ?? 0)
      raw[at] = lost <= 0 ? 0 : lost + 0.5
    }
  }
  const depth = softened(raw, free, width, height)
  return {
    width,
    height,
    depth,
    grain: grainOf(depth, blank),
    darkestPaper: paper.reduce((least, value) => Math.min(least, value), 255),
  }
}

function paperTiles(
  page: GreyImage,
  free: Uint8Array,
  columns: number,
  rows: number,
): Float32Array {
  const { width, height, data } = page
  const tiles = new Float32Array(columns * rows)
  const histogram = new Uint16Array(256)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      histogram.fill(0)
      let count = 0
      for (let y = row * tile; y < Math.min(height, (row + 1) * tile); y += 1) {
        const end = y * width + Math.min(width, (column + 1) * tile)
        for (let at = y * width + column * tile; at < end; at += 1) {
          if (free[at] === 0) continue
          const value = data[at] ?? 0
          histogram[value] = (histogram[value] ?? 0) + 1
          count += 1
        }
      }
      if (count < 40) continue
      let below = 0
      let value = 0
      while (value < 255 && below + (histogram[value] ?? 0) < count * paperRank) {
        below += histogram[value] ?? 0
        value += 1
      }
      tiles[row * columns + column] = Math.max(1, value)
    }
  }
  return tiles
}

/** Tiles without free pixels take the mean of their neighbours; then a median of nine. */
function smoothed(tiles: Float32Array, columns: number, rows: number): Float32Array {
  const filled = Float32Array.from(tiles)
  for (let round = 0; round < columns + rows && filled.includes(0); round += 1) {
    const before = Float32Array.from(filled)
    for (let at = 0; at < filled.length; at += 1) {
      if (before[at] !== 0) continue
      const near = neighbours(before, columns, rows, at).filter((value) => value > 0)
      if (near.length === 0) continue
      filled[at] = near.reduce((sum, value) => sum + value, 0) / near.length
    }
  }
  return filled.map((value, at) => {
    const near = neighbours(filled, columns, rows, at).toSorted((a, b) => a - b)
    return near[near.length >> 1] ?? value
  })
}

function neighbours(
  tiles: Float32Array,
  columns: number,
  rows: number,
  at: number,
): number[] {
  const found: number[] = []
  const row = Math.floor(at / columns)
  const column = at % columns
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
    for (
      let x = Math.max(0, column - 1);
      x <= Math.min(columns - 1, column + 1);
      x += 1
    ) {
      found.push(tiles[y * columns + x] ?? 0)
    }
  }
  return found
}

/** 255 over the paper's brightness along row `y`, between the middles of the tiles. */
function paperRow(
  paper: Float32Array,
  { columns, rows, y }: { columns: number; rows: number; y: number },
  scales: Float32Array,
): void {
  const v = Math.min(rows - 1, Math.max(0, (y + 0.5) / tile - 0.5))
  const top = Math.min(rows - 2, Math.floor(v))
  const q = v - top
  const brightness = (column: number) => {
    const at = top * columns + Math.min(columns - 1, Math.max(0, column))
    return (paper[at] ?? 255) * (1 - q) + (paper[at + columns] ?? 255) * q
  }
  for (let column = -1; column < columns; column += 1) {
    const left = 255 / Math.max(1, brightness(column))
    const step = (255 / Math.max(1, brightness(column + 1)) - left) / tile
    const start = column * tile + tile / 2
    for (let k = Math.max(0, -start); k < tile && start + k < scales.length; k += 1) {
      scales[start + k] = left + step * (k + 0.5)
    }
  }
}

/** Weights 1 2 1 both ways over the free neighbours: grain and dots are spread, strokes stay. */
function softened(
  raw: Uint8Array,
  free: Uint8Array,
  width: number,
  height: number,
): Uint8Array {
  const out = new Uint8Array(raw.length)
  for (let y = 1; y < height - 1; y += 1) {
    const base = y * width
    let before = columnSum(raw, base, width)
    let here = columnSum(raw, base + 1, width)
    for (let x = 1; x < width - 1; x += 1) {
      const after = columnSum(raw, base + x + 1, width)
      if (free[base + x] !== 0) out[base + x] = (before + 2 * here + after + 8) >> 4
      before = here
      here = after
    }
  }
  return out
}

function columnSum(raw: Uint8Array, at: number, width: number): number {
  return (raw[at - width] ?? 0) + 2 * (raw[at] ?? 0) + (raw[at + width] ?? 0)
}

/**
 * The depth from 0 to 255 that 99 of 100 free pixels outside all fields stay under. To be
 * measured again when folds and dirt are taken out: they are not the paper's roughness, and
 * would make writing look too pale to be told from it.
 */
export function grainOf(
  depth: Uint8Array,
  { free, zones }: Pick<BlankPage, 'free' | 'zones'>,
): number {
  const histogram = new Uint32Array(256)
  let count = 0
  for (let at = 0; at < depth.length; at += 3) {
    if (free[at] === 0 || zones.zoneOf[at] !== 0) continue
    const value = depth[at] ?? 0
    histogram[value] = (histogram[value] ?? 0) + 1
    count += 1
  }
  let below = 0
  let value = 0
  while (value < 255 && below + (histogram[value] ?? 0) < count * 0.99) {
    below += histogram[value] ?? 0
    value += 1
  }
  return value
}
