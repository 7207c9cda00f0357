import type { GreyImage } from '../grey-image.ts'
import type { LaidOutLine } from '../laid-out-line.ts'
import { reusedInts } from '../reused-memory.ts'

/** Bare white paper all along, paper that may hold ink, or perhaps not all of it paper. */
type Sight = 'bare' | 'inked' | 'edge'

const inkMemory = reusedInts()
/** Pixels are looked at in groups of so many. */
const groupBits = 4

/** Tells what a line across the paper meets, on the safe side. Good until the next paper. */
export function sightOf(paper: GreyImage): (line: LaidOutLine) => Sight {
  const { width, height } = paper
  const nextInk = inkAhead(paper)
  return (line) => {
    // Each pixel is mixed from four, and places are rounded: one more on every side is enough.
    const left = Math.floor(Math.min(line.left, line.right)) - 2
    const right = Math.ceil(Math.max(line.left, line.right)) + 1
    const top = Math.floor(Math.min(line.top, line.bottom)) - 2
    const bottom = Math.ceil(Math.max(line.top, line.bottom)) + 1
    if (left < 0 || top < 0 || right >= width || bottom >= height) return 'edge'
    for (let row = top; row <= bottom; row += 1) {
      const first = (row * width + left) >> groupBits
      const last = (row * width + right) >> groupBits
      if ((nextInk[first] ?? 0) <= last) return 'inked'
    }
    return 'bare'
  }
}

/** For each group of pixels the number of the first one from there on that is not all white. */
function inkAhead({ data }: GreyImage): Int32Array {
  const groups = data.length >> groupBits
  const next = inkMemory(groups + 1)
  const words = new Int32Array(data.buffer, data.byteOffset, groups * 4)
  let ink = groups
  next[groups] = groups
  for (let group = groups - 1, at = 4 * group; group >= 0; group -= 1, at -= 4) {
    const all =
      (words[at] ?? 0) &
      (words[at + 1] ?? 0) &
      (words[at + 2] ?? 0) &
      (words[at + 3] ?? 0)
    if (all !== -1) ink = group
    next[group] = ink
  }
  return next
}
