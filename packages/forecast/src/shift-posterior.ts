import { normalBelow, normalDensity } from './normal-distribution.ts'
import type { RepeatScenarios } from './repeat-scenario.ts'

/** What a sample that shows so many repeated people says of distinct lines less valid lines. */
export interface ShiftPosterior {
  /** The probability that the difference is at most `shift`, and its density there. */
  readonly at: (shift: number) => { readonly below: number; readonly density: number }
  /** The difference below which the share `p` lies; sought from `start`. */
  readonly point: (p: number, start: number) => number
}

/** The posterior of a number of people seen more than once; what hardly counts is left out. */
export function shiftPosterior(
  { possible }: RepeatScenarios,
  people: number,
): ShiftPosterior {
  const logs = Float64Array.from(
    possible,
    ({ weight, seen }) => weight - seen + (people > 0 ? people * Math.log(seen) : 0),
  )
  const top = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
  const kept = possible.flatMap(({ unseen, spread }, k) => {
    const weight = Math.exp((logs[k] ?? 0) - top)
    return weight > 2e-4 ? [{ weight, unseen, spread }] : []
  })
  const total = kept.reduce((sum, { weight }) => sum + weight, 0)

  function at(shift: number) {
    let [below, density] = [0, 0]
    for (const { weight, unseen, spread } of kept) {
      const z = (shift + unseen) / spread
      if (z < -6) continue
      below += weight * (z > 6 ? 1 : normalBelow(z))
      density += (weight * normalDensity(z)) / spread
    }
    return { below: below / total, density: density / total }
  }

  /** Newton's steps, held inside what is known to bracket the point. */
  function point(p: number, start: number): number {
    const reach = kept.reduce((most, c) => Math.max(most, c.unseen + 8 * c.spread), 1)
    let [from, to, shift] = [-reach, reach, start]
    for (let k = 0; k < 60; k++) {
      const { below, density } = at(shift)
      if (Math.abs(below - p) < 1e-4) break
      if (below < p) from = shift
      else to = shift
      const next = shift + (p - below) / density
      shift = next > from && next < to ? next : (from + to) / 2
    }
    return shift
  }

  return { at, point }
}
