import type { GreyImage } from './grey-image.ts'
import { reusedBytes } from './reused-memory.ts'

const maskMemory = reusedBytes()

/**
 * Which pixels are dark against their surroundings: 1 where the value is below `share` of the
 * mean in a square of `2 * radius + 1` pixels and at least `least` steps below it. Relative, so
 * that the shade of a photograph and the grey of old paper do not matter. Good until the next call.
 */
export function darkMask(
  image: GreyImage,
  { radius, share, least }: { radius: number; share: number; least: number },
): Uint8Array {
  const { width, height, data } = image
  const mask = maskMemory(width * height).fill(0)
  // Sums down the window's rows, with nothing for `radius` columns beyond either edge.
  const columns = new Int32Array(width + 2 * radius + 1)
  const perColumn = new Float64Array(width)
  for (let x = 0; x < width; x += 1) {
    perColumn[x] = 1 / (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1)
  }
  for (let y = 0; y < Math.min(radius, height); y += 1) {
    addRow(columns, radius, data, { base: y * width, width })
  }
  for (let y = 0; y < height; y += 1) {
    const below = y + radius
    if (below < height) {
      addRow(columns, radius, data, { base: below * width, width })
    }
    const above = y - radius - 1
    if (above >= 0) {
      takeRow(columns, radius, data, { base: above * width, width })
    }
    const rows = Math.min(height - 1, below) - Math.max(0, y - radius) + 1
    let sum = 0
    for (let x = 0; x < 2 * radius; x += 1) sum += columns[x] ?? 0
    const base = y * width
    for (let x = 0; x < width; x += 1) {
      sum += columns[x + 2 * radius] ?? 0
      const mean = sum * (perColumn[x] ?? 0)
      const value = data[base + x] ?? 0
      if (value * rows < mean * share && (value + least) * rows < mean) mask[base + x] = 1
      sum -= columns[x] ?? 0
    }
  }
  return mask
}

interface Row {
  readonly base: number
  readonly width: number
}

function addRow(columns: Int32Array, from: number, data: Uint8Array, row: Row): void {
  const { base, width } = row
  for (let x = 0; x < width; x += 1) {
    columns[from + x] = (columns[from + x] ?? 0) + (data[base + x] ?? 0)
  }
}

function takeRow(columns: Int32Array, from: number, data: Uint8Array, row: Row): void {
  const { base, width } = row
  for (let x = 0; x < width; x += 1) {
    columns[from + x] = (columns[from + x] ?? 0) - (data[base + x] ?? 0)
  }
}
