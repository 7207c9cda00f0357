import { randomStream } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { estimateMixture } from './expectation-maximisation.ts'

/** Draws comparison patterns of pairs from known classes. */
function simulate(
  classes: readonly {
    readonly share: number
    readonly levels: readonly (readonly number[])[]
  }[],
  pairs: number,
) {
  const random = randomStream('simulated patterns')
  const pick = (shares: readonly number[]) => {
    let left = random.uniform()
    for (const [i, share] of shares.entries()) {
      left -= share
      if (left < 0) return i
    }
    return shares.length - 1
  }
  const counts = new Map<string, number>()
  for (let p = 0; p < pairs; p++) {
    const one = classes[pick(classes.map((c) => c.share))]!
    const pattern = one.levels.map((shares) => pick(shares)).join(' ')
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return {
    patterns: [...counts.keys()].map((text) => text.split(' ').map(Number)),
    counts: [...counts.values()],
  }
}

const match = [
  [0, 0.05, 0.1, 0.85],
  [0, 0.08, 0.12, 0.8],
  [0, 0.1, 0.2, 0.7],
  [0, 0.2, 0.8],
]
const random = [
  [0, 0.985, 0.01, 0.005],
  [0, 0.98, 0.012, 0.008],
  [0, 0.975, 0.02, 0.005],
  [0, 0.9, 0.1],
]
const start = [
  [0, 0.2, 0.2, 0.6],
  [0, 0.2, 0.2, 0.6],
  [0, 0.2, 0.2, 0.6],
  [0, 0.4, 0.6],
]

test('simulated matches are found again with their rates', () => {
  const share = 0.02
  const pairs = 200_000
  const { patterns, counts } = simulate(
    [
      { share, levels: match },
      { share: 1 - share, levels: random },
    ],
    pairs,
  )
  const chance = random.map((row, f) =>
    row.map((rate, level) => (1 - share) * rate + share * (match[f]?.[level] ?? 0)),
  )
  const fitted = estimateMixture({
    patterns,
    counts,
    totalPairs: pairs,
    chance,
    start,
    isShared: match.map(() => false),
    startShare: 0.005,
  })
  expect(fitted.matchShare).toBeCloseTo(share, 3)
  for (const [f, row] of match.entries()) {
    for (const [level, rate] of row.entries()) {
      expect(fitted.match[f]?.[level]).toBeCloseTo(rate, 1)
      expect(Math.abs((fitted.match[f]?.[level] ?? 0) - rate)).toBeLessThan(0.02)
      expect(
        Math.abs((fitted.random[f]?.[level] ?? 0) - (random[f]?.[level] ?? 0)),
      ).toBeLessThan(0.004)
    }
  }
})

test('households are a class of their own, not matches', () => {
  // First two fields are shared by a household (surname, home), the others are personal.
  const relative = [match[0]!, match[1]!, random[2]!, random[3]!]
  const pairs = 300_000
  const truth = { match: 0.01, relative: 0.01 }
  const { patterns, counts } = simulate(
    [
      { share: truth.match, levels: match },
      { share: truth.relative, levels: relative },
      { share: 0.98, levels: random },
    ],
    pairs,
  )
  const chance = random.map((row, f) =>
    row.map(
      (rate, level) =>
        0.98 * rate +
        truth.match * (match[f]?.[level] ?? 0) +
        truth.relative * (relative[f]?.[level] ?? 0),
    ),
  )
  const fitted = estimateMixture({
    patterns,
    counts,
    totalPairs: pairs,
    chance,
    start,
    isShared: [true, true, false, false],
    startShare: 0.004,
  })
  expect(Math.abs(fitted.matchShare - truth.match)).toBeLessThan(0.002)
  expect(Math.abs(fitted.relativeShare - truth.relative)).toBeLessThan(0.002)
})

test('a file without any match keeps sane rates', () => {
  const pairs = 50_000
  const { patterns, counts } = simulate([{ share: 1, levels: random }], pairs)
  const fitted = estimateMixture({
    patterns,
    counts,
    totalPairs: pairs,
    chance: random,
    start,
    isShared: match.map(() => false),
    startShare: 0.001,
  })
  expect(fitted.matchShare).toBeLessThan(0.002)
  for (const row of fitted.match) {
    for (const rate of row.slice(1)) expect(rate).toBeGreaterThan(0)
    expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
  }
})
