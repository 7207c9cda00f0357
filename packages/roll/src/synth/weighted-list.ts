import type { Dice } from './dice.ts'

/** Values that are drawn in proportion to whole-number weights. */
export interface WeightedList<T> {
  readonly values: readonly T[]
  readonly total: number
  readonly draw: (dice: Dice) => T
}

/**
 * A list drawn in constant time: a guide table of 4,096 slots leads next to the cumulative
 * weight that a throw falls under (Chen and Asau, 1974). Total weight at most 2^21.
 */
export function weightedList<T>(
  entries: readonly (readonly [T, number])[],
): WeightedList<T> {
  const values = entries.map(([value]) => value)
  const ends = new Uint32Array(entries.length)
  let total = 0
  for (const [i, [, weight]] of entries.entries()) {
    total += weight
    ends[i] = total
  }
  const guide = new Uint32Array(4096)
  for (let slot = 0, i = 0; slot < guide.length; slot++) {
    while ((ends[i] ?? total) <= Math.floor((slot * total) / guide.length)) i++
    guide[slot] = i
  }

  function draw(dice: Dice): T {
    const at = dice.below(total)
    let i = guide[Math.floor((at * guide.length) / total)] ?? 0
    while ((ends[i] ?? total) <= at) i++
    const value = values[i]
    if (value === undefined) throw new Error('drew from an empty list')
    return value
  }
  return { values, total, draw }
}

/** Reads lines of `weight VALUE VALUE …`; a `_` in a value stands for a space. */
export function parseWeightedList(text: string): WeightedList<string> {
  const entries: (readonly [string, number])[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [weight, ...values] = line.split(' ')
    for (const value of values) entries.push([value.replaceAll('_', ' '), Number(weight)])
  }
  return weightedList(entries)
}
