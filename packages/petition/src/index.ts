export { type Box, insetBox, type Point } from './box.ts'
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
export { shareOut } from './keying-draw/share-out.ts'
export { type Paper, type PaperName, papers } from './paper.ts'
export { binomialInterval } from './reading/binomial-interval.ts'
export { comparableText } from './reading/comparable-text.ts'
export { type ReadingDifference, readingDifference } from './reading/compare-readings.ts'
export {
  type DoublyRead,
  type ErrorRate,
  errorRate,
  errorsByReader,
  fieldErrors,
} from './reading/error-rate.ts'
export {
  type FieldReading,
  type LineMark,
  type Reading,
  type ReadingField,
  readingFields,
} from './reading/reading.ts'
export {
  type SettledLine,
  type Settling,
  settleReadings,
} from './reading/settle-readings.ts'
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
