import { type RandomStream, randomStream } from '@groundswell/basics'
import {
  type DuplicateModel,
  duplicateModel,
  linesWithPairs,
  pairsSeen,
} from './duplicate-rate.ts'
import type { Evidence, StratumEvidence } from './evidence.ts'
import { type MatcherAudit, matcherErrors } from './matcher-audit.ts'
import {
  type MeasuredPairs,
  type PairExposure,
  pairExposure,
  pairsOf,
} from './pair-exposure.ts'
import { expectedPairs, type PairRates, pairStructure } from './pair-structure.ts'
import { gammaVariate, normalVariate, poissonVariate } from './random-variate.ts'
import { distinctPeople, type SignerMix } from './signer-mix.ts'
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
interface CountyDraws {
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
  return { draws, distinct, validLines, duplicates, pairRate, mixes, counties }
}

interface RepeatDraw {
  readonly lines: number
  readonly extras: number
  readonly rate: number
  readonly mix: SignerMix
  readonly countyPairs: Float64Array
  readonly countyExtras: Float64Array
}

/** Draws the repeats in hand, given the valid lines in hand. */
function repeatModel(
  evidence: Evidence,
  exposure: PairExposure,
  rate: Float64Array,
): { readonly draw: (stream: RandomStream, valid: Float64Array) => RepeatDraw } {
  const { strata } = evidence
  const seenValid = Float64Array.from(strata, seenIn)
  const seenTotal = seenValid.reduce((sum, v) => sum + v, 0)
  const seen = LOCAL.map((local) => exposure.measure(seenValid, local))
  const known = pairsOf(strata.reduce((sum, s) => sum + knownIn(s), 0))
  const plain = pairTotal(seen[0])
  const expectedLines = strata.reduce(
    (sum, s, k) => sum + (seenValid[k] ?? 0) + (rate[k] ?? 0) * unreviewed(s),
    0,
  )
  const model: DuplicateModel = duplicateModel(evidence, {
    exposure: plain,
    lines: expectedLines,
  })
  const allSeen = pairsSeen(evidence)
  const structure = pairStructure(
    LOCAL.map((local, k) => placedPairs(evidence, exposure, { local, seen: seen[k] })),
    evidence.pairsSquared > 0 ? Math.min(1, allSeen / evidence.pairsSquared) : 1,
  )
  const seenPairs = exposure.countyNames.map(
    (_, c) => evidence.counties[c]?.pairsAcrossStrata ?? 0,
  )
  for (const [s, cell] of strata.entries()) {
    const c = exposure.countyOf[s] ?? 0
    seenPairs[c] = (seenPairs[c] ?? 0) + cell.pairs
  }

  function draw(stream: RandomStream, valid: Float64Array): RepeatDraw {
    const { rate: seenRate, mix } = model.draw(stream)
    const rates = structure(stream)
    const before = seen[LOCAL.indexOf(rates.local)] ?? EMPTY
    const inHand = exposure.measure(valid, rates.local)
    let lines = 0
    for (const v of valid) lines += v
    const allPairs = Math.max(0, pairsOf(lines) - known)
    const scale = scaleOf(seenRate, { rates, before, inHand, plain, allPairs })
    const pairsInHand = scale * expectedPairs(rates, inHand.places)
    const handRate = allPairs > 0 ? pairsInHand / allPairs : seenRate
    const most = Math.max(0, lines - seenTotal)
    const stars = model.starLines
    // A star's lines still to be seen are in proportion to those seen, and all are repeats.
    const starUnseen =
      stars > 0 ? (gammaVariate(stream, stars) * most) / Math.max(1, seenTotal) : 0
    const others = linesWithPairs(allPairs) - stars - starUnseen
    const extrasInHand = extrasAmong(mix, handRate, others)
    const othersSeen = extrasAmong(mix, seenRate, linesWithPairs(plain) - stars)
    const unseen = starUnseen + Math.max(0, extrasInHand - othersSeen)
    const extrasSeen = extraLinesSeen(stream, evidence)
    const extras = extrasSeen + Math.min(most, poissonVariate(stream, unseen))
    const extrasPerPair = pairsInHand > 0 ? Math.min(1, extrasInHand / pairsInHand) : 1
    const countyPairs = new Float64Array(seenPairs.length)
    const countyExtras = new Float64Array(seenPairs.length)
    for (const c of countyPairs.keys()) {
      const more =
        rates.stratum * ((inHand.inStrata[c] ?? 0) - (before.inStrata[c] ?? 0)) +
        rates.county * ((inHand.inCounty[c] ?? 0) - (before.inCounty[c] ?? 0))
      const unseenPairs = poissonVariate(stream, Math.max(0, scale * more))
      const known = seenPairs[c] ?? 0
      countyPairs[c] = Math.round(known) + unseenPairs
      countyExtras[c] = Math.round(
        (evidence.counties[c]?.extraLines ?? 0) + unseenPairs * extrasPerPair,
      )
    }
    return { lines, extras, rate: handRate, mix, countyPairs, countyExtras }
  }

  return { draw }
}

