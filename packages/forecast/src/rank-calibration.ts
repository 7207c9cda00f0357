import { normalBelow, normalDensity, normalPoint } from './normal-distribution.ts'
import { normalEquations } from './normal-equations.ts'
import { poissonChances } from './poisson-chances.ts'
import {
  type RepeatScenarios,
  repeatScenarios,
  type SampleSize,
} from './repeat-scenario.ts'
import { type ShiftPosterior, shiftPosterior } from './shift-posterior.ts'

/**
 * Which rank among the posterior's draws stands for the probability `p`, when the sample
 * shows `people` who signed more than once. Where a sample can hardly show a repeat, the
 * prior of repeats speaks, and no prior makes intervals true at every rate. So the ends of
 * the 90 % interval are moved, for every number of people that might have been seen, until
 * drives of this size, sampled like this one, hold the truth as nearly nine times in ten as
 * can be at every plausible share of duplicates and under every mix of signers. This is
 * Neyman's demand of an interval (1937), met by least squares: equal tails are wanted too,
 * and ends stay near the posterior's where moving them helps little. By quadrature, no dice.
 */
export function rankCalibration(size: SampleSize, people: number): (p: number) => number {
  const whole = Math.floor(people)
  if (size.lines < 2 || size.variance <= 0 || whole >= MOVED) return (p) => p
  const scenarios = repeatScenarios(size)
  if (scenarios.plausible.length === 0) return (p) => p
  const shifts = endShifts(scenarios)
  const [a, b] = [shifts[whole] ?? NONE, shifts[whole + 1] ?? NONE]
  const share = people - whole
  const low = a.low + share * (b.low - a.low)
  const high = a.high + share * (b.high - a.high)
  // Ranks between the ends are moved in proportion; those beyond, as far as the end.
  return (p) => {
    if (p <= 0 || p >= 1) return p
    const z = normalPoint(p)
    const t = Math.max(0, Math.min(1, (z / END + 1) / 2))
    return normalBelow(z + low + t * (high - low))
  }
}

/** How far the ends for a number of people were moved, in the normal's own scale. */
interface EndShifts {
  readonly low: number
  readonly high: number
}

/** The shifts for nought, one, two and more people seen more than once. */
function endShifts(scenarios: RepeatScenarios): readonly EndShifts[] {
  const { plausible } = scenarios
  const most = plausible.reduce((top, { seen }) => Math.max(top, seen), 0)
  const counts = Math.ceil(most + 4 * Math.sqrt(most) + 4)
  const posteriors = Array.from({ length: counts }, (_, count) =>
    shiftPosterior(scenarios, count),
  )
  const low = pointsOf(posteriors, TAIL)
  const high = pointsOf(posteriors, 1 - TAIL)
  const moved = Math.min(MOVED, counts)
  // The unknowns are the lower ends, then the upper ones, each in units of its own.
  const units = Float64Array.from({ length: 2 * moved }, (_, k) => {
    const end = k < moved ? low[k] : high[k - moved]
    const density = posteriors[k % moved]?.at(end ?? 0).density ?? 1
    return normalDensity(END) / density
  })
  const drives = plausible.map((scenario) => ({
    ...scenario,
    chances: poissonChances(scenario.seen, counts - 1),
  }))
  const away = new Float64Array(2 * moved)
  for (let round = 0; round < ROUNDS; round++) {
    const equations = normalEquations(2 * moved)
    for (const drive of drives) {
      const { below, above } = missesOf(drive, { low, high, units })
      const both = below.slopes.map((slope, k) => slope + (above.slopes[k] ?? 0))
      equations.add(both, below.chance + above.chance - 2 * TAIL, drive.weight)
      equations.add(below.slopes, below.chance - TAIL, drive.weight)
      equations.add(above.slopes, above.chance - TAIL, drive.weight)
    }
    for (const [k, distance] of away.entries()) {
      const only = new Float64Array(2 * moved)
      only[k] = 1
      equations.add(only, distance, STAYING)
    }
    for (const [k, step] of equations.step().entries()) {
      // The tails are far from straight: no end goes more than a standard deviation at once.
      const bounded = Math.max(-1, Math.min(1, step))
      away[k] = (away[k] ?? 0) + bounded
      const ends = k < moved ? low : high
      const count = k % moved
      ends[count] = (ends[count] ?? 0) + bounded * (units[k] ?? 0)
    }
  }
  return posteriors.slice(0, moved).map((posterior, count) => {
    const rank = (end: number | undefined) => normalPoint(posterior.at(end ?? 0).below)
    return { low: rank(low[count]) + END, high: rank(high[count]) - END }
  })
}

/** The chance that a truth lies outside one end, and how it changes as each end is moved. */
interface Miss {
  readonly chance: number
  readonly slopes: Float64Array
}

/** How often drives of a scenario lie below and above the interval, whatever people are seen. */
function missesOf(
  drive: {
    readonly unseen: number
    readonly spread: number
    readonly chances: Float64Array
  },
  {
    low,
    high,
    units,
  }: {
    readonly low: Float64Array
    readonly high: Float64Array
    readonly units: Float64Array
  },
): { readonly below: Miss; readonly above: Miss } {
  const { unseen, spread } = drive
  const moved = units.length / 2
  const [downward, upward] = [
    new Float64Array(units.length),
    new Float64Array(units.length),
  ]
  let [below, above] = [0, 0]
  for (const [count, chance] of drive.chances.entries()) {
    if (chance < 1e-6) continue
    const a = ((low[count] ?? 0) + unseen) / spread
    const b = ((high[count] ?? 0) + unseen) / spread
    below += chance * normalBelow(a)
    above += chance * normalBelow(-b)
    if (count >= moved) continue
    const k = moved + count
    downward[count] = (chance * normalDensity(a) * (units[count] ?? 0)) / spread
    upward[k] = (-chance * normalDensity(b) * (units[k] ?? 0)) / spread
  }
  return {
    below: { chance: below, slopes: downward },
    above: { chance: above, slopes: upward },
  }
}

/** One point of each posterior; neighbours lie near each other. */
function pointsOf(posteriors: readonly ShiftPosterior[], p: number): Float64Array {
  let point = 0
  return Float64Array.from(posteriors, (posterior) => {
    point = posterior.point(p, point)
    return point
  })
}

const TAIL = 0.05
const END = 1.6449
const NONE: EndShifts = { low: 0, high: 0 }

/** Ends are moved where fewer people than this were seen more than once. */
const MOVED = 11
const ROUNDS = 5

/** What a moved end costs against a miss of the coverage. */
const STAYING = 0.0004
