export { type Box, insetBox, type Point } from './box.ts'
export {
  type ComplianceFinding,
  type ComplianceGate,
  type Cure,
  complianceGate,
} from './compliance/compliance-gate.ts'
export type { CureWindow } from './compliance/cure-window.ts'
export {
  type DeclarationMark,
  type DeclarationPart,
  type DeclarationReading,
  declarationMarks,
  declarationParts,
} from './compliance/declaration-reading.ts'
export { type DeclarationRule, declarationRule } from './compliance/declaration-rule.ts'
export type { DefectEffect } from './compliance/defect-effect.ts'
export { type CureWay, defectKinds } from './compliance/defect-rule.ts'
export type { DefectKind, SheetDefect } from './compliance/sheet-defect.ts'
export type {
  CirculatorStanding,
  DriveFacts,
  SheetFacts,
} from './compliance/sheet-facts.ts'
export {
  type CustodyEvent,
  type CustodyKind,
  custodyKinds,
} from './custody/custody-event.ts'
export {
  outLongest,
  type Packet,
  type PacketStanding,
  packetStanding,
} from './custody/packet.ts'
export { sheetCounts } from './custody/sheet-counts.ts'
export { type LifeProblem, type SheetLife, sheetLife } from './custody/sheet-life.ts'
export { type SheetPlace, sheetPlace } from './custody/sheet-place.ts'
export {
  type Happening,
  type Oddity,
  type SheetState,
  type Step,
  sheetStates,
  sheetSteps,
  stepFrom,
} from './custody/sheet-state.ts'
export {
  corners,
  type FiducialMarker,
  markerCells,
  markerIdsOfPage,
} from './fiducial-marker.ts'
export {
  type DrawableLine,
  type DrawExtension,
  extendDraw,
  isDrawn,
} from './keying-draw/extend-draw.ts'
export { lineTicket, ticketLimit } from './keying-draw/line-ticket.ts'
export { type LineToPull, pullList } from './keying-draw/pull-list.ts'
export { shareOut } from './keying-draw/share-out.ts'
export type {
  Block,
  DrawnPage,
  Mark,
  Role,
  Slot,
  SlotName,
  Tone,
} from './layout/drawing.ts'
export type { Face } from './layout/face.ts'
export {
  type HomePrint,
  mostReturnLines,
  type Supporter,
  supporterKey,
} from './layout/home-print.ts'
export { layoutOfVersion } from './layout/layout-of-version.ts'
export type { PagedText } from './layout/paged-text.ts'
export { type SheetLanguage, sheetLanguages } from './layout/printed-words.ts'
export { redlineDocument } from './layout/redline-document.ts'
export {
  type LayoutProblem,
  type SheetLayout,
  sheetLayout,
} from './layout/sheet-layout.ts'
export type { SheetRequest } from './layout/sheet-request.ts'
export {
  type TopFunders,
  type TopFundersProblem,
  topFundersSheet,
} from './layout/top-funders.ts'
export { untypesettable } from './layout/type-width.ts'
export { type UnverifiedPart, unverifiedParts } from './layout/unverified-part.ts'
export { demonstrationMeasure } from './measure/demonstration.ts'
export { type EnactedSection, enactedText } from './measure/enacted-text.ts'
export {
  type FrozenText,
  frozenText,
  measureHash,
  type TextChange,
  textChange,
} from './measure/frozen-text.ts'
export type { Edit, Measure, MeasureSection, SectionAct } from './measure/measure.ts'
export { type MeasureFileProblem, readMeasure } from './measure/measure-file.ts'
export { type MeasureProblem, measureProblems } from './measure/measure-problem.ts'
export { type RedlinePiece, type RedlineSection, redline } from './measure/redline.ts'
export { redlineHtml, redlineSectionsHtml, redlineStyle } from './measure/redline-html.ts'
export type { RedlineWords } from './measure/redline-words.ts'
export { isPacketId, packetId } from './packet-id.ts'
export { type Paper, type PaperName, papers } from './paper.ts'
export type { FieldInk, RowReason, RowState } from './paper-reading/field-ink.ts'
export type { InkMark } from './paper-reading/ink-mark.ts'
export {
  needsPerson,
  type PageProblem,
  type PageProblemKind,
} from './paper-reading/page-problem.ts'
export type { FieldCrop, PageReading } from './paper-reading/page-reading.ts'
export type { RowReading } from './paper-reading/row-reading.ts'
export {
  type Assembly,
  assembledSheets,
  type SheetReading,
} from './paper-reading/sheet-reading.ts'
export type { ApprovedSheet, PreflightReport } from './preflight/preflight.ts'
export type { PreflightKind, PreflightProblem } from './preflight/preflight-problem.ts'
export { binomialInterval } from './reading/binomial-interval.ts'
export { type BlindCheck, blindCheck, isDrawnBlind } from './reading/blind-check.ts'
export { comparableText } from './reading/comparable-text.ts'
export { type ReadingDifference, readingDifference } from './reading/compare-readings.ts'
export {
  type DoublyRead,
  type ErrorRate,
  errorRate,
  errorsByReader,
  fieldErrors,
} from './reading/error-rate.ts'
export { printedFields } from './reading/printed-fields.ts'
export {
  type FieldReading,
  type LineMark,
  type Reading,
  type ReadingField,
  readingFields,
} from './reading/reading.ts'
export {
  lineAsRead,
  type SettledLine,
  type Settling,
  settleReadings,
} from './reading/settle-readings.ts'
export { type SharedErrors, sharedErrors, withShared } from './reading/shared-errors.ts'
export {
  readSheetCode,
  type SheetCode,
  type SheetCodeProblem,
  sheetCode,
} from './sheet-code.ts'
export type { FieldForm, PageForm, RowForm, SheetForm } from './sheet-form.ts'
export {
  type LookedAtLine,
  type SheetHint,
  sheetHints,
} from './sheet-hint/sheet-hints.ts'
export {
  parseSheetId,
  printedSheetId,
  type SheetId,
  type SheetIdParts,
  type SheetIdProblem,
  sheetId,
  sheetIdParts,
} from './sheet-id.ts'
export {
  type CheckedLine,
  type CountyTally,
  checkTally,
  reasonCounts,
  totalTally,
  type UnsettledRepeat,
  unsettledRepeats,
} from './verification/check-tally.ts'
export {
  type Finding,
  type LineVerdict,
  lineVerdict,
} from './verification/line-verdict.ts'
