import { randomStream } from '@groundswell/basics'
import { countPosterior } from '../distinct-count.ts'
import { intervalOf } from '../interval.ts'
import { officialOdds } from '../odds.ts'
import type { OfficialProcedure } from '../official-procedure.ts'
import { distinctOf } from './drive.ts'
import { driveFamilies } from './family.ts'
import { drawnOutcome } from './official-draw.ts'
import { sampledEvidence } from './sampled-evidence.ts'

/** Forecasts of about the same probability, and how often they came true. */
export interface ReliabilityBin {
  readonly event: 'reached' | 'fail' | 'fullCheck' | 'qualify'
  readonly forecasts: number
  readonly predicted: number
  readonly observed: number
}

/**
 * Are the probabilities true? For each simulated drive the requirement is put near the
 * estimate (by the evidence alone, never by the truth), the odds are asked, the official's
 * draw is made once on the true lines, and forecasts are binned by tenths.
 */
export function runReliability(question: {
  readonly drives: number
  readonly seed: string
  readonly procedure: OfficialProcedure
  readonly families?: readonly string[]
}): readonly ReliabilityBin[] {
  const { procedure, families = USUAL } = question
  const bins = new Map<
    string,
    { forecasts: number; predicted: number; observed: number }
  >()

  function count(event: ReliabilityBin['event'], predicted: number, came: boolean) {
    const key = `${event} ${Math.min(9, Math.floor(predicted * 10))}`
    const bin = bins.get(key) ?? { forecasts: 0, predicted: 0, observed: 0 }
    bin.forecasts += 1
    bin.predicted += predicted
    bin.observed += came ? 1 : 0
    bins.set(key, bin)
  }

  for (const { name, make } of driveFamilies) {
    if (!families.includes(name)) continue
    for (let k = 0; k < question.drives; k++) {
      const seed = `${question.seed}/${name}/${k}`
      const drive = make(randomStream(seed))
      const stream = randomStream(`${seed}/official`)
      const posterior = countPosterior({
        evidence: sampledEvidence(drive, seed),
        seed,
        draws: 1000,
      })
      const { median } = intervalOf(posterior.distinct)
      const required = Math.max(1, Math.round(median * (0.85 + 0.25 * stream.uniform())))
      const odds = officialOdds({
        posterior,
        procedure,
        required,
        seed,
        mismatch: { mean: 0, spread: 0 },
        simulations: 1000,
      })
      const reached = posterior.distinct.filter((d) => d >= required).length / 1000
      const outcome = drawnOutcome(stream, drive, { procedure, required })
      count('reached', reached, distinctOf(drive) >= required)
      count('fail', odds.outcomes.fail, outcome === 'insufficient')
      count('fullCheck', odds.outcomes.fullCheck, outcome === 'full-check')
      count('qualify', odds.outcomes.qualify, outcome === 'sufficient')
    }
  }
  return [...bins].sort(byKey).map(([key, { forecasts, predicted, observed }]) => ({
    event: eventOf(key),
    forecasts,
    predicted: predicted / forecasts,
    observed: observed / forecasts,
  }))
}

function eventOf(key: string): ReliabilityBin['event'] {
  for (const event of ['fail', 'fullCheck', 'qualify'] as const) {
    if (key.startsWith(`${event} `)) return event
  }
  return 'reached'
}

const USUAL = ['even', 'thirty-by-five', 'lognormal', 'county-pools', 'hot-channel']

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
