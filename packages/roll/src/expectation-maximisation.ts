/** What estimation is given: comparison patterns with their counts, and where to begin. */
export interface MixtureTask {
  /** One row a pattern: the level of each field, 0 for missing. */
  readonly patterns: readonly (readonly number[])[]
  readonly counts: readonly number[]
  /** All pairs of the file; those that blocking left out are taken for two persons each. */
  readonly totalPairs: number
  /** P(level | random pair) of each field, level 0 unused; pairs of one person included. */
  readonly chance: readonly (readonly number[])[]
  /** P(level | one person) to start from and to be drawn towards. */
  readonly start: readonly (readonly number[])[]
  /** Fields that members of one household share by living together; all false for no such class. */
  readonly isShared: readonly boolean[]
  /** The share of pairs that are one person, to start from. */
  readonly startShare: number
  /** How many pairs the starting values count for against the data. */
  readonly priorPairs?: number
}

/** A pair is one person (`match`), two of one household (`relative`), or two at random. */
export interface Mixture {
  readonly match: readonly (readonly number[])[]
  readonly relative: readonly (readonly number[])[]
  readonly random: readonly (readonly number[])[]
  readonly matchShare: number
  readonly relativeShare: number
  readonly rounds: number
}

interface Class {
  share: number
  levels: number[][]
}

/** No level is rarer than this in a class: what was not seen is not impossible. */
const leastRate = 1e-4

/** The least that plain disagreement on one field may weigh among matches. */
const leastDisagreement = 0.004

/**
 * Fits the three classes to pattern counts by expectation-maximisation, fields independent
 * within a class (Fellegi and Sunter 1969; Winkler 1988), with a third class for households,
 * whose shared surname and address are no evidence of one person. Chance rates are freed of
 * the matches that random pairs contain. A Dirichlet prior keeps small or odd files sane.
 */
export function estimateMixture(task: MixtureTask): Mixture {
  const prior = task.priorPairs ?? 30
  const hasRelatives = task.isShared.includes(true)
  const match: Class = {
    share: task.startShare,
    levels: task.start.map((row) => [...row]),
  }
  const relative: Class = {
    share: hasRelatives ? task.startShare : 0,
    levels: task.chance.map((row, f) => [
      ...(task.isShared[f] === true ? (task.start[f] ?? row) : row),
    ]),
  }
  const random: Class = { share: 1, levels: task.chance.map((row) => [...row]) }
  let rounds = 0
  for (; rounds < 60; rounds++) {
    const before = match.share
    const sums = expectation(task, match, relative, random)
    maximise(match, sums.match, task.start, prior, task.totalPairs)
    if (hasRelatives) {
      maximise(relative, sums.relative, relative.levels, prior, task.totalPairs)
    }
    unmix(task, match, relative, random)
    for (const [f, shared] of task.isShared.entries()) {
      if (!shared) relative.levels[f] = [...(random.levels[f] ?? [])]
    }
    if (rounds > 8 && Math.abs(match.share - before) < 1e-4 * before) break
  }
  return {
    match: match.levels,
    relative: relative.levels,
    random: random.levels,
    matchShare: match.share,
    relativeShare: relative.share,
    rounds,
  }
}

interface ClassSum {
  pairs: number
  readonly levels: number[][]
}

function expectation(
  task: MixtureTask,
  match: Class,
  relative: Class,
  random: Class,
): { readonly match: ClassSum; readonly relative: ClassSum } {
  const empty = (): ClassSum => ({
    pairs: 0,
    levels: task.start.map((row) => row.map(() => 0)),
  })
  const sums = { match: empty(), relative: empty() }
  const randomShare = Math.max(1 - match.share - relative.share, 0.5)
  for (const [g, pattern] of task.patterns.entries()) {
    const count = task.counts[g] ?? 0
    const m = match.share * likelihood(match, pattern)
    const h = relative.share * likelihood(relative, pattern)
    const r = randomShare * likelihood(random, pattern)
    const total = m + h + r
    if (total <= 0) continue
    addTo(sums.match, pattern, (count * m) / total)
    addTo(sums.relative, pattern, (count * h) / total)
  }
  return sums
}

function likelihood(of: Class, pattern: readonly number[]): number {
  let product = 1
  for (let f = 0; f < pattern.length; f++) {
    const level = pattern[f] ?? 0
    if (level > 0) product *= of.levels[f]?.[level] ?? leastRate
  }
  return product
}

function addTo(sum: ClassSum, pattern: readonly number[], weight: number): void {
  sum.pairs += weight
  for (let f = 0; f < pattern.length; f++) {
    const level = pattern[f] ?? 0
    const row = sum.levels[f]
    if (level > 0 && row !== undefined) row[level] = (row[level] ?? 0) + weight
  }
}

function maximise(
  of: Class,
  sum: ClassSum,
  towards: readonly (readonly number[])[],
  prior: number,
  totalPairs: number,
): void {
  of.share = Math.max(sum.pairs / totalPairs, 0.2 / totalPairs)
  for (const [f, row] of sum.levels.entries()) {
    const pull = towards[f] ?? []
    const known = row.reduce((a, b) => a + b, 0)
    const next = row.map((count, level) =>
      level === 0
        ? 0
        : Math.max(
            (count + prior * (pull[level] ?? 0)) / (known + prior),
            level === 1 ? leastDisagreement : leastRate,
          ),
    )
    of.levels[f] = scaled(next)
  }
}

/** Chance agreement among random pairs proper: what all pairs show, less matches and households. */
function unmix(task: MixtureTask, match: Class, relative: Class, random: Class): void {
  const rest = 1 - match.share - relative.share
  for (const [f, row] of task.chance.entries()) {
    const next = row.map((all, level) => {
      if (level === 0) return 0
      const mixed =
        match.share * (match.levels[f]?.[level] ?? 0) +
        (task.isShared[f] === true
          ? relative.share * (relative.levels[f]?.[level] ?? 0)
          : 0)
      return Math.max((all - mixed) / rest, all * 0.05, 1e-9)
    })
    random.levels[f] = scaled(next)
  }
}

function scaled(row: readonly number[]): number[] {
  const sum = row.reduce((a, b) => a + b, 0)
  return sum <= 0 ? [...row] : row.map((x) => x / sum)
}
