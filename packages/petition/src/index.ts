export { type Box, insetBox, type Point } from './box.ts'
export {
  corners,
  type FiducialMarker,
  markerCells,
  markerIdsOfPage,
} from './fiducial-marker.ts'
export { type Paper, type PaperName, papers } from './paper.ts'
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
