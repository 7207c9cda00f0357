import { type RandomStream, randomStream } from '@groundswell/basics'
import type { PeopleField } from './people-comparison.ts'

/**
 * P(level | two rows drawn at random, value known in both) for each field, missing left out:
 * the full agreement counted exactly from the values' frequencies, the rest from a sample of
 * pairs with half a case of smoothing. Pairs of one person are among them, still to be taken
 * out by the estimation.
 */
export function chanceRates(
  fields: readonly PeopleField[],
  rows: number,
  seed: string,
): readonly (readonly number[])[] {
  const samples = Math.min(400_000, (rows * (rows - 1)) / 2)
  const random = randomStream(`chance ${seed}`)
  return fields.map((field) => ratesOf(field, rows, samples, random))
}

function ratesOf(
  field: PeopleField,
  rows: number,
  samples: number,
  random: RandomStream,
): readonly number[] {
  const counts: number[] = field.levels.map((_, level) => (level === 0 ? 0 : 0.5))
  let known = 0
  for (let i = 0; i < samples; i++) {
    const a = random.below(rows)
    const b = random.below(rows)
    if (a === b) continue
    const level = field.compare(a, b)
    if (level === 0) continue
    counts[level] = (counts[level] ?? 0) + 1
    known++
  }
  const exact = exactRate(field, rows)
  const rates = counts.map((count) => count / (known + counts.length / 2))
  const others = rates.reduce(
    (sum, rate, l) => (l === field.exactLevel ? sum : sum + rate),
    0,
  )
  return rates.map((rate, level) => {
    if (level === 0) return 0
    return level === field.exactLevel ? exact : (rate / others) * (1 - exact)
  })
}

/** P(two random rows hold one value) = sum of count (count - 1) over all values. */
function exactRate(field: PeopleField, rows: number): number {
  const counts = new Map<number, number>()
  let known = 0
  for (let row = 0; row < rows; row++) {
    const value = field.valueOf(row)
    if (value < 0) continue
    counts.set(value, (counts.get(value) ?? 0) + 1)
    known++
  }
  let pairs = 0
  for (const count of counts.values()) pairs += count * (count - 1)
  return Math.max(pairs, 0.5) / Math.max(known * (known - 1), 1)
}
