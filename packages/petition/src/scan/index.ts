export { wholeRow } from './field-crop.ts'
export type { CannotKeep } from './kept-work.ts'
export { type PagePictures, pagePictures } from './page-picture.ts'
export {
  type FormPrint,
  type ReadRequest,
  type ReadRun,
  readSheets,
} from './read-sheets.ts'
export type { ForeignJournal } from './reading-journal.ts'
export type { ScanFile } from './scan-file.ts'
export { scanFiles } from './scan-search.ts'
export {
  barConditions,
  type Condition,
  conditionNamed,
  conditions,
  isPhoto,
  type RowTruth,
  type RowWriting,
  type SynthFile,
  synthSheets,
  synthThreads,
  writtenLine,
} from './synth/index.ts'
