import { sha256Bytes } from './digest.ts'

/**
 * A reproducible stream of random numbers. The same seed gives the same stream on every
 * machine and in every version: published draws and simulations depend on it.
 */
export interface RandomStream {
  /** A float in [0, 1) with 32 random bits. */
  readonly uniform: () => number
  /** A whole number in [0, bound), unbiased; `bound` is at most 2^32. */
  readonly below: (bound: number) => number
}

/**
 * The stream that belongs to a seed. The seed text is hashed by SHA-256 and feeds
 * xoshiro128** 1.1 (Blackman and Vigna, 2018). Not for secrets.
 */
export function randomStream(seed: string): RandomStream {
  const bytes = sha256Bytes(seed)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let a = view.getUint32(0)
  let b = view.getUint32(4)
  let c = view.getUint32(8)
  let d = view.getUint32(12) | 1

  function next(): number {
    const x = Math.imul(b, 5)
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return result
  }

  function below(bound: number): number {
    // Rejection keeps every value equally likely; the limit is the largest multiple of bound.
    const limit = Math.floor(0x1_0000_0000 / bound) * bound
    let x = next()
    while (x >= limit) x = next()
    return x % bound
  }

  return { uniform: () => next() / 0x1_0000_0000, below }
}
