import type { RandomStream } from '@groundswell/basics'
import type { Evidence } from './evidence.ts'
import { logGamma } from './log-gamma.ts'
import { logRepeatPrior } from './repeat-prior.ts'
import { expectedRepeats, type SignerMix, signerMixes } from './signer-mix.ts'
import { firstAbove } from './validity-prior.ts'

/** One possible chance that two valid lines are one person's, and the mix behind it. */
interface PairRate {
  readonly rate: number
  readonly mix: SignerMix
}

/** What the pairs, triples and more seen say about the chance of a pair. */
export interface DuplicateModel {
  readonly draw: (stream: RandomStream) => PairRate
  /** Reviewed lines of people who sign so often that each is reckoned alone. */
  readonly starLines: number
  /** People seen more than once, but for those. */
  readonly people: number
}

/**
 * The chance λ that two valid lines are one person's. Under each mix of signers the
 * persons seen twice, three times and more often are Poisson; λ and the mix are drawn
 * from their posterior on a grid. In the limit of few pairs and even signers this is
 * `λ ~ Gamma(d + 1/3, E)`, nearly median-unbiased (d + 1/2 is too pessimistic for d ≤ 3).
 * `exposure` is the number of pairs that could have been seen, `lines` the valid lines
 * expected in hand: the prior doubts that a line has more than a few partners in the drive.
 */
export function duplicateModel(
  evidence: Evidence,
  { exposure, lines }: { readonly exposure: number; readonly lines: number },
): DuplicateModel {
  const { twice, thrice } = evidence.signers
  const pairs = pairsSeen(evidence)
  const reviewed = linesWithPairs(exposure)
  const stars = starsOf(evidence, lines / reviewed)
  const more = evidence.signers.more - stars.people
  const seenLines = Math.max(1, reviewed - stars.lines)
  const logDensity = (mix: SignerMix) => (logRate: number) => {
    const rate = Math.exp(logRate)
    const expected = expectedRepeats(mix, mix.second / rate, seenLines)
    return (
      Math.log(mix.weight) +
      logRepeatPrior(rate * lines) +
      logPoisson(twice, expected.twice) +
      logPoisson(thrice, expected.thrice) +
      logPoisson(more, expected.more)
    )
  }
  const to = Math.log(20 / Math.max(1, lines))
  const from = Math.min(to - 1, Math.log((pairs + 0.1) / Math.max(1, exposure)) - 16)
  const grids = signerMixes.map((mix) => ({ mix, ...focused(logDensity(mix), from, to) }))
  const top = Math.max(...grids.flatMap((grid) => grid.logs))
  let sum = 0
  const cumulative = Float64Array.from(
    grids.flatMap(({ logs, step }) => logs.map((log) => step * Math.exp(log - top))),
    (weight) => {
      sum += weight
      return sum
    },
  )

  function draw(stream: RandomStream): PairRate {
    const cell = firstAbove(cumulative, stream.uniform() * sum)
    const grid = grids[Math.floor(cell / STEPS)]
    if (!grid) throw new Error('a cell outside the grids')
    // Within its cell the rate is uniform in the logarithm, so that no grid shows.
    const logRate = grid.from + ((cell % STEPS) + stream.uniform()) * grid.step
    return { rate: Math.exp(logRate), mix: grid.mix }
  }

  return { draw, starLines: stars.lines, people: twice + thrice + more }
}

/**
 * People seen four times or more who, by the sample, have 25 lines or more in hand. They
 * are forgers or mistaken keys rather than keen signers, and belong to no mix: their lines
 * in hand are reckoned person by person (as Chao and Lee, 1992, split off the abundant).
 */
function starsOf(
  evidence: Evidence,
  linesPerReviewed: number,
): { readonly people: number; readonly lines: number } {
  let [people, lines] = [0, 0]
  for (const frequent of evidence.signers.frequent) {
    if (frequent.times * linesPerReviewed < STAR_LINES) continue
    people += frequent.people
    lines += frequent.people * frequent.times
  }
  return { people, lines }
}

const STAR_LINES = 25

/** The lines that make so many pairs. */
export function linesWithPairs(pairs: number): number {
  return (1 + Math.sqrt(1 + 8 * pairs)) / 2
}

/** All pairs seen, wherever their lines lie. */
export function pairsSeen(evidence: Evidence): number {
  return (
    evidence.pairsAcrossCounties +
    evidence.counties.reduce((sum, c) => sum + c.pairsAcrossStrata, 0) +
    evidence.strata.reduce((sum, s) => sum + s.pairs, 0)
  )
}

const STEPS = 64

interface Grid {
  readonly from: number
  readonly step: number
  readonly logs: readonly number[]
}

/** A grid on the part of a range that holds the mass, however narrow: it zooms until it sees it. */
function focused(density: (x: number) => number, start: number, end: number): Grid {
  let from = start
  let to = end
  for (let zoom = 0; ; zoom++) {
    const step = (to - from) / STEPS
    const logs = Array.from({ length: STEPS }, (_, k) => density(from + (k + 0.5) * step))
    const floor = Math.max(...logs) - 14
    const first = logs.findIndex((log) => log > floor)
    const last = logs.findLastIndex((log) => log > floor)
    if (zoom === 8 || last - first > STEPS / 3) return { from, step, logs }
    to = Math.min(to, from + (last + 2) * step)
    from = Math.max(from, from + (first - 1) * step)
  }
}

function logPoisson(seen: number, mean: number): number {
  if (mean <= 0) return seen > 0 ? -1e6 : 0
  return seen * Math.log(mean) - mean - logGamma(seen + 1)
}
