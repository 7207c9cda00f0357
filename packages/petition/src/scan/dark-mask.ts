import type { GreyImage } from './grey-image.ts'

/**
 * Which pixels are dark against their surroundings: 1 where the value is below `share` of the
 * mean in a square of `2 * radius + 1` pixels and at least `least` steps below it. Relative, so
 * that the shade of a photograph and the grey of old paper do not matter.
 */
export function darkMask(
  image: GreyImage,
  { radius, share, least }: { radius: number; share: number; least: number },
): Uint8Array {
  const { width, height, data } = image
  const mask = new Uint8Array(width * height)
  const columns = new Uint32Array(width)
  const firstRows = Math.min(radius, height)
  for (let y = 0; y < firstRows; y += 1) addRow(columns, data, y * width)
  for (let y = 0; y < height; y += 1) {
    if (y + radius < height) addRow(columns, data, (y + radius) * width)
    if (y - radius > 0) takeRow(columns, data, (y - radius - 1) * width)
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1
    let sum = 0
    let count = 0
    for (let x = 0; x < Math.min(radius, width); x += 1) {
      sum += columns[x] ?? 0
      count += rows
    }
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (x + radius < width) {
        sum += columns[x + radius] ?? 0
        count += rows
      }
      if (x - radius > 0) {
        sum -= columns[x - radius - 1] ?? 0
        count -= rows
      }
      const value = data[at] ?? 0
      const total = value * count
      if (total < sum * share && total + least * count < sum) mask[at] = 1
    }
  }
  return mask
}

function addRow(columns: Uint32Array, data: Uint8Array, start: number): void {
  for (let x = 0; x < columns.length; x += 1) {
    columns[x] = (columns[x] ?? 0) + (data[start + x] ?? 0)
  }
}

function takeRow(columns: Uint32Array, data: Uint8Array, start: number): void {
  for (let x = 0; x < columns.length; x += 1) {
    columns[x] = (columns[x] ?? 0) - (data[start + x] ?? 0)
  }
}
