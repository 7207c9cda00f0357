import { bytesHash } from '../bytes-hash.ts'

/** Numbers for the distinct texts of one column, in the order in which they came. */
export interface CellCodes {
  /** The number of the text in `bytes` from `from` to `to`, UTF-8. */
  readonly codeOf: (bytes: Uint8Array, from: number, to: number) => number
  /** Texts numbered since this was last asked, in the order of their numbers. */
  readonly takeNew: () => readonly string[]
  /** How often each text came, by its number. */
  readonly counts: () => Int32Array<ArrayBuffer>
}

/** What a slot holds side by side: number + 1, hash, place and length of the text. */
const stride = 4

/**
 * An open-addressed table over the bytes themselves: a cell that was seen before, which is
 * nearly every cell of a roll, costs one hash and one comparison and makes no string.
 */
export function cellCodes(): CellCodes {
  let slots = new Int32Array(stride << 10)
  let counts = new Int32Array(1 << 9)
  let kept = new Uint8Array(1 << 13)
  let used = 0
  let size = 0
  // The texts that were not told yet lie in `kept` from here on, and end at these places.
  let told = 0
  let ends: number[] = []

  function codeOf(bytes: Uint8Array, from: number, to: number): number {
    const table = slots
    const texts = kept
    const mask = table.length - 1
    const length = to - from
    const hash = bytesHash(bytes, from, to)
    let slot = (hash * stride) & mask
    for (;;) {
      const number = table[slot] ?? 0
      if (number === 0) return added(bytes, from, to, slot, hash)
      if (table[slot + 1] === hash && table[slot + 3] === length) {
        let at = table[slot + 2] ?? 0
        let i = from
        while (i < to && texts[at] === bytes[i]) {
          at++
          i++
        }
        if (i === to) {
          counts[number - 1] = (counts[number - 1] ?? 0) + 1
          return number - 1
        }
      }
      slot = (slot + stride) & mask
    }
  }

  function added(
    bytes: Uint8Array,
    from: number,
    to: number,
    slot: number,
    hash: number,
  ): number {
    const end = used + to - from
    if (end > kept.length) {
      const wider = new Uint8Array(Math.max(end, kept.length * 2))
      wider.set(kept)
      kept = wider
    }
    kept.set(bytes.subarray(from, to), used)
    size++
    slots[slot] = size
    slots[slot + 1] = hash
    slots[slot + 2] = used
    slots[slot + 3] = to - from
    used = end
    ends.push(end)
    if (size > counts.length) {
      const wider = new Int32Array(counts.length * 2)
      wider.set(counts)
      counts = wider
    }
    counts[size - 1] = 1
    if (size * stride * 2 >= slots.length) grow()
    return size - 1
  }

  function grow(): void {
    const wider = new Int32Array(slots.length * 2)
    const mask = wider.length - 1
    for (let old = 0; old < slots.length; old += stride) {
      if (slots[old] === 0) continue
      let slot = ((slots[old + 1] ?? 0) * stride) & mask
      while (wider[slot] !== 0) slot = (slot + stride) & mask
      for (let i = 0; i < stride; i++) wider[slot + i] = slots[old + i] ?? 0
    }
    slots = wider
  }

  return {
    codeOf,
    counts: () => counts.slice(0, size),
    takeNew: () => {
      const bytes = Buffer.from(kept.buffer)
      const texts = ends.map((end) => {
        const text = bytes.toString('utf8', told, end)
        told = end
        return text
      })
      ends = []
      return texts
    },
  }
}
