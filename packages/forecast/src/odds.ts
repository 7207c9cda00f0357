import { randomStream } from '@groundswell/basics'
import type { CountPosterior } from './count-posterior.ts'
import { drawnCounty } from './county-sample.ts'
import { type Band, bandOf, type Interval, intervalOf } from './interval.ts'
import {
  type MismatchDiscount,
  mismatchShare,
  usualMismatch,
} from './mismatch-discount.ts'
import type { OfficialProcedure } from './official-procedure.ts'
import { binomialVariate } from './random-variate.ts'

export interface OddsQuestion {
  readonly posterior: CountPosterior
  readonly procedure: OfficialProcedure
  readonly required: number
  readonly seed: string
  /** Simulated procedures; 20,000 by default. */
  readonly simulations?: number
  /** The usual one by default. */
  readonly mismatch?: MismatchDiscount
}

/** How the official procedure would go if the lines in hand were filed now. */
export interface Odds {
  readonly outcomes: {
    readonly fail: number
    readonly fullCheck: number
    readonly qualify: number
  }
  /** Qualifies on the sample, or after every line is checked. */
  readonly qualifiedInTheEnd: number
  readonly projection: Band
  /** The projection as a percentage of the requirement. */
  readonly percent: Band
  readonly counties: readonly CountyOdds[]
  readonly simulations: number
}

export interface CountyOdds {
  readonly county: string
  readonly raw: number
  readonly sample: number
  readonly valid: Interval
  readonly projection: Interval
  /** Mean of the duplicates found in the county's sample. */
  readonly duplicatesFound: number
}

/**
 * The odds of each official outcome: every simulation takes one possible truth, draws the
 * official's sample county by county, lets duplicates be found only when both lines are
 * drawn, and projects by the statute's own roundings. Fewer raw lines than the requirement
 * fail before any sample (Cal. Elec. Code 9030(b), (c)).
 */
export function officialOdds(question: OddsQuestion): Odds {
  const { posterior, procedure, required } = question
  const simulations = question.simulations ?? 20_000
  const discount = question.mismatch ?? usualMismatch
  const stream = randomStream(`${question.seed}/odds`)
  const { names, raw, valid, pairs, extras } = posterior.counties
  const sizes = raw.map((lines) => procedure.sampleSize(lines))
  const projections = new Float64Array(simulations)
  const byCounty = names.map(() => new Float64Array(simulations))
  const found = new Float64Array(names.length)
  const tally = { insufficient: 0, 'full-check': 0, sufficient: 0 }
  let qualified = 0
  const enoughRaw = raw.reduce((sum, lines) => sum + lines, 0) >= required

  for (let i = 0; i < simulations; i++) {
    const at = (i % posterior.draws) * names.length
    const mismatch = mismatchShare(stream, discount)
    let projected = 0
    let accepted = 0
    for (const c of names.keys()) {
      const county = {
        raw: raw[c] ?? 0,
        valid: valid[at + c] ?? 0,
        pairs: pairs[at + c] ?? 0,
        extras: extras[at + c] ?? 0,
      }
      const size = sizes[c] ?? 0
      if (county.raw === 0) continue
      const finding = drawnCounty(stream, county, { size, mismatch })
      const { valid: good, duplicates } = finding
      const projection = procedure.projectedValid(county.raw, size, good, duplicates)
      projected += projection
      accepted += county.valid - county.extras
      found[c] = (found[c] ?? 0) + duplicates
      const column = byCounty[c]
      if (column) column[i] = projection
    }
    projections[i] = projected
    const outcome = enoughRaw ? procedure.outcome(projected, required) : 'insufficient'
    tally[outcome] += 1
    if (outcome === 'sufficient') qualified += 1
    // The full check is county by county too: repeats across counties stay unseen.
    else if (outcome === 'full-check') {
      const left = accepted - binomialVariate(stream, accepted, mismatch)
      if (left >= required) qualified += 1
    }
  }
  return {
    outcomes: {
      fail: tally.insufficient / simulations,
      fullCheck: tally['full-check'] / simulations,
      qualify: tally.sufficient / simulations,
    },
    qualifiedInTheEnd: qualified / simulations,
    projection: bandOf(projections),
    percent: bandOf(
      projections.map((p) => (100 * p) / required),
      2,
    ),
    counties: names.map((county, c) => ({
      county,
      raw: raw[c] ?? 0,
      sample: sizes[c] ?? 0,
      valid: intervalOf(columnOf(valid, c, names.length)),
      projection: intervalOf(byCounty[c] ?? new Float64Array(0)),
      duplicatesFound: (found[c] ?? 0) / simulations,
    })),
    simulations,
  }
}

function columnOf(table: Float64Array, column: number, width: number): Float64Array {
  return Float64Array.from(
    { length: table.length / width },
    (_, row) => table[row * width + column] ?? 0,
  )
}
