import type { BlankPage } from './blank-page.ts'
import type { GreyImage } from './grey-image.ts'
import { pagePixelsPerMm } from './rectified-page.ts'
import { reusedBytes } from './reused-memory.ts'

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
}

/** Pixels a side: four millimetres. */
const tile = 4 * pagePixelsPerMm
/** Of 100 free pixels of a tile as many are darker than what is taken for its paper. */
const paperRank = 0.6

const depthMemory = reusedBytes()

/** The ink of a rectified page against its blank form. Good until the next call. */
export function inkDepth(page: GreyImage, blank: BlankPage): InkDepth {
  const { width, height } = page
  const { free } = blank
  const columns = Math.ceil(width / tile)
  const rows = Math.ceil(height / tile)
  const paper = smoothed(paperTiles(page, free, columns, rows), columns, rows)
  const depth = depthMemory(width * height)
  depth.fill(0, 0, width).fill(0, (height - 1) * width)
  const scales = new Int32Array(width)
  // Three rows at a time are all that the softening looks at, and stay near the processor.
  let [above, here, below] = [0, 1, 2].map(() => new Uint8Array(width))
  if (!above || !here || !below) throw new Error('three rows')
  for (let y = 0; y < height; y += 1) {
    paperRow(paper, { columns, rows, y }, scales)
    lostRow(page, y, { free, scales, lost: below })
    if (y >= 2) softenRow(depth, (y - 1) * width, { above, here, below, free })
    ;[above, here, below] = [here, below, above]
  }
  return { width, height, depth, grain: grainOf(depth, blank) }
}

/** How much of the paper's light is lost at the free pixels of row `y`. */
function lostRow(
  { data, width }: GreyImage,
  y: number,
  {
    free,
    scales,
    lost,
  }: {
    readonly free: Uint8Array
    readonly scales: Int32Array
    readonly lost: Uint8Array
  },
): void {
  const base = y * width
  for (let x = 0; x < width; x += 1) {
    const light = Math.imul(data[base + x] ?? 0, scales[x] ?? 0) + (1 << (scaleBits - 1))
    const dark = 255 - (light >> scaleBits)
    // All bits of it where the pixel is free and darker than the paper, else none.
    lost[x] = dark & ~(dark >> 31) & -(free[base + x] ?? 0)
  }
}

/** Weights 1 2 1 both ways over the free neighbours: grain and dots are spread, strokes stay. */
function softenRow(
  depth: Uint8Array,
  base: number,
  {
    above,
    here,
    below,
    free,
  }: {
    readonly above: Uint8Array
    readonly here: Uint8Array
    readonly below: Uint8Array
    readonly free: Uint8Array
  },
): void {
  const last = here.length - 1
  depth[base] = 0
  depth[base + last] = 0
  let left = (above[0] ?? 0) + 2 * (here[0] ?? 0) + (below[0] ?? 0)
  let middle = (above[1] ?? 0) + 2 * (here[1] ?? 0) + (below[1] ?? 0)
  for (let x = 1; x < last; x += 1) {
    const right = (above[x + 1] ?? 0) + 2 * (here[x + 1] ?? 0) + (below[x + 1] ?? 0)
    depth[base + x] = ((left + 2 * middle + right + 8) >> 4) & -(free[base + x] ?? 0)
    left = middle
    middle = right
  }
}

/** Scales are counted in parts of `1 << scaleBits`, so that whole numbers do. */
const scaleBits = 12

function paperTiles(
  page: GreyImage,
  free: Uint8Array,
  columns: number,
  rows: number,
): Float32Array {
  const { width, height, data } = page
  const tiles = new Float32Array(columns * rows)
  const histogram = new Uint16Array(256)
  // Neighbours are much the same: by turns into two histograms, so that neither waits for the other.
  const other = new Uint16Array(256)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      histogram.fill(0)
      other.fill(0)
      let count = 0
      for (let y = row * tile; y < Math.min(height, (row + 1) * tile); y += 1) {
        const end = y * width + Math.min(width, (column + 1) * tile)
        let at = y * width + column * tile
        for (; at + 1 < end; at += 2) {
          const value = data[at] ?? 0
          const one = free[at] ?? 0
          histogram[value] = (histogram[value] ?? 0) + one
          const next = data[at + 1] ?? 0
          const more = free[at + 1] ?? 0
          other[next] = (other[next] ?? 0) + more
          count += one + more
        }
        if (at < end) {
          const value = data[at] ?? 0
          const one = free[at] ?? 0
          histogram[value] = (histogram[value] ?? 0) + one
          count += one
        }
      }
      if (count < 40) continue
      // From white down, since paper is near it: the lowest value that is not below enough.
      let upTo = count - (histogram[255] ?? 0) - (other[255] ?? 0)
      let value = 255
      while (value > 0 && upTo >= count * paperRank) {
        value -= 1
        upTo -= (histogram[value] ?? 0) + (other[value] ?? 0)
      }
      tiles[row * columns + column] = Math.max(1, value)
    }
  }
  return tiles
}