/** From rates by place, known up to a factor, to pairs: the factor that fits the rate seen. */
function scaleOf(
  seenRate: number,
  given: {
    readonly rates: PairRates
    readonly before: MeasuredPairs
    readonly inHand: MeasuredPairs
    readonly plain: number
    readonly allPairs: number
  },
): number {
  const expectedSeen = expectedPairs(given.rates, given.before.places)
  if (given.plain > 0 && expectedSeen > 0) return (seenRate * given.plain) / expectedSeen
  const expected = expectedPairs(given.rates, given.inHand.places)
  return expected > 0 ? (seenRate * given.allPairs) / expected : 0
}

/** Extra lines that people make among so many lines. */
function extrasAmong(mix: SignerMix, rate: number, lines: number): number {
  if (lines <= 1 || rate <= 0) return 0
  return Math.max(0, lines - distinctPeople(mix, mix.second / rate, lines))
}

function extraLinesSeen(stream: RandomStream, evidence: Evidence): number {
  const { mean, variance } = evidence.extraLines
  if (variance === 0) return mean
  return Math.max(0, Math.round(mean + Math.sqrt(variance) * normalVariate(stream)))
}

function placedPairs(
  evidence: Evidence,
  exposure: PairExposure,
  { local, seen }: { readonly local: number; readonly seen: MeasuredPairs | undefined },
) {
  let [stratum, county, logFactor] = [0, 0, 0]
  for (const [s, cell] of evidence.strata.entries()) {
    stratum += cell.pairs
    logFactor += local * cell.pairs * (exposure.logStratumFactor[s] ?? 0)
  }
  for (const [c, cell] of evidence.counties.entries()) {
    county += cell.pairsAcrossStrata
    logFactor += local * cell.pairsAcrossStrata * (exposure.logCountyFactor[c] ?? 0)
  }
  return {
    local,
    seen: { stratum, county, across: evidence.pairsAcrossCounties },
    exposure: (seen ?? EMPTY).places,
    logFactor,
  }
}

function seenIn(s: StratumEvidence): number {
  return s.drawnValid + s.drawnUndecided.mean + knownIn(s)
}

function knownIn(s: StratumEvidence): number {
  return s.convenienceValid + s.convenienceUndecided.mean
}

function unreviewed(s: StratumEvidence): number {
  return s.stratum.lines - s.drawn - s.convenience
}

function pairTotal(measured: MeasuredPairs | undefined): number {
  const { stratum, county, across } = (measured ?? EMPTY).places
  return stratum + county + across
}

/** Enough draws for a steady 5 % point; fewer where thousands of strata make each one dear. */
function defaultDraws(strata: number): number {
  return Math.max(800, Math.min(4000, Math.floor(4_000_000 / Math.max(1, strata))))
}

const LOCAL: readonly number[] = [0, 0.5, 1]

const EMPTY: MeasuredPairs = {
  places: { stratum: 0, county: 0, across: 0 },
  inStrata: new Float64Array(0),
  inCounty: new Float64Array(0),
}
