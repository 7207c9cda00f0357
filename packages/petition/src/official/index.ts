export {
  type Certificate,
  type CertificateFigure,
  type CertificateRefusal,
  certificate,
} from './certificate.ts'
export { type CertificateWords, certificateDocument } from './certificate-document.ts'
export { type FullCheckReach, fullCheckReach } from './full-check.ts'
export { liveRecords, recordsOf } from './live-record.ts'
export { mayRecord } from './may-record.ts'
export { type OfficialCase, type Part, partKey } from './official-case.ts'
export {
  type OfficialEstimate,
  officialEstimate,
  projectedOf,
} from './official-estimate.ts'
export {
  imbalance,
  type LineCounts,
  type OfficialAct,
  type OfficialRecord,
  rejectedLines,
  type Stage,
} from './official-record.ts'
export type { OfficialRefusal } from './official-refusal.ts'
export { type OfficialState, officialState, type StepStanding } from './official-state.ts'
export type { Blocker } from './step-fact.ts'
export { type CertificateProblem, verifyCertificate } from './verify-certificate.ts'
