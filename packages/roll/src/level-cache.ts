const slots = 1 << 20

/**
 * Remembers the last levels of pairs of codes in a table of fixed size: one look for the pairs
 * that come again and again (MARY and JOHN under one roof), no growth for those that do not.
 */
export function levelCache(
  compute: (a: number, b: number) => number,
): (a: number, b: number) => number {
  // Side by side, so that one look touches one line of the processor's memory.
  const kept = new Int32Array(slots * 4)
  return (a, b) => {
    const slot = ((Math.imul(a, 0x9e37_79b1) ^ Math.imul(b, 0x85eb_ca6b)) >>> 12) << 2
    if (kept[slot] === a && kept[slot + 1] === b && kept[slot + 3] === 1) {
      return kept[slot + 2] ?? 0
    }
    const level = compute(a, b)
    kept[slot] = a
    kept[slot + 1] = b
    kept[slot + 2] = level
    kept[slot + 3] = 1
    return level
  }
}
