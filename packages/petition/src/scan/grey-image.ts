/**
 * An image of one channel, 0 black to 255 white, row by row. Places in it are continuous: the
 * pixel in column 0 covers x from 0 to 1, its middle is at 0.5, so that halving an image
 * halves every place in it.
 */
export interface GreyImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

const smaller = new WeakMap<GreyImage, Map<number, GreyImage>>()

/**
 * The image at a `factor`-th of its size; each pixel is the mean of the ones it covers. Markers,
 * codes and many boxes are looked for in one image, so it is shrunk once for all of them.
 */
export function shrunk(image: GreyImage, factor: number): GreyImage {
  if (factor <= 1) return image
  const known = smaller.get(image) ?? new Map<number, GreyImage>()
  smaller.set(image, known)
  const made = known.get(factor) ?? means(image, factor)
  known.set(factor, made)
  return made
}

/**
 * Gives the memory of an image and of its smaller ones back at once. The collector would come for
 * such megabytes every other page, and look through everything else each time.
 */
export function release(image: GreyImage): void {
  for (const made of smaller.get(image)?.values() ?? []) release(made)
  smaller.delete(image)
  const { buffer, byteLength } = image.data
  // Only where nothing else lies in the same memory.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) {
    buffer.transfer(0)
  }
}

function means(image: GreyImage, factor: number): GreyImage {
  if (factor === 2) return halved(image)
  const { data, width: stride } = image
  const width = Math.floor(image.width / factor)
  const height = Math.floor(image.height / factor)
  const out = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  const area = factor * factor
  const half = area >> 1
  for (let y = 0; y < height; y += 1) {
    sums.fill(half)
    for (let dy = 0; dy < factor; dy += 1) {
      let at = (y * factor + dy) * stride
      for (let x = 0; x < width; x += 1) {
        let sum = 0
        for (const end = at + factor; at < end; at += 1) sum += data[at] ?? 0
        sums[x] = (sums[x] ?? 0) + sum
      }
    }
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      out[at] = ((sums[x] ?? 0) / area) | 0
    }
  }
  return { width, height, data: out }
}

/** The usual case, a page of 200 dots an inch, in one go over the pixels. */
function halved({ data, width: stride, height: rows }: GreyImage): GreyImage {
  const width = stride >> 1
  const height = rows >> 1
  const out = new Uint8Array(width * height)
  const fours = ((stride | data.byteOffset) & 3) === 0 ? stride >> 2 : 0
  const quads = new Int32Array(data.buffer, fours && data.byteOffset, fours * rows)
  for (let y = 0; y < height; y += 1) {
    let to = y * width
    const end = to + width
    // Four pixels of each row at once: two sums, each in a half of a number of 32 bits.
    for (let at = 2 * y * fours, last = at + fours; at < last; at += 1) {
      const upper = quads[at] ?? 0
      const lower = quads[at + fours] ?? 0
      const sums =
        (upper & 0xff00ff) +
        ((upper >>> 8) & 0xff00ff) +
        (lower & 0xff00ff) +
        ((lower >>> 8) & 0xff00ff) +
        0x20002
      out[to] = (sums >> 2) & 255
      out[to + 1] = (sums >> 18) & 255
      to += 2
    }
    let upper = 2 * y * stride + 4 * fours
    let lower = upper + stride
    for (; to < end; to += 1) {
      const sum =
        (data[upper] ?? 0) +
        (data[upper + 1] ?? 0) +
        (data[lower] ?? 0) +
        (data[lower + 1] ?? 0)
      out[to] = (sum + 2) >> 2
      upper += 2
      lower += 2
    }
  }
  return { width, height, data: out }
}

/** The grey value at a place, between its four neighbours; white beyond the edge. */
export function valueAt(image: GreyImage, x: number, y: number): number {
  const { data, width, height } = image
  const left = Math.floor(x - 0.5)
  const top = Math.floor(y - 0.5)
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
    const column = Math.floor(x)
    const row = Math.floor(y)
    const inside = column >= 0 && row >= 0 && column < width && row < height
    return inside ? (data[row * width + column] ?? 255) : 255
  }
  const u = x - 0.5 - left
  const v = y - 0.5 - top
  const at = top * width + left
  const upper = (data[at] ?? 0) + ((data[at + 1] ?? 0) - (data[at] ?? 0)) * u
  const lower =
    (data[at + width] ?? 0) + ((data[at + width + 1] ?? 0) - (data[at + width] ?? 0)) * u
  return upper + (lower - upper) * v
}
