import {
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
    },
    validity: {
      whole: mapInterval(report.validLines, rate),
      counties: by('county').sort(byValidInHand),
      channels: by('channel'),
      circulators: by('circulator').sort((a, b) => a.rate.median - b.rate.median),
      weeks: by('week'),
    },
    sharpen: sharpen(evidence, posterior, stepsFor(evidence)).map((row) => ({
      moreDrawnLines: row.moreDrawnLines,
      halfWidthNow: row.halfWidthNow,
      halfWidthThen: row.halfWidthThen,
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

/** Amounts of further drawn lines worth asking about, up to every line that is left. */
function stepsFor(evidence: ForecastQuestion['evidence']): readonly number[] {
  const left = evidence.raw - evidence.reviewed
  return [200, 400, 800, 1600, 3200, 6400].filter((step) => step <= left)
}
