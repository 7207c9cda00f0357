import {
  collectionPlan,
  countReport,
  type GroupValidity,
  type Interval,
  type StratumDimension,
  sharpen,
  validityBy,
} from '@groundswell/forecast'
import { pack } from '@groundswell/rules'
import { paceAnswer } from './answer-pace.ts'
import type { ForecastAnswer, ForecastQuestion } from './forecast-answer.ts'
import { procedureOf } from './procedure-of.ts'

/** The odds that a drive aims at before it files. */
const targetOdds = 0.95

/**
 * Everything the dashboard asks of the forecast. A pure function of the question: the seed
 * is part of it.
 */
export function forecastAnswer(question: ForecastQuestion): ForecastAnswer {
  const { evidence, fine, required, seed } = question
  const rules = pack(question.rules)
  if (!rules.ok) throw new Error(`no rule pack ${question.rules}`)
  const procedure = procedureOf(rules.value, required)
  const { report, odds, posterior } = countReport({ evidence, required, procedure, seed })
  const by = (dimension: StratumDimension) => [...validityBy(fine, dimension, seed)]
  const rate = (valid: number) => (report.raw === 0 ? 0 : valid / report.raw)
  return {
    raw: report.raw,
    valid: report.valid,
    validLines: report.validLines,
    duplicates: report.duplicates,
    probability: report.probability,
    needed95: report.needed95,
    method: report.method,
    assumptions: report.assumptions,
    odds: {
      ...odds.outcomes,
      qualifiedInTheEnd: odds.qualifiedInTheEnd,
      projection: odds.projection,
      simulations: odds.simulations,
      counties: odds.counties,
    },
    collection: {
      ...collectionPlan({
        posterior,
        procedure,
        required,
        seed,
        target: targetOdds,
        capacity: new Map(Object.entries(question.capacity)),
      }),
      target: targetOdds,
    },
    validity: {
      whole: mapInterval(report.validLines, rate),
      counties: by('county').sort(byValidInHand),
      channels: by('channel'),
      circulators: by('circulator').sort((a, b) => a.rate.median - b.rate.median),
      weeks: by('week'),
    },
    sharpen: sharpen(evidence, posterior, stepsFor(question)).map((row) => ({
      moreDrawnLines: row.moreDrawnLines,
      halfWidthNow: row.halfWidthNow,
      halfWidthThen: row.halfWidthThen,
      byStratum: byDrawStratum(row.byStratum),
    })),
    ...paceAnswer(question, posterior),
  }
}

function byValidInHand(a: GroupValidity, b: GroupValidity): number {
  return b.validInHand.median - a.validInHand.median
}

function mapInterval(interval: Interval, of: (value: number) => number): Interval {
  const { median, low, high } = interval
  return { median: of(median), low: of(low), high: of(high) }
}

/**
 * Amounts of further drawn lines worth asking about, up to every line that is left: what one
 * hour of keying makes, then from 200 on doubled. Where less than that is left, a quarter, half
 * and all of it.
 */
function stepsFor({ evidence, linesPerHour }: ForecastQuestion): readonly number[] {
  const left = Math.floor(evidence.raw - evidence.reviewed)
  const steps = [linesPerHour, 200, 400, 800, 1600, 3200, 6400]
  const offered =
    left < linesPerHour
      ? [Math.ceil(left / 4), Math.ceil(left / 2), left]
      : steps.filter((step) => step <= left)
  return [...new Set(offered)].filter((step) => step > 0).sort((a, b) => a - b)
}

/** Lines are drawn by county and channel, the first two parts of every stratum's id. */
function byDrawStratum(
  shares: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const [stratum, lines] of shares) {
    const [county = '', channel = ''] = stratum.split('|')
    const key = `${county}|${channel}`
    sums[key] = (sums[key] ?? 0) + lines
  }
  return sums
}
