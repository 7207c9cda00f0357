export type { Act, Me, Role } from './account.ts'
export type { CountSnapshot } from './count-snapshot.ts'
export type {
  CirculatorRow,
  CountyRow,
  Dashboard,
  GroupRow,
  NextStep,
} from './dashboard.ts'
export type { Interval, Rate } from './interval.ts'
export type { Job, ProblemReport } from './job.ts'
export type {
  ErrorRate,
  FormPart,
  KeyingDesk,
  KeyingDraw,
  KeyingTask,
  ReadFields,
  ReadingFieldName,
  ReadingInput,
  ReadingResult,
} from './keying.ts'
export type { Petition } from './petition.ts'
export type { Profile } from './profile.ts'
export type { Refusal } from './refusal.ts'
export type {
  Candidate,
  Claim,
  DecideInput,
  Decision,
  ReviewLine,
  ReviewQueue,
  VoterSearch,
  VoterSearchHit,
} from './review.ts'
export type {
  DuplicateGroup,
  DuplicateQueue,
  Rechecks,
  SheetHintShown,
} from './second-look.ts'
export type { UploadKind, UploadPreview } from './upload.ts'
