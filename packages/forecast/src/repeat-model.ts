import type { RandomStream } from '@groundswell/basics'
import {
  type DuplicateModel,
  duplicateModel,
  linesWithPairs,
  pairsSeen,
} from './duplicate-rate.ts'
import type { Evidence, StratumEvidence } from './evidence.ts'
import { type MeasuredPairs, type PairExposure, pairsOf } from './pair-exposure.ts'
import { expectedPairs, type PairRates, pairStructure } from './pair-structure.ts'
import { gammaVariate, normalVariate, poissonVariate } from './random-variate.ts'
import { distinctPeople, type SignerMix } from './signer-mix.ts'

/** The repeats in hand, in one possible truth. */
export interface RepeatDraw {
  readonly lines: number
  readonly extras: number
  readonly rate: number
  readonly mix: SignerMix
  readonly countyPairs: Float64Array
  readonly countyExtras: Float64Array
}

/** What the review says about repeats. */
export interface RepeatModel {
  /** The repeats in hand, given the valid lines in hand. */
  readonly draw: (stream: RandomStream, valid: Float64Array) => RepeatDraw
  /** Pairs of reviewed valid lines that could have been seen. */
  readonly exposure: number
  /** People seen more than once, but for those who are reckoned alone. */
  readonly people: number
}

/** The repeats of a drive whose unreviewed lines are valid at these rates, stratum by stratum. */
export function repeatModel(
  evidence: Evidence,
  exposure: PairExposure,
  rate: Float64Array,
): RepeatModel {
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

  // Repeats on one sheet are seen whenever the sheet is: they grow with the sheets, not the square.
  const { sheetDraw } = evidence
  const sheetShape = sheetDraw === undefined ? 0 : sheetDraw.repeatsOnSheets + 1 / 3

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
    const onSheets = sheetShape > 0 ? gammaVariate(stream, sheetShape) : 0
    const sheetUnseen = (onSheets * most) / Math.max(1, seenTotal)
    const unseen = starUnseen + sheetUnseen + Math.max(0, extrasInHand - othersSeen)
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

  return { draw, exposure: plain, people: model.people }
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

const LOCAL: readonly number[] = [0, 0.5, 1]

const EMPTY: MeasuredPairs = {
  places: { stratum: 0, county: 0, across: 0 },
  inStrata: new Float64Array(0),
  inCounty: new Float64Array(0),
}
