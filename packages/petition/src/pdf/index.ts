export { formVersionOf, preflightFile } from './preflight-file.ts'
export { printDocument } from './print-document.ts'
export {
  type PrintedSheets,
  type PrintOrder,
  printSheets,
} from './print-sheets.ts'
export type { ProofProblem } from './proof-file.ts'
