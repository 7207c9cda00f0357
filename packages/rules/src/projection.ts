import {
  ceil,
  err,
  type Fraction,
  fraction,
  multiply,
  ok,
  type Result,
  roundHalfUp,
  subtract,
  toDecimal,
} from '@groundswell/basics'
import { impossible } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { CountySampleRule } from './pack/county-sample-rule.ts'
import type { Pack } from './pack/pack.ts'
import type { ImpossibleCount, Refusal } from './refusal.ts'
import { possibleCounts } from './sample-count.ts'
import { countySampleSize } from './sample-size.ts'

/** What an official counted in one county. `duplicates` are the extra copies in the sample. */
export interface SampleCounts {
  readonly raw: number
  readonly sample: number
  readonly valid: number
  readonly duplicates: number
  /** The county, for an error that says where. */
  readonly place?: string
}

/** The statutory estimate with every figure that the regulation has the official write down. */
export interface ProjectionFigures {
  /** `sample`, or `every-line` where so few lines were filed that all were checked. */
  readonly method: 'sample' | 'every-line'
  readonly raw: number
  readonly sample: number
  readonly valid: number
  readonly duplicates: number
  /** Valid lines as a percentage of the sample, two places, half up: `71.47`. */
  readonly rate: string
  /** The rate applied to all lines, rounded up, before duplicates. */
  readonly uncorrected: number
  /** The value of each sampled line, four places, half up: `33.2881`. */
  readonly factor: string
  /** What one duplicate in the sample weighs, A(A-1), shown to four places. */
  readonly weight: string
  /** Estimated duplicates among all lines, rounded up. */
  readonly duplicatePenalty: number
  readonly projected: number
  /** The sample that the law asks for, when fewer lines than that were checked. */
  readonly sampleOwed?: number
}

export interface Projection extends ProjectionFigures, Grounds {}

/**
 * The projection of one county's sample, 2 CCR 20530-20532, in exact fractions. The
 * duplicates are not among the valid lines. Impossible counts are refused by field.
 */
export function projection(
  pack: Pack,
  counts: SampleCounts,
): Result<Projection, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'county-samples') {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'projection' })
  }
  const figures = projectionFigures(rule, counts)
  if (!figures.ok) return figures
  const everyLine = figures.value.method === 'every-line'
  const ids = everyLine ? rule.sample.cites : rule.projectionCites
  return ok({ ...figures.value, ...grounds(pack, ids) })
}

/** The figures alone, for sums over many counties that cite the law once. */
export function projectionFigures(
  rule: CountySampleRule,
  counts: SampleCounts,
): Result<ProjectionFigures, ImpossibleCount> {
  const { raw, sample, valid, duplicates, place } = counts
  const parts = { valid, duplicates }
  const possible = possibleCounts({ raw, sample, parts, place })
  if (!possible.ok) return possible
  if (raw <= rule.sample.everyLineUpTo) return everyLine(rule, counts)

  const rate = roundHalfUp(fraction(100 * valid, sample), 2)
  const uncorrected = ceil(multiply(fraction(raw, 100), rate))
  const factor = roundHalfUp(fraction(raw, sample), 4)
  const weight = duplicateWeight(factor)
  const duplicatePenalty = ceil(multiply(fraction(duplicates), weight))
  const owed = countySampleSize(rule.sample, raw)
  return ok({
    method: 'sample',
    raw,
    sample,
    valid,
    duplicates,
    rate: toDecimal(rate, 2),
    uncorrected: Number(uncorrected),
    factor: toDecimal(factor, 4),
    weight: toDecimal(weight, 4),
    duplicatePenalty: Number(duplicatePenalty),
    projected: Number(uncorrected - duplicatePenalty),
    ...(sample < owed ? { sampleOwed: owed } : {}),
  })
}

/**
 * What one duplicate in the sample stands for, 2 CCR 20531(b): A(A-1) and not A squared,
 * because the extra copy was already left out of the valid lines.
 */
function duplicateWeight(factor: Fraction): Fraction {
  return multiply(factor, subtract(factor, fraction(1)))
}

/** Elec. Code 9030(d): with so few lines all are checked, and the count is the result. */
function everyLine(
  rule: CountySampleRule,
  counts: SampleCounts,
): Result<ProjectionFigures, ImpossibleCount> {
  const { raw, sample, valid, duplicates, place } = counts
  if (sample !== raw) {
    const must = `be all ${raw} lines: up to ${rule.sample.everyLineUpTo} every line is checked`
    const section = 'Elec. Code 9030(d)'
    return err(impossible({ field: 'sample', value: sample, must, rule: section, place }))
  }
  return ok({
    method: 'every-line',
    raw,
    sample,
    valid,
    duplicates,
    rate: raw === 0 ? '0.00' : toDecimal(fraction(100 * valid, raw), 2),
    uncorrected: valid,
    factor: '1.0000',
    weight: '0.0000',
    duplicatePenalty: 0,
    projected: valid,
  })
}
