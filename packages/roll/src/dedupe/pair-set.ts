/** A set of unordered pairs of row numbers, kept as two arrays in the order they came. */
export interface PairSet {
  /** Adds a pair; false when it was there already. */
  readonly add: (a: number, b: number) => boolean
  readonly size: () => number
  readonly first: () => Int32Array
  readonly second: () => Int32Array
}

/** An empty set of pairs over `rows` rows. */
export function pairSet(rows: number): PairSet {
  let capacity = 1 << 16
  let table = new Float64Array(capacity)
  let size = 0
  let ones = new Int32Array(1 << 15)
  let twos = new Int32Array(1 << 15)

  function slotOf(key: number, into: Float64Array): number {
    const mask = into.length - 1
    // Multiplying the two halves apart keeps the product within 32-bit arithmetic.
    const low = Math.imul((key % 4_294_967_296) >>> 0, 0x9e37_79b1)
    const high = Math.imul((key / 4_294_967_296) >>> 0, 0x85eb_ca6b)
    let slot = ((low ^ high ^ (low >>> 15)) >>> 0) & mask
    while (into[slot] !== 0 && into[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  function grow(): void {
    capacity *= 2
    const wider = new Float64Array(capacity)
    for (const key of table) if (key !== 0) wider[slotOf(key, wider)] = key
    table = wider
  }

  function add(a: number, b: number): boolean {
    if (a === b) return false
    const [low, high] = a < b ? [a, b] : [b, a]
    const key = low * rows + high
    const slot = slotOf(key, table)
    if (table[slot] === key) return false
    table[slot] = key
    if (size === ones.length) {
      const [wideOnes, wideTwos] = [new Int32Array(size * 2), new Int32Array(size * 2)]
      wideOnes.set(ones)
      wideTwos.set(twos)
      ones = wideOnes
      twos = wideTwos
    }
    ones[size] = low
    twos[size] = high
    size++
    if (size * 2 > capacity) grow()
    return true
  }

  return {
    add,
    size: () => size,
    first: () => ones.subarray(0, size),
    second: () => twos.subarray(0, size),
  }
}
