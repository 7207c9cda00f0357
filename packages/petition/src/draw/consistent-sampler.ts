import { sha256After, sha256Hex } from '@groundswell/basics'
import type { DrawSeed } from './seed.ts'

/**
 * Consistent sampling (R. L. Rivest, "Consistent sampling with replacement", arXiv:1808.10016,
 * 2018), without replacement, with the ticket numbers of his Python package
 * `consistent_sampler`, so that anybody can redraw a sample without our program. Each id gets
 * a ticket from the seed and itself alone; the smallest tickets are drawn. Hence a larger
 * sample extends a smaller one, and the sample of a county does not depend on the others.
 */
export interface Tickets {
  /**
   * The ticket of an id, a decimal fraction between 0 and 1. SHA-256 of the seed's own
   * SHA-256 in hex followed by the id, as a decimal number of at least 64 digits, its digits
   * in reverse order behind `0.`: the low-order digits of a hash are the unbiased ones.
   */
  readonly number: (id: string) => string
  /** The first 15 decimals as a whole number: sorts like the ticket but for rare ties. */
  readonly key: (id: string) => number
}

/** The tickets that a seed gives. */
export function tickets(seed: DrawSeed): Tickets {
  const hash = sha256After(sha256Hex(seed))
  return {
    number: (id) => {
      const hex = Array.from(hash(id), (byte) => byte.toString(16).padStart(2, '0')).join(
        '',
      )
      const digits = BigInt(`0x${hex}`).toString().padStart(64, '0')
      return `0.${Array.from(digits).toReversed().join('')}`
    },
    key: (id) => lowDigitsReversed(hash(id)),
  }
}

/**
 * The `size` ids with the smallest tickets, in their order; fewer when there are fewer. The
 * answer holds positions in `ids`, so that a caller can keep what else it knows of a line.
 */
export function consistentSample(
  ids: readonly string[],
  seed: DrawSeed,
  size: number,
): readonly number[] {
  if (size <= 0 || ids.length === 0) return []
  const { key, number } = tickets(seed)
  const keys = Float64Array.from(ids, key)
  const last = keys.toSorted()[Math.min(size, ids.length) - 1] ?? 0
  const drawn: number[] = []
  for (const [i, k] of keys.entries()) if (k <= last) drawn.push(i)
  const full = (i: number) => number(ids[i] ?? '')
  return drawn
    .toSorted((a, b) => {
      const difference = (keys[a] ?? 0) - (keys[b] ?? 0)
      if (difference !== 0) return difference
      const [one, other] = [full(a), full(b)]
      return one < other ? -1 : one > other ? 1 : 0
    })
    .slice(0, size)
}

const FIVE = 100_000

/** The digits of every number below 100,000 in reverse order. */
const reversed = Uint32Array.from({ length: FIVE }, (_, n) => {
  let left = n
  let turned = 0
  for (let digit = 0; digit < 5; digit += 1) {
    turned = turned * 10 + (left % 10)
    left = Math.floor(left / 10)
  }
  return turned
})

/**
 * The last 15 decimal digits of a 256-bit number, in reverse order. Dividing by 100,000 three
 * times keeps every intermediate below 2^53.
 */
function lowDigitsReversed(digest: Uint8Array): number {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
  const words = [0, 4, 8, 12, 16, 20, 24, 28].map((at) => view.getUint32(at))
  let key = 0
  for (let group = 0; group < 3; group += 1) {
    let rest = 0
    for (let w = 0; w < 8; w += 1) {
      const value = rest * 0x1_0000_0000 + (words[w] ?? 0)
      words[w] = Math.floor(value / FIVE)
      rest = value % FIVE
    }
    key = key * FIVE + (reversed[rest] ?? 0)
  }
  return key
}
