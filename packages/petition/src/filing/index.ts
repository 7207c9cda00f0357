export {
  type AmendedCount,
  amendedCounts,
  type RawCountReport,
  type ReportProblem,
} from './amended-count.ts'
export {
  type CollectionStep,
  type FilingAdvice,
  filingAdvice,
  type OutcomeChances,
} from './filing-advice.ts'
export { type FilingBox, filingBoxes, manifestText, sheetsInBox } from './filing-box.ts'
export { checkReceipt, type FilingReceipt, type ReceiptCheck } from './filing-receipt.ts'
export { type ManifestWords, manifestDocument } from './manifest-document.ts'
export { type Filer, type MayFile, mayFile } from './may-file.ts'
export {
  type ReconciledSheet,
  type Reconciliation,
  reconcile,
  type SheetCount,
} from './reconciliation.ts'
export {
  type PersonLine,
  type PersonWithdrawal,
  type StandingSignatures,
  standingSignatures,
} from './standing-signature.ts'
export {
  type FiledSheet,
  type OfficeTurnIn,
  type TurnInPlan,
  type TurnInProblem,
  turnInPlan,
} from './turn-in-plan.ts'
