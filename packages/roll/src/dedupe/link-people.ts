import model from '../default-model.json' with { type: 'json' }
import { estimateMixture, type Mixture } from '../expectation-maximisation.ts'
import { blockedPairs } from './blocking.ts'
import { blockingKeys } from './blocking-key.ts'
import { chanceRates } from './chance-rate.ts'
import { type PairScorer, pairScorer } from './pair-score.ts'
import type { People } from './people.ts'
import { type PeopleField, peopleFields } from './people-comparison.ts'
import { groupPersons, type LinkedPair } from './person-group.ts'

/** What a search for repeats found, and how it went about it. */
export interface LinkedPeople {
  readonly pairs: readonly LinkedPair[]
  readonly compared: number
  readonly fields: readonly string[]
  readonly oversizeBlocks: number
  readonly mixture: Mixture
}

/**
 * Finds the rows of one file that are one person: blocks by whatever fields there are, compares,
 * learns the weights from the file itself, and settles pairs into persons. Every pair with
 * probability of at least one half is returned, lower row first.
 */
export function linkPeople(people: People, seed: string): LinkedPeople {
  const fields = peopleFields(people)
  const { rows } = people
  const blocks = blockedPairs(blockingKeys(people), rows)
  const ones = blocks.pairs.first()
  const twos = blocks.pairs.second()
  const compared = comparePairs(fields, ones, twos)
  const mixture = estimate(fields, compared, rows, seed)
  const totalPairs = (rows * (rows - 1)) / 2
  const meanCluster = 1 + (2 * mixture.matchShare * totalPairs) / Math.max(rows, 1)
  const score = pairScorer(fields, mixture, rows, meanCluster)
  const links = likelyPairs(fields, ones, twos, compared, score)
  const pairs = groupPersons(links, (a, b) =>
    score(
      a,
      b,
      fields.map((field) => field.compare(a, b)),
    ),
  )
  return {
    pairs: pairs
      .map((pair) => (pair.a < pair.b ? pair : { ...pair, a: pair.b, b: pair.a }))
      .sort((x, y) => x.a - y.a || x.b - y.b),
    compared: ones.length,
    fields: fields.map((field) => field.name),
    oversizeBlocks: blocks.oversizeBlocks,
    mixture,
  }
}

interface Compared {
  /** The pattern of each pair. */
  readonly patternOf: Int32Array
  readonly patterns: readonly (readonly number[])[]
  readonly counts: readonly number[]
}

function comparePairs(
  fields: readonly PeopleField[],
  ones: Int32Array,
  twos: Int32Array,
): Compared {
  const patternOf = new Int32Array(ones.length)
  const patterns: number[][] = []
  const counts: number[] = []
  const known = new Map<number, number>()
  const levels = fields.map(() => 0)
  for (let p = 0; p < ones.length; p++) {
    let key = 0
    for (let f = 0; f < fields.length; f++) {
      const field = fields[f]
      const level = field?.compare(ones[p] ?? 0, twos[p] ?? 0) ?? 0
      levels[f] = level
      key = key * (field?.levels.length ?? 1) + level
    }
    let pattern = known.get(key)
    if (pattern === undefined) {
      pattern = patterns.length
      known.set(key, pattern)
      patterns.push([...levels])
      counts.push(0)
    }
    patternOf[p] = pattern
    counts[pattern] = (counts[pattern] ?? 0) + 1
  }
  return { patternOf, patterns, counts }
}

/** What people of one household share without being one person. */
const shared: ReadonlySet<string> = new Set([
  'surname',
  'home',
  'unit',
  'place',
  'state',
  'phone',
])

function estimate(
  fields: readonly PeopleField[],
  compared: Compared,
  rows: number,
  seed: string,
): Mixture {
  const names = new Set(fields.map((field) => field.name))
  // A town is shared by relatives too, but only something personal beside the first name can
  // tell a relative there from a person whose first name was misspelt.
  const isPersonal = names.has('birth') || names.has('email')
  const mayHaveRelatives =
    names.has('given') &&
    (names.has('home') || names.has('phone') || (names.has('place') && isPersonal))
  const totalPairs = (rows * (rows - 1)) / 2
  return estimateMixture({
    patterns: compared.patterns,
    counts: compared.counts,
    totalPairs,
    chance: chanceRates(fields, rows, seed),
    start: fields.map((field) => startOf(field)),
    isShared: fields.map((field) => mayHaveRelatives && shared.has(field.name)),
    startShare: (0.25 * rows) / totalPairs,
  })
}

function startOf(field: PeopleField): readonly number[] {
  const rates: Readonly<Record<string, number>> = model.match[field.name]
  return field.levels.map((level) => rates[level] ?? 0)
}

/** Pairs above this probability may still be joined through a third row. */
const worthKeeping = 0.1

function likelyPairs(
  fields: readonly PeopleField[],
  ones: Int32Array,
  twos: Int32Array,
  compared: Compared,
  score: PairScorer,
): readonly LinkedPair[] {
  const links: LinkedPair[] = []
  for (let p = 0; p < ones.length; p++) {
    const a = ones[p] ?? 0
    const b = twos[p] ?? 0
    const levels = compared.patterns[compared.patternOf[p] ?? 0] ?? []
    if (levels.length !== fields.length) continue
    const { probability, weight } = score(a, b, levels)
    if (probability >= worthKeeping) links.push({ a, b, probability, weight })
  }
  return links
}
