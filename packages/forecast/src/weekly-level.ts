import type { RandomStream } from '@groundswell/basics'
import { firstAbove } from './validity-prior.ts'

/** The state of a drive at the end of its last week, and how weeks stray from what is expected. */
export interface WeeklyState {
  readonly level: number
  /** Growth that fades from week to week, and growth that stays. */
  readonly growth: number
  readonly drift: number
  /** How fast the level, and its growth, follow a surprise. */
  readonly follow: number
  readonly followGrowth: number
  /** Standard deviation of the relative surprises. */
  readonly spread: number
  /** Relative surprises of past weeks, to be drawn from. */
  readonly surprises: readonly number[]
}

/** A state without its scatter. */
export type LevelAndGrowth = Omit<WeeklyState, 'surprises' | 'spread'>

/**
 * Possible states of the weekly turn-in: exponential smoothing with a damped
 * multiplicative trend and multiplicative errors (Hyndman, Koehler, Ord and Snyder,
 * Forecasting with Exponential Smoothing, 2008), its speeds drawn by their likelihood.
 * With fewer than three weeks the level is known to within a factor only.
 */
export function weeklyStates(
  weeks: readonly number[],
): (stream: RandomStream) => WeeklyState {
  const fits: { readonly state: WeeklyState; readonly log: number }[] = []
  for (const follow of FOLLOW) {
    for (const followGrowth of FOLLOW_GROWTH) {
      for (const growth of FIRST_GROWTH) {
        for (const drift of DRIFT) {
          for (const level of startLevels(weeks, drift)) {
            fits.push(fitted(weeks, { level, growth, drift, follow, followGrowth }))
          }
        }
      }
    }
  }
  const top = Math.max(...fits.map((fit) => fit.log))
  let sum = 0
  const cumulative = Float64Array.from(fits, (fit) => {
    sum += Math.exp(fit.log - top)
    return sum
  })
  return (stream) => {
    const fit = fits[firstAbove(cumulative, stream.uniform() * sum)]
    if (!fit) throw new Error('no weekly state was fitted')
    return fit.state
  }
}

/** The expected lines of the next week. */
export function nextWeek(state: Pick<WeeklyState, 'level' | 'growth' | 'drift'>): number {
  return state.level * state.drift * state.growth ** DAMPING
}

/** The level and growth after a week that surprised by the relative amount given. */
export function afterSurprise(state: LevelAndGrowth, surprise: number): LevelAndGrowth {
  const bounded = Math.max(-0.95, Math.min(3, surprise))
  const growth =
    state.growth ** DAMPING * Math.exp(state.followGrowth * Math.min(1, bounded))
  return {
    ...state,
    level: nextWeek(state) * Math.max(0.05, 1 + state.follow * bounded),
    growth: Math.max(0.5, Math.min(2, growth)),
  }
}

const DAMPING = 0.94
const FOLLOW = [0.03, 0.1, 0.25, 0.5, 0.8]
const FOLLOW_GROWTH = [0, 0.03, 0.1, 0.2]
const FIRST_GROWTH = [0.85, 1, 1.15, 1.35]
const DRIFT = [0.965, 1, 1.035]

/**
 * Where the level may have begun: at the mean of the first four weeks, or of all of them.
 * A drive of bursts has one level and no first weeks worth the name; without the second
 * start its level has to run after the bursts, and the forecast with it.
 */
function startLevels(weeks: readonly number[], drift: number): readonly number[] {
  return [weeks.slice(0, 4), weeks].map((part) => {
    const mean = part.reduce((sum, w) => sum + w, 0) / Math.max(1, part.length)
    return Math.max(1, mean / drift ** ((part.length + 1) / 2))
  })
}

function fitted(
  weeks: readonly number[],
  start: LevelAndGrowth,
): { readonly state: WeeklyState; readonly log: number } {
  let state = start
  // A week without lines has no logarithm; a hundredth of the usual week stands for none.
  const least = Math.max(
    0.5,
    0.01 * (weeks.reduce((sum, w) => sum + w, 0) / weeks.length),
  )
  let [deviations, squares] = [0, 0]
  const surprises: number[] = []
  for (const lines of weeks) {
    const expected = nextWeek(state)
    const surprise = lines / expected - 1
    surprises.push(surprise)
    squares += surprise * surprise
    deviations += Math.abs(Math.log((lines + least) / (expected + least)))
    state = afterSurprise(state, surprise)
  }
  // Two pseudo-surprises of 15 % keep a short history from being believed too well.
  const weeksAndPrior = weeks.length + 2
  const spread = Math.sqrt((squares + 2 * 0.0225) / weeksAndPrior)
  // Laplace errors of the logarithm: relative errors would praise a level that is too high.
  const log = -weeksAndPrior * Math.log((deviations + 2 * 0.15) / weeksAndPrior)
  return {
    state: {
      ...state,
      spread,
      surprises:
        surprises.length < 3 ? [...surprises, -0.4, -0.2, 0, 0.2, 0.4] : surprises,
    },
    log,
  }
}
