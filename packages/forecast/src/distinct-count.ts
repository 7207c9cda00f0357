import { randomStream } from '@groundswell/basics'
import { calibratedTruths } from './calibrated-truths.ts'
import type { Evidence } from './evidence.ts'
import { type MatcherAudit, matcherErrors } from './matcher-audit.ts'
import { pairExposure } from './pair-exposure.ts'
import { repeatModel } from './repeat-model.ts'
import type { SignerMix } from './signer-mix.ts'
import { validityModel } from './validity-rate.ts'

/** Possible truths, a few thousand of them: what is in hand, whole and county by county. */
export interface CountPosterior {
  readonly draws: number
  /** Distinct valid lines T, valid lines with repeats V, and their difference. */
  readonly distinct: Float64Array
  readonly validLines: Float64Array
  readonly duplicates: Float64Array
  /** Chance that two valid lines in hand are one person's, and the mix of signers behind it. */
  readonly pairRate: Float64Array
  readonly mixes: readonly SignerMix[]
  readonly counties: CountyDraws
}

/** For each draw the counties in order: index `draw * names.length + county`. */
export interface CountyDraws {
  readonly names: readonly string[]
  readonly raw: Float64Array
  readonly valid: Float64Array
  /** Pairs whose two lines are both in the county, and the extra lines that they make. */
  readonly pairs: Float64Array
  readonly extras: Float64Array
}

export interface CountQuestion {
  readonly evidence: Evidence
  readonly seed: string
  /** How many possible truths to draw; by default a few thousand. */
  readonly draws?: number
  readonly matcher?: MatcherAudit
}

/**
 * Draws the number of distinct registered voters among the valid lines in hand:
 * T = valid lines − repeats seen − repeats not seen. The same evidence and seed give the
 * same draws whatever the order of the input.
 */
export function countPosterior(question: CountQuestion): CountPosterior {
  const { evidence, seed } = question
  const { strata } = evidence
  const draws = question.draws ?? defaultDraws(strata.length)
  const stream = randomStream(`${seed}/count`)
  const validity = validityModel(strata)
  const exposure = pairExposure(strata)
  const repeats = repeatModel(evidence, exposure, validity.rate)
  const errors = matcherErrors(question.matcher)
  const names = exposure.countyNames
  const raw = new Float64Array(names.length)
  for (const [s, { stratum }] of strata.entries()) {
    const c = exposure.countyOf[s] ?? 0
    raw[c] = (raw[c] ?? 0) + stratum.lines
  }
  const table = () => new Float64Array(draws * names.length)
  const counties = { names, raw, valid: table(), pairs: table(), extras: table() }
  const row = () => new Float64Array(draws)
  const [distinct, validLines, duplicates, pairRate] = [row(), row(), row(), row()]
  const mixes: SignerMix[] = []

  const valid = new Float64Array(strata.length)
  for (let i = 0; i < draws; i++) {
    validity.draw(stream, valid)
    errors(stream, strata, valid)
    const truth = repeats.draw(stream, valid)
    validLines[i] = truth.lines
    duplicates[i] = truth.extras
    distinct[i] = truth.lines - truth.extras
    pairRate[i] = truth.rate
    mixes.push(truth.mix)
    const at = i * names.length
    for (const [s, v] of valid.entries()) {
      const c = at + (exposure.countyOf[s] ?? 0)
      counties.valid[c] = (counties.valid[c] ?? 0) + v
    }
    counties.pairs.set(truth.countyPairs, at)
    counties.extras.set(truth.countyExtras, at)
  }
  const drawn = { draws, distinct, validLines, duplicates, pairRate, mixes, counties }
  return calibratedTruths(drawn, repeats)
}

/** Enough draws for a steady 5 % point; fewer where thousands of strata make each one dear. */
function defaultDraws(strata: number): number {
  return Math.max(800, Math.min(4000, Math.floor(4_000_000 / Math.max(1, strata))))
}