/** Tiles without free pixels take the mean of their neighbours; then a median of nine. */
function smoothed(tiles: Float32Array, columns: number, rows: number): Float32Array {
  const filled = Float32Array.from(tiles)
  const near = new Float32Array(9)
  for (let round = 0; round < columns + rows && filled.includes(0); round += 1) {
    const before = Float32Array.from(filled)
    for (let at = 0; at < filled.length; at += 1) {
      if (before[at] !== 0) continue
      const count = neighbours(before, { columns, rows, at }, near)
      let sum = 0
      let known = 0
      for (let one = 0; one < count; one += 1) {
        const value = near[one] ?? 0
        sum += value
        known += value > 0 ? 1 : 0
      }
      if (known > 0) filled[at] = sum / known
    }
  }
  return filled.map((_, at) => {
    const count = neighbours(filled, { columns, rows, at }, near)
    return middleOf(near, count)
  })
}

/** The value in the middle of the first `count`, which are put in order. */
function middleOf(values: Float32Array, count: number): number {
  for (let next = 1; next < count; next += 1) {
    const value = values[next] ?? 0
    let at = next
    for (; at > 0 && (values[at - 1] ?? 0) > value; at -= 1) {
      values[at] = values[at - 1] ?? 0
    }
    values[at] = value
  }
  return values[count >> 1] ?? 0
}

/** Puts a tile and those around it into `near`, and answers how many they are. */
function neighbours(
  tiles: Float32Array,
  { columns, rows, at }: { columns: number; rows: number; at: number },
  near: Float32Array,
): number {
  let count = 0
  const row = Math.floor(at / columns)
  const column = at % columns
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
    const last = Math.min(columns - 1, column + 1)
    for (let x = Math.max(0, column - 1); x <= last; x += 1) {
      near[count] = tiles[y * columns + x] ?? 0
      count += 1
    }
  }
  return count
}

/** 255 over the paper's brightness along row `y`, between the middles of the tiles. */
function paperRow(
  paper: Float32Array,
  { columns, rows, y }: { columns: number; rows: number; y: number },
  scales: Int32Array,
): void {
  const v = Math.min(rows - 1, Math.max(0, (y + 0.5) / tile - 0.5))
  const top = Math.min(rows - 2, Math.floor(v))
  const q = v - top
  const brightness = (column: number) => {
    const at = top * columns + Math.min(columns - 1, Math.max(0, column))
    return (paper[at] ?? 255) * (1 - q) + (paper[at + columns] ?? 255) * q
  }
  for (let column = -1; column < columns; column += 1) {
    const left = (255 << scaleBits) / Math.max(1, brightness(column))
    const step = ((255 << scaleBits) / Math.max(1, brightness(column + 1)) - left) / tile
    const start = column * tile + tile / 2
    const end = Math.min(start + tile, scales.length)
    for (let x = Math.max(0, start); x < end; x += 1) {
      scales[x] = left + step * (x - start + 0.5)
    }
  }
}

/**
 * The depth from 0 to 255 that 99 of 100 free pixels outside all fields stay under. To be
 * measured again when folds and dirt are taken out: they are not the paper's roughness, and
 * would make writing look too pale to be told from it.
 */
export function grainOf(depth: Uint8Array, { plain }: Pick<BlankPage, 'plain'>): number {
  const histogram = new Uint32Array(256)
  for (let at = 0; at < plain.length; at += 1) {
    const value = depth[plain[at] ?? 0] ?? 0
    histogram[value] = (histogram[value] ?? 0) + 1
  }
  let below = 0
  let value = 0
  while (value < 255 && below + (histogram[value] ?? 0) < plain.length * 0.99) {
    below += histogram[value] ?? 0
    value += 1
  }
  return value
}
