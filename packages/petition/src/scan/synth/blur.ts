import type { GreyImage } from '../grey-image.ts'
import { reusedInts } from '../reused-memory.ts'

const plainMemory = reusedInts()
const firstMemory = reusedInts()
const secondMemory = reusedInts()
const thirdMemory = reusedInts()
/** Every second of four bytes. */
const lanes = 0x00ff00ff

/**
 * Weights 1 2 1 both ways, in place; the first and the last row stay. Rows are taken for one
 * long line, so a row's end has the next one's beginning beside it. Four pixels are reckoned at
 * once, as the bytes of a word.
 */
export function blur({ width, height, data }: GreyImage): void {
  if (height < 3) return
  const words = (width >> 2) + 3
  const plain = plainMemory(words)
  let above = firstMemory(words)
  let here = secondMemory(words)
  let below = thirdMemory(words)
  const bytes = bytesOf(plain)
  const across = (y: number, half: Int32Array) => {
    const from = y * width
    bytes[3] = data[from - 1] ?? data[0] ?? 0
    bytes.set(data.subarray(from, from + width), 4)
    bytes[4 + width] = data[from + width] ?? data[data.length - 1] ?? 0
    acrossRow(plain, half)
    // The ends of the whole line have one neighbour only, and stay.
    if (y === 0) bytesOf(half)[4] = data[0] ?? 0
    if (y === height - 1) bytesOf(half)[3 + width] = data[data.length - 1] ?? 0
  }
  across(0, above)
  across(1, here)
  for (let y = 1; y < height - 1; y += 1) {
    across(y + 1, below)
    for (let at = 1; at < words - 1; at += 1) {
      plain[at] = mixed(above[at] ?? 0, here[at] ?? 0, below[at] ?? 0)
    }
    data.set(bytes.subarray(4, 4 + width), y * width)
    const done = above
    above = here
    here = below
    below = done
  }
}

function acrossRow(row: Int32Array, half: Int32Array): void {
  let before = row[0] ?? 0
  let here = row[1] ?? 0
  for (let at = 1; at < row.length - 1; at += 1) {
    const after = row[at + 1] ?? 0
    // Machines that this runs on keep the first of four bytes lowest.
    half[at] = mixed((here << 8) | (before >>> 24), here, (here >>> 8) | (after << 24))
    before = here
    here = after
  }
}

/** Each byte: a quarter of the outer two and half of the middle one. */
function mixed(a: number, b: number, c: number): number {
  const even = (a & lanes) + 2 * (b & lanes) + (c & lanes) + 0x00020002
  const odd =
    ((a >>> 8) & lanes) + 2 * ((b >>> 8) & lanes) + ((c >>> 8) & lanes) + 0x00020002
  return ((even >>> 2) & lanes) | (((odd >>> 2) & lanes) << 8)
}

function bytesOf(words: Int32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.length * 4)
}
