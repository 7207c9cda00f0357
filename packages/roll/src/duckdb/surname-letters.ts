import type { Surname } from '../surname.ts'
import type { WordList } from './word-list.ts'

/** Which letters a word has, one bit a letter; the first letter again above them. */
function letterBits(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 65
    if (letter >= 0 && letter < 26) bits |= 1 << letter
  }
  return bits | ((word.charCodeAt(0) & 31) << 26)
}

const allLetters = (1 << 26) - 1

/** Two edits change at most four of the letters that a word has. */
const mostChanged = 4

/**
 * Whether two surnames are surely `other` to each other, by their letters alone: beyond two
 * edits, with different first letters, neither of them double. False says nothing. Most
 * neighbours are told apart so without a look at their names.
 */
export function strangersByLetters(
  surname: WordList<Surname>,
): (a: number, b: number) => boolean {
  // Zero is not looked up yet, -1 a name that its letters do not settle.
  let known = new Int32Array(1 << 16)
  const bitsOf = (code: number): number => {
    const before = known[code] ?? 0
    if (before !== 0) return before
    if (code >= known.length) {
      const wider = new Int32Array(Math.max(code + 1, known.length * 2))
      wider.set(known)
      known = wider
    }
    const form = surname.formOf(code)
    const isPlain = form !== null && form.parts.length === 1
    const bits = (isPlain && letterBits(form.key)) || -1
    known[code] = bits
    return bits
  }
  return (a, b) => {
    if (a < 0 || b < 0) return false
    const [mine, theirs] = [bitsOf(a), bitsOf(b)]
    if (mine === -1 || theirs === -1) return false
    const changed = mine ^ theirs
    return changed >>> 26 !== 0 && bitCount(changed & allLetters) > mostChanged
  }
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x5555_5555)
  left = (left & 0x3333_3333) + ((left >>> 2) & 0x3333_3333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
