import type { BlockingKey } from './blocking-key.ts'
import { type PairSet, pairSet } from './pair-set.ts'

/** The pairs worth comparing, and how the blocks went. */
export interface BlockedPairs {
  readonly pairs: PairSet
  /** Blocks that were still too large after three keys together; their rows meet elsewhere or not at all. */
  readonly oversizeBlocks: number
  readonly largestBlock: number
}

/** Up to this many rows every pair is compared: blocking would only lose some. */
const compareAllBelow = 1500

/** How many keys are taken together before a block is given up. */
const deepest = 3

/**
 * The union of all blocks: rows that share a key are paired when they are few; a larger block
 * is cut finer by each of the later keys, so that every block has a size that pays. The limit
 * adapts to the file: as generous as a budget of pairs allows.
 */
export function blockedPairs(keys: readonly BlockingKey[], rows: number): BlockedPairs {
  const pairs = pairSet(rows)
  if (rows <= compareAllBelow) {
    for (let a = 0; a < rows; a++) for (let b = a + 1; b < rows; b++) pairs.add(a, b)
    return { pairs, oversizeBlocks: 0, largestBlock: rows }
  }
  const limit = blockLimit(keys, rows)
  const scratch = keys.map((key) => new Int32Array(key.values).fill(-1))
  let oversizeBlocks = 0

  function cut(block: Int32Array | readonly number[], from: number, depth: number): void {
    for (let k = from; k < keys.length; k++) {
      const key = keys[k]
      const slots = scratch[k]
      if (key === undefined || slots === undefined) continue
      for (const finer of groupsOf(block, key, slots)) {
        if (finer.length <= limit) pairUp(finer, pairs)
        else if (depth < deepest && k + 1 < keys.length) cut(finer, k + 1, depth + 1)
        else oversizeBlocks++
      }
    }
  }

  cut(
    Int32Array.from({ length: rows }, (_, row) => row),
    0,
    1,
  )
  return { pairs, oversizeBlocks, largestBlock: limit }
}

function groupsOf(
  block: Int32Array | readonly number[],
  key: BlockingKey,
  slots: Int32Array,
): readonly (readonly number[])[] {
  const groups: number[][] = []
  const touched: number[] = []
  for (const row of block) {
    for (let w = 0; w < key.width; w++) {
      const code = key.codes[row * key.width + w] ?? -1
      if (code < 0) continue
      const slot = slots[code] ?? -1
      if (slot < 0) {
        slots[code] = groups.length
        touched.push(code)
        groups.push([row])
      } else {
        groups[slot]?.push(row)
      }
    }
  }
  for (const code of touched) slots[code] = -1
  return groups.filter((group) => group.length > 1)
}

function pairUp(rows: readonly number[], pairs: PairSet): void {
  for (let i = 0; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) pairs.add(rows[i] ?? 0, rows[j] ?? 0)
  }
}

/** The largest block size whose single-key blocks stay within the budget of pairs. */
function blockLimit(keys: readonly BlockingKey[], rows: number): number {
  const budget = Math.min(9_000_000, Math.max(3_000_000, rows * 40))
  const sizes: number[] = []
  for (const key of keys) {
    const counts = new Int32Array(key.values)
    for (const code of key.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1
    for (const count of counts) if (count > 1) sizes.push(count)
  }
  for (const limit of [400, 300, 200, 150, 100, 75, 50, 40, 30, 20, 15]) {
    let total = 0
    for (const size of sizes) if (size <= limit) total += (size * (size - 1)) / 2
    if (total <= budget) return limit
  }
  return 10
}
