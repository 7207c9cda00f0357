import type { PairScore } from './pair-score.ts'

/** A pair of rows with the odds that they are one person. */
export interface LinkedPair {
  readonly a: number
  readonly b: number
  readonly probability: number
  readonly weight: number
}

/** Components larger than this are left as their pairs are: they are a file's fault, not a person. */
const largestComponent = 400

/** Beyond these bits one comparison has had its say. */
const mostBits = 12

/**
 * Settles pairs into persons: within each chain of linked rows, the two groups with the
 * highest mean log-odds between them are joined while that mean is positive (average linkage
 * on evidence). So a row joins a person by the weight of all their rows together, and a chance
 * link between two well separated persons falls away. Returns every pair inside a group.
 */
export function groupPersons(
  links: readonly LinkedPair[],
  score: (a: number, b: number) => PairScore,
): readonly LinkedPair[] {
  const result: LinkedPair[] = []
  for (const component of components(links)) {
    if (component.rows.length === 2 || component.rows.length > largestComponent) {
      result.push(...component.links.filter((link) => link.probability >= 0.5))
    } else {
      result.push(...settled(component.rows, component.links, score))
    }
  }
  return result
}

function settled(
  rows: readonly number[],
  links: readonly LinkedPair[],
  score: (a: number, b: number) => PairScore,
): readonly LinkedPair[] {
  const n = rows.length
  const place = new Map(rows.map((row, i) => [row, i]))
  const own = new Map<number, PairScore>()
  for (const link of links) {
    const [i, j] = [place.get(link.a) ?? 0, place.get(link.b) ?? 0]
    own.set(Math.min(i, j) * n + Math.max(i, j), link)
  }
  const sums: number[][] = rows.map(() => rows.map(() => 0))
  const scoreOf = (i: number, j: number): PairScore => {
    const key = Math.min(i, j) * n + Math.max(i, j)
    const known = own.get(key) ?? score(rows[i] ?? 0, rows[j] ?? 0)
    own.set(key, known)
    return known
  }
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const bits = Math.max(-mostBits, Math.min(mostBits, scoreOf(i, j).weight))
      const [rowI, rowJ] = [sums[i], sums[j]]
      if (rowI) rowI[j] = bits
      if (rowJ) rowJ[i] = bits
    }
  }
  const found: LinkedPair[] = []
  let groups = rows.map((_, i) => ({ members: [i], at: i }))
  for (;;) {
    const best = closest(groups, sums)
    if (best === null || best.mean <= 0) break
    const [one, two] = [best.one, best.two]
    for (const i of one.members) {
      for (const j of two.members) {
        const direct = scoreOf(i, j)
        const weight = Math.max(direct.weight, best.mean)
        found.push({
          a: rows[i] ?? 0,
          b: rows[j] ?? 0,
          probability: 1 / (1 + 2 ** -weight),
          weight,
        })
      }
    }
    for (const other of groups) {
      const total = (sums[one.at]?.[other.at] ?? 0) + (sums[two.at]?.[other.at] ?? 0)
      const [mine, theirs] = [sums[one.at], sums[other.at]]
      if (mine) mine[other.at] = total
      if (theirs) theirs[one.at] = total
    }
    groups = groups.filter((group) => group !== one && group !== two)
    groups.push({ members: [...one.members, ...two.members], at: one.at })
  }
  return found
}

interface Group {
  readonly members: readonly number[]
  readonly at: number
}

function closest(groups: readonly Group[], sums: readonly (readonly number[])[]) {
  let best: { one: Group; two: Group; mean: number } | null = null
  for (const [i, one] of groups.entries()) {
    for (let j = i + 1; j < groups.length; j++) {
      const two = groups[j]
      if (two === undefined) continue
      const mean =
        (sums[one.at]?.[two.at] ?? 0) / (one.members.length * two.members.length)
      if (best === null || mean > best.mean) best = { one, two, mean }
    }
  }
  return best
}

function components(links: readonly LinkedPair[]) {
  const parent = new Map<number, number>()
  const root = (row: number): number => {
    let at = row
    for (;;) {
      const up = parent.get(at) ?? at
      if (up === at) return at
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
  }
  for (const link of links) parent.set(root(link.a), root(link.b))
  const found = new Map<number, { rows: Set<number>; links: LinkedPair[] }>()
  for (const link of links) {
    const key = root(link.a)
    const entry = found.get(key) ?? { rows: new Set<number>(), links: [] }
    found.set(key, entry)
    entry.rows.add(link.a).add(link.b)
    entry.links.push(link)
  }
  return [...found.values()].map(({ rows, links: own }) => ({
    rows: [...rows].sort((a, b) => a - b),
    links: own,
  }))
}
