import { randomStream } from '@groundswell/basics'
import { calibratedTruths } from './calibrated-truths.ts'
import type { CountPosterior } from './count-posterior.ts'
import type { Evidence } from './evidence.ts'
import { type MatcherAudit, matcherErrors } from './matcher-audit.ts'
import { pairExposure } from './pair-exposure.ts'
import { repeatModel } from './repeat-model.ts'
import type { SignerMix } from './signer-mix.ts'
import { validityModel } from './validity-rate.ts'

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
