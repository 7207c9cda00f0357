const slots = 1 << 20

/**
 * Remembers the last levels of pairs of codes in a table of fixed size: one look for the pairs
 * that come again and again (MARY and JOHN under one roof), no growth for those that do not.
 */
export function levelCache(
  compute: (a: number, b: number) => number,
): (a: number, b: number) => number {
  const ones = new Int32Array(slots).fill(-1)
  const twos = new Int32Array(slots)
  const levels = new Uint8Array(slots)
  return (a, b) => {
    const slot = (Math.imul(a, 0x9e37_79b1) ^ Math.imul(b, 0x85eb_ca6b)) >>> 12
    if (ones[slot] === a && twos[slot] === b) return levels[slot] ?? 0
    const level = compute(a, b)
    ones[slot] = a
    twos[slot] = b
    levels[slot] = level
    return level
  }
}
