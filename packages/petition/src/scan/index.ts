export {
  type FormPrint,
  type ReadRequest,
  type ReadRun,
  readSheets,
} from './read-sheets.ts'
export type { ForeignJournal } from './reading-journal.ts'
export { type ScanFile, scanFiles } from './scan-file.ts'
