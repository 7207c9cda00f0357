import { type Assumption, assumptionsOf } from './assumption.ts'
import type { CountPosterior } from './count-posterior.ts'
import { countPosterior } from './distinct-count.ts'
import type { Evidence } from './evidence.ts'
import { type Interval, intervalOf } from './interval.ts'
import { linesNeeded } from './lines-needed.ts'
import type { MatcherAudit } from './matcher-audit.ts'
import { type MismatchDiscount, usualMismatch } from './mismatch-discount.ts'
import { type Odds, officialOdds } from './odds.ts'
import type { OfficialProcedure } from './official-procedure.ts'

export interface CountReportQuestion {
  readonly evidence: Evidence
  readonly required: number
  readonly procedure: OfficialProcedure
  readonly seed: string
  readonly draws?: number
  readonly simulations?: number
  readonly matcher?: MatcherAudit
  /** Applies to the odds, not to the lines in hand. The usual one by default. */
  readonly mismatch?: MismatchDiscount
}

/** The honest count of a drive, with the keys of `groundswell count --json`. */
export interface CountReport {
  readonly raw: number
  readonly reviewed: number
  /** Distinct registered voters among the valid lines in hand. */
  readonly valid: Interval
  /** Valid lines, repeats included. */
  readonly validLines: Interval
  /** Lines beyond the first of each person. */
  readonly duplicates: Interval
  readonly required: number
  /** That the distinct valid count is at least `required`. */
  readonly probability: number
  readonly outcomes: Odds['outcomes']
  /** More lines for 95 % odds; `null` when no number does it. */
  readonly needed95: number | null
  readonly method: string
  readonly assumptions: readonly string[]
}

/** The report together with what it was made from, for a screen that asks further. */
export interface CountAnswer {
  readonly report: CountReport
  readonly odds: Odds
  readonly posterior: CountPosterior
  readonly assumptions: readonly Assumption[]
}

/** Counts a drive: its distinct valid lines, their interval, the odds, and what is missing. */
export function countReport(question: CountReportQuestion): CountAnswer {
  const { evidence, required, procedure, seed } = question
  const mismatch = question.mismatch ?? usualMismatch
  const posterior = countPosterior(question)
  const odds = officialOdds({
    posterior,
    procedure,
    required,
    seed,
    mismatch,
    ...(question.simulations === undefined ? {} : { simulations: question.simulations }),
  })
  const assumptions = assumptionsOf(evidence, {
    mismatch,
    audited: question.matcher !== undefined,
  })
  const reached = posterior.distinct.filter((distinct) => distinct >= required).length
  const { raw } = evidence
  const report: CountReport = {
    raw,
    reviewed: evidence.reviewed,
    valid: intervalOf(posterior.distinct),
    validLines: intervalOf(posterior.validLines),
    duplicates: intervalOf(posterior.duplicates),
    required,
    probability: reached / posterior.draws,
    outcomes: odds.outcomes,
    needed95: linesNeeded(posterior, { required, raw, seed }) ?? null,
    method: METHOD,
    assumptions: assumptions.map((assumption) => assumption.sentence),
  }
  return { report, odds, posterior, assumptions }
}

const METHOD =
  'beta-binomial validity with shared priors; pair estimator of duplicates over mixes of signers; 90 % interval calibrated over plausible shares of repeats'
