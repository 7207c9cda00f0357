import type { RandomStream } from '@groundswell/basics'
import { logGamma } from './log-gamma.ts'
import type { PairPlaces } from './pair-exposure.ts'
import { gammaVariate } from './random-variate.ts'
import { firstAbove } from './validity-prior.ts'

/** One possible set of rates by place; only their ratios matter. */
export interface PairRates extends PairPlaces {
  /** How far small places have their own pools: see `PairExposure`. */
  readonly local: number
}

/** Pairs seen and pairs that could have been seen, were small places `local` pools of their own. */
export interface PlacedPairs {
  readonly local: number
  readonly seen: PairPlaces
  readonly exposure: PairPlaces
  /** Σ over pairs seen of the ln of their place's factor. */
  readonly logFactor: number
}

/**
 * Draws how the chance of a pair differs by place. The three rates share a gamma prior
 * whose mean and spread are integrated over a grid, so that they are pulled together
 * unless the pairs say otherwise. Where all strata were sampled alike this changes
 * nothing; where they were not, it decides what a pair seen stands for.
 * `evenness` (0 to 1) discounts pairs that come from few persons.
 */
export function pairStructure(
  hypotheses: readonly PlacedPairs[],
  evenness: number,
): (stream: RandomStream) => PairRates {
  const cells: {
    readonly data: PlacedPairs
    readonly spread: number
    readonly mean: number
  }[] = []
  const logs: number[] = []
  for (const data of hypotheses) {
    const seen = PLACES.map((p) => data.seen[p] * evenness)
    const exposure = PLACES.map((p) => data.exposure[p])
    const total = exposure.reduce((sum, e) => sum + e, 0)
    const centre = Math.log(
      (seen.reduce((sum, d) => sum + d, 0) + 1 / 3) / Math.max(1, total),
    )
    for (const spread of SPREADS) {
      for (let step = -12; step <= 12; step++) {
        const mean = Math.exp(centre + step / 3)
        let log = data.logFactor * evenness
        for (const [k, d] of seen.entries()) {
          const e = exposure[k] ?? 0
          // A gamma-Poisson mixture of the pairs of this place, without its constant.
          log +=
            logGamma(spread + d) -
            logGamma(spread) +
            spread * Math.log(spread / mean) -
            (spread + d) * Math.log(spread / mean + e)
        }
        cells.push({ data, spread, mean })
        logs.push(log)
      }
    }
  }
  const top = Math.max(...logs)
  let sum = 0
  const cumulative = Float64Array.from(logs, (log) => {
    sum += Math.exp(log - top)
    return sum
  })

  return (stream) => {
    const cell = cells[firstAbove(cumulative, stream.uniform() * sum)]
    if (!cell) return { stratum: 1, county: 1, across: 1, local: 0 }
    const { data, spread, mean } = cell
    const rate = (place: keyof PairPlaces) =>
      gammaVariate(stream, spread + data.seen[place] * evenness) /
      (spread / mean + data.exposure[place])
    return {
      stratum: rate('stratum'),
      county: rate('county'),
      across: rate('across'),
      local: data.local,
    }
  }
}

/** Expected pairs under some rates, up to their common scale. */
export function expectedPairs(rates: PairPlaces, exposure: PairPlaces): number {
  return PLACES.reduce((sum, place) => sum + rates[place] * exposure[place], 0)
}

const PLACES = ['stratum', 'county', 'across'] as const

/** From rates that may differ a hundredfold to rates that are all but equal. */
const SPREADS = [0.4, 1.5, 6, 50] as const
