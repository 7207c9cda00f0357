export { type Box, insetBox, type Point } from './box.ts'
export {
  corners,
  type FiducialMarker,
  markerCells,
  markerIdsOfPage,
} from './fiducial-marker.ts'
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
export { layoutOfVersion } from './layout/layout-of-version.ts'
export type { Mailer } from './layout/mailer-page.ts'
export type { PagedText } from './layout/paged-text.ts'
export { type SheetLanguage, sheetLanguages } from './layout/printed-words.ts'
export { redlineDocument } from './layout/redline-document.ts'
export {
  type LayoutProblem,
  type SheetLayout,
  type SheetRequest,
  sheetLayout,
} from './layout/sheet-layout.ts'
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
export { redlineHtml } from './measure/redline-html.ts'
export type { RedlineWords } from './measure/redline-words.ts'
export { isPacketId, packetId } from './packet-id.ts'
export { type Paper, type PaperName, papers } from './paper.ts'
export type { ApprovedSheet, PreflightReport } from './preflight/preflight.ts'
export type { PreflightKind, PreflightProblem } from './preflight/preflight-problem.ts'
export {
  readSheetCode,
  type SheetCode,
  type SheetCodeProblem,
  sheetCode,
} from './sheet-code.ts'
export type { FieldForm, PageForm, RowForm, SheetForm } from './sheet-form.ts'
export {
  parseSheetId,
  printedSheetId,
  type SheetId,
  type SheetIdParts,
  type SheetIdProblem,
  sheetId,
  sheetIdParts,
} from './sheet-id.ts'
