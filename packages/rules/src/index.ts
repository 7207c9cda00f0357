export {
  type BallotGroup,
  type BallotOrder,
  ballotOrder,
  type QualifiedMeasure,
} from './ballot-order.ts'
export {
  type BandEdges,
  type BandRule,
  type Outcome,
  type OutcomeOfSample,
  outcomeBetween,
  percentOf,
} from './band.ts'
export {
  businessDaysAfter,
  businessDaysBefore,
  businessDaysBetween,
  isBusinessDay,
} from './business-day.ts'
export type { DateChange } from './calendar-difference.ts'
export type { CalendarEntry } from './calendar-entry.ts'
export { type CalendarWarning, warningsOn } from './calendar-warning.ts'
export { type FilingDeadline, filingDeadline, windowText } from './circulation.ts'
export {
  type ConsentRoute,
  type ConsentStage,
  type ConsentWay,
  consentRoutes,
  statesOf,
} from './consent/consent-path.ts'
export {
  type ConsentProblem,
  type ConsentRecord,
  consentProblem,
  consentStanding,
  type RouteStanding,
  type StageStanding,
} from './consent/consent-tracker.ts'
export { consentingBodies } from './consent/consenting-bodies.ts'
export {
  type CountyCounts,
  type CountyProjection,
  type CountyProjections,
  countyProjections,
  placeNamed,
} from './county-projections.ts'
export {
  type DistributionRule,
  distributionText,
  owedPerDistrict,
  placesNeeded,
} from './distribution.ts'
export {
  type DistributionCheck,
  distributionCheck,
  type PlaceCount,
} from './distribution-check.ts'
export {
  type DistrictProjections,
  type DistrictSample,
  districtProjections,
} from './district-projection.ts'
export {
  type CalendarQuestion,
  type DriveCalendar,
  driveCalendar,
} from './drive-calendar.ts'
export { type DutyEvent, type DutyRule, type DutyTime, dutyTimeText } from './duty.ts'
export {
  type DutyFacts,
  type DutyGate,
  type DutyStanding,
  type DutyState,
  dutyGate,
} from './duty-gate.ts'
export {
  type EffectiveDate,
  effectiveDate,
  type LegalDate,
  statementOfVoteDay,
} from './effective-date.ts'
export {
  type Enactment,
  type EnactmentMajority,
  enactment,
  enactmentMajority,
} from './enactment.ts'
export { type Estimate, estimate } from './estimate.ts'
export { type EveryLineCount, everyLineCount } from './every-line.ts'
export { type FigureLine, figureLines } from './figure-line.ts'
export { generalElectionDay } from './general-election.ts'
export { type Grounds, grounds } from './grounds.ts'
export { type Holiday, holidaysOfYear } from './holiday.ts'
export { iCalendar } from './icalendar.ts'
export type { LawLine } from './law-line.ts'
export { lawLines } from './law-lines.ts'
export { lawPage } from './law-page.ts'
export { type MemberStateOutcome, memberStates, type StateCount } from './member-state.ts'
export { addMonths } from './month.ts'
export { type NoticeThreshold, noticeThreshold } from './notice.ts'
export { type OrganisationRules, organisationPack } from './organisation.ts'
export { bandEdges, outcome } from './outcome.ts'
export type { CirculationRule } from './pack/circulation-rule.ts'
export type { Citation, CitationStatus } from './pack/citation.ts'
export type { CountySampleRule } from './pack/county-sample-rule.ts'
export type { CureRule, DatedStep, FilingRule } from './pack/filing-rule.ts'
export type { FormRule } from './pack/form.ts'
export type { LineField } from './pack/line-field.ts'
export type { Pack, PackVersion } from './pack/pack.ts'
export type { PassageCondition, PassageRule } from './pack/passage-rule.ts'
export type { PetitionKindRule } from './pack/petition-kind-rule.ts'
export type { Place } from './pack/place.ts'
export type { ReasonCode } from './pack/reason-code.ts'
export type { RepeatRule } from './pack/repeat-rule.ts'
export type { SecondReviewerRule } from './pack/second-reviewer.ts'
export type { VerificationRule } from './pack/verification-rule.ts'
export type { WithdrawalRule } from './pack/withdrawal-rule.ts'
export { listPacks, type PackListing, showPack } from './pack-listing.ts'
export { pack, packOn } from './pack-reference.ts'
export { type PairTest, type PairTestCounts, pairTest } from './pair-test.ts'
export {
  type Passage,
  passage,
  type QuestionCounts,
} from './passage.ts'
export { type NamedPassage, namedPassages } from './passage-list.ts'
export { petitionKind } from './petition-kind.ts'
export { procedure } from './procedure.ts'
export type { ProcedureStep, ProcedureStepId, StepTime } from './procedure-step.ts'
export { type ProjectReport, project, type SampleReport } from './project.ts'
export { projectedValid } from './projected-valid.ts'
export { type Projection, projection, type SampleCounts } from './projection.ts'
export {
  noDuplicateProjection,
  type ProportionalCounts,
  type ProportionalProjection,
  rejectedDuplicateProjection,
} from './proportional-projection.ts'
export { type Provision, provisionText } from './provision.ts'
export { qualificationDay } from './qualification.ts'
export { type RawCountCheck, rawCountCheck } from './raw-count.ts'
export type { ImpossibleCount, Refusal } from './refusal.ts'
export { type Requirement, type RequirementQuestion, requirement } from './requirement.ts'
export { type ReviewRoomStanding, reviewRoom } from './review-room.ts'
export { countySampleSize, type SampleSize, sampleSize } from './sample-size.ts'
export { type SheetHindrance, sheetHindrances } from './sheet-hindrance.ts'
export { type TextLength, type TextLimit, textLength, textLimits } from './text-limit.ts'
export {
  type FirstStage,
  firstStage,
  type SecondStage,
  type StageCounts,
  secondStage,
} from './two-stage.ts'
export { californiaCounties } from './us-ca/county.ts'
export { type WhatIf, whatIf } from './what-if.ts'
export {
  type WithdrawalAnswer,
  withdrawalInTime,
} from './withdrawal.ts'
export { type CountedWords, countWords, type WordListing } from './word-count.ts'
