import { isOneEdit, jaroWinkler } from '../edit-distance.ts'
import type { CodedColumn } from './coded-column.ts'

/** How far two free-text names share their words, rare words counting more. */
export const titleLevels = [
  'missing',
  'other',
  'some',
  'half',
  'most',
  'nearly',
  'same',
] as const

/**
 * Compares names that are no person's (a shop, a club) by the words they share. Each word
 * weighs log2 of its rarity in the file; words a slip apart count four fifths. The share is
 * Dice's coefficient of the weights; a short name wholly inside a long one reaches `most`.
 */
export function titleComparison(
  titles: CodedColumn<readonly string[]>,
): (a: number, b: number) => number {
  const holders = new Map<string, number>()
  for (const words of titles.forms) {
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1)
  }
  const rarity = (word: string) =>
    Math.log2((titles.forms.length + 1) / (holders.get(word) ?? 1)) + 0.5
  const weights = titles.forms.map((words) => words.map(rarity))
  const totals = weights.map((list) => list.reduce((sum, w) => sum + w, 0))
  return (a, b) => {
    const x = titles.codes[a] ?? -1
    const y = titles.codes[b] ?? -1
    if (x < 0 || y < 0) return 0
    if (x === y) return 6
    const [one, two] = [titles.forms[x] ?? [], titles.forms[y] ?? []]
    if (one.join('') === two.join('')) return 6
    const shared = sharedWeight(one, weights[x] ?? [], two, weights[y] ?? [])
    const [sumX, sumY] = [totals[x] ?? 1, totals[y] ?? 1]
    const dice = (2 * shared) / (sumX + sumY)
    const inside = shared / Math.min(sumX, sumY)
    if (dice >= 0.85) return 5
    if (dice >= 0.65 || inside >= 0.95) return 4
    if (dice >= 0.45) return 3
    return dice >= 0.2 ? 2 : 1
  }
}

function sharedWeight(
  one: readonly string[],
  oneWeights: readonly number[],
  two: readonly string[],
  twoWeights: readonly number[],
): number {
  const taken = new Set<number>()
  let shared = 0
  for (const [i, word] of one.entries()) {
    let best = -1
    let bestScore = 0
    for (const [j, other] of two.entries()) {
      if (taken.has(j)) continue
      const score = wordAgreement(word, other)
      if (score > bestScore) {
        best = j
        bestScore = score
      }
    }
    if (best < 0) continue
    taken.add(best)
    shared += (bestScore * ((oneWeights[i] ?? 0) + (twoWeights[best] ?? 0))) / 2
  }
  return shared
}

function wordAgreement(a: string, b: string): number {
  if (a === b) return 1
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4) return 0
  if (isOneEdit(a, b)) return 0.8
  if (a.startsWith(b) || b.startsWith(a)) return 0.8
  return jaroWinkler(a, b) >= 0.92 ? 0.7 : 0
}
