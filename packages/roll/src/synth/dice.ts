import { randomStream } from '@groundswell/basics'

/** Reproducible throws of one stream; integers only, so every engine gives the same. */
export interface Dice {
  /** A whole number in [0, bound), bound ≤ 2^24; no value is favoured by more than 1/256. */
  readonly below: (bound: number) => number
  /** Whether an event of so many in 10,000 happens. */
  readonly chance: (perTenThousand: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
}

/** The secret-free key that a seed text gives; every stream of a run starts from it. */
export type DiceKey = readonly [number, number]

export function diceKey(seed: string): DiceKey {
  const stream = randomStream(seed)
  return [stream.below(0x1_0000_0000), stream.below(0x1_0000_0000)]
}

/**
 * The stream that belongs to (key, purpose, index): sfc32 (C. Doty-Humphrey, PractRand),
 * whose 128-bit state keeps the millions of streams of one run from overlapping.
 */
export function diceFor(key: DiceKey, purpose: number, index: number): Dice {
  let a = key[0] ^ mix32(index)
  let b = key[1] ^ mix32(purpose + 0x51ed270b)
  let c = index | 0
  let d = 1

  function next(): number {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return t >>> 0
  }
  for (let i = 0; i < 8; i++) next()

  function below(bound: number): number {
    return Math.floor((next() * bound) / 0x1_0000_0000)
  }
  function pick<T>(list: readonly T[]): T {
    const item = list[below(list.length)]
    if (item === undefined) throw new Error('picked from an empty list')
    return item
  }
  return { below, chance: (n) => below(10_000) < n, pick }
}

/**
 * A bijection of the 32-bit integers that scatters neighbours (C. Wellons, lowbias32):
 * equal inputs only ever give equal outputs, so it makes identifiers as well as noise.
 */
export function mix32(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}
