import type { Mixture } from '../expectation-maximisation.ts'
import type { PeopleField } from './people-comparison.ts'

/** P(one person) of a pair and its log-odds in bits. */
export interface PairScore {
  readonly probability: number
  readonly weight: number
}

/** Scores one pair from its levels. */
export type PairScorer = (a: number, b: number, levels: ArrayLike<number>) => PairScore

/** A name may gain or lose at most this many bits by its rarity. */
const mostRarityBits = 6

/**
 * The scorer of a fitted mixture: level weights added in log2, with exact names weighed by
 * how rare they are in the file. `meanCluster` is the average number of rows a person has,
 * below which a frequency says nothing of rarity.
 */
export function pairScorer(
  fields: readonly PeopleField[],
  mixture: Mixture,
  rows: number,
  meanCluster: number,
): PairScorer {
  const bits = fields.map((field, f) => ({
    match: weights(field, mixture.match[f] ?? [], mixture.random[f] ?? []),
    relative: weights(field, mixture.relative[f] ?? [], mixture.random[f] ?? []),
    rarity: rarityOf(
      field,
      mixture.random[f]?.[field.exactLevel] ?? 1,
      rows,
      meanCluster,
    ),
    isShared: field.name === 'surname',
  }))
  const restShare = Math.max(1 - mixture.matchShare - mixture.relativeShare, 1e-9)
  const matchPrior = Math.log2(mixture.matchShare / restShare)
  const relativePrior = Math.log2(mixture.relativeShare / restShare)
  return (a, b, levels) => {
    let match = matchPrior
    let relative = relativePrior
    for (let f = 0; f < fields.length; f++) {
      const level = levels[f] ?? 0
      const field = bits[f]
      if (level === 0 || field === undefined) continue
      match += field.match[level] ?? 0
      relative += field.relative[level] ?? 0
      if (level !== fields[f]?.exactLevel || field.rarity === null) continue
      const gain = field.rarity(a, b)
      match += gain
      if (field.isShared) relative += gain
    }
    const other = logSum(relative, 0)
    const weight = match - other
    return { probability: 1 / (1 + 2 ** -weight), weight }
  }
}

function weights(
  field: PeopleField,
  of: readonly number[],
  random: readonly number[],
): readonly number[] {
  const raw = field.levels.map((_, level) =>
    level === 0 ? 0 : Math.log2((of[level] ?? 1e-4) / (random[level] ?? 1e-4)),
  )
  return rising(
    raw,
    of,
    field.name === 'surname' ? field.levels.length - 1 : field.levels.length,
  )
}

/** Weights that never fall as agreement grows: neighbours out of order share their mean. */
function rising(
  raw: readonly number[],
  mass: readonly number[],
  end: number,
): readonly number[] {
  const blocks: { sum: number; mass: number; size: number }[] = []
  for (let level = 1; level < end; level++) {
    const weight = Math.max(mass[level] ?? 0, 1e-6)
    blocks.push({ sum: (raw[level] ?? 0) * weight, mass: weight, size: 1 })
    for (;;) {
      const last = blocks.at(-1)
      const before = blocks.at(-2)
      if (!last || !before || before.sum / before.mass <= last.sum / last.mass) break
      blocks.splice(-2, 2, {
        sum: before.sum + last.sum,
        mass: before.mass + last.mass,
        size: before.size + last.size,
      })
    }
  }
  const ordered = [0]
  for (const block of blocks) {
    for (let i = 0; i < block.size; i++) ordered.push(block.sum / block.mass)
  }
  return [...ordered, ...raw.slice(end)]
}

function rarityOf(
  field: PeopleField,
  chance: number,
  rows: number,
  meanCluster: number,
): ((a: number, b: number) => number) | null {
  if (!['surname', 'given', 'title', 'place'].includes(field.name)) return null
  const counts = new Map<number, number>()
  let known = 0
  for (let row = 0; row < rows; row++) {
    const value = field.valueOf(row)
    if (value < 0) continue
    counts.set(value, (counts.get(value) ?? 0) + 1)
    known++
  }
  const floor = Math.max(1e-4, (1.5 * meanCluster) / Math.max(known, 1))
  const rate = (row: number) =>
    Math.max((counts.get(field.valueOf(row)) ?? 1) / known, floor)
  return (a, b) => {
    const gain = Math.log2(Math.max(chance, 1e-9) / Math.max(rate(a), rate(b)))
    return Math.max(-mostRarityBits, Math.min(mostRarityBits, gain))
  }
}

/** log2(2^a + 2^b) without overflow. */
function logSum(a: number, b: number): number {
  const high = Math.max(a, b)
  return high + Math.log2(1 + 2 ** (Math.min(a, b) - high))
}
