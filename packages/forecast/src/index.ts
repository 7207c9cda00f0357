export { type Assumption, assumptionsOf } from './assumption.ts'
export {
  type CollectionPlan,
  type CollectionStep,
  collectionPlan,
} from './collection-plan.ts'
export type { CountPosterior } from './count-posterior.ts'
export {
  type CountAnswer,
  type CountReport,
  type CountReportQuestion,
  countReport,
} from './count-report.ts'
export { type CountQuestion, countPosterior } from './distinct-count.ts'
export { type DistrictRule, districtChance } from './district-chance.ts'
export type { Evidence, StratumEvidence } from './evidence.ts'
export { type EvidenceTally, evidenceTally } from './evidence-tally.ts'
export type { Band, Interval } from './interval.ts'
export { type DecidedLines, learnedRate, type RateBeforehand } from './learned-rate.ts'
export { countWithMoreLines, linesNeeded } from './lines-needed.ts'
export type { MatcherAudit } from './matcher-audit.ts'
export { type MismatchDiscount, usualMismatch } from './mismatch-discount.ts'
export { type CountyOdds, type Odds, type OddsQuestion, officialOdds } from './odds.ts'
export {
  type NoProcedure,
  type OfficialProcedure,
  officialProcedure,
  type SampleOutcome,
} from './official-procedure.ts'
export {
  type FanPoint,
  type Pace,
  type PaceProblem,
  type PaceQuestion,
  pace,
} from './pace.ts'
export type { EvidenceProblem, LineStatus, ReviewedLine } from './reviewed-line.ts'
export { type SharpenRow, sharpen } from './sharpen.ts'
export type { Stratum, StratumDimension } from './stratum.ts'
export { type GroupValidity, validityBy } from './validity-by.ts'
export type { DailyTurnIn } from './weekly-history.ts'
