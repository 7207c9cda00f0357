export type { AccountEvent, Act, Me, Role, StaffAccount } from './account.ts'
export type {
  BallotFact,
  BallotFactInput,
  BallotPartState,
  BallotTextBody,
  BallotTextInput,
  BallotTexts,
  BallotTextVersion,
  BallotView,
} from './ballot.ts'
export type {
  CalendarEntry,
  CalendarWarning,
  CalendarWhatIf,
  DateChange,
  DriveCalendarAnswer,
} from './calendar.ts'

export type {
  CirculatorEntryKind,
  Compliance,
  CureInput,
  CureWay,
  DeclarationInput,
  DeclarationSheet,
  DefectDetail,
  DefectKind,
  Finding,
  LedgerRow,
  NewCirculator,
} from './compliance.ts'
export type { ConsentEntry, ConsentInput, Consents } from './consent.ts'
export type { CountSnapshot } from './count-snapshot.ts'
export type {
  CirculatorRow,
  CountyRow,
  Dashboard,
  GroupRow,
  NextStep,
} from './dashboard.ts'
export type { DriveEvent, Duties, Duty, DutyInput } from './duty.ts'
export type {
  BoxedSheet,
  BoxPage,
  DriveFilingInput,
  FilingBox,
  FilingOffice,
  FilingPage,
  FilingSummary,
  FilingView,
  IntoBoxAnswer,
  OfficeCountInput,
  ReceiptInput,
} from './filing.ts'
export type { FilingAdvice } from './filing-advice.ts'
export type { FilingScans } from './filing-scan.ts'
export type { Interval, Rate } from './interval.ts'
export type { Job, ProblemReport } from './job.ts'
export type {
  ErrorRate,
  FormPart,
  KeyingDesk,
  KeyingDraw,
  KeyingTask,
  PullList,
  ReadFields,
  ReadingFieldName,
  ReadingInput,
  ReadingResult,
  SharedErrors,
} from './keying.ts'
export type { LawCited } from './law-cited.ts'
export type { MeasureState } from './measure.ts'
export type {
  MovementInput,
  MovementPetition,
  Overview,
  OverviewRow,
} from './movement.ts'
export type { DailyReport, FigureLine, OfficeView, OfficialStep } from './official.ts'
export type {
  KnownChoice,
  MailerBatch,
  MailerBatchWish,
  MailerWish,
  PacketList,
  PacketPage,
  PacketSummary,
  PrintedMailer,
  PrintWish,
  TakeIn,
  TakenIn,
} from './packet.ts'
export type { Petition } from './petition.ts'
export type {
  ClipboardExtract,
  ExtractDesk,
  ExtractStanding,
  PocketEvent,
  PocketHome,
  PocketPacket,
  PocketReceipt,
} from './pocket.ts'
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
  LineObjection,
  ReviewRoom,
  ReviewRoomPass,
  RoomGuests,
  RoomLook,
} from './review-room.ts'
export type {
  OpenPage,
  ReconciliationRow,
  RuledPage,
  RulingInput,
  Scans,
} from './scan.ts'
export type {
  Assurance,
  DuplicateGroup,
  DuplicateQueue,
  GroupDecided,
  GroupDecision,
  Rechecks,
  SheetHintShown,
} from './second-look.ts'
export type {
  CustodyAct,
  CustodyAnswer,
  CustodyEvent,
  CustodyScan,
  SheetList,
  SheetPage,
  SheetState,
  SheetSummary,
  UndoneAct,
} from './sheet.ts'
export type { AnnouncedReturn, TurnIn, TurnInList } from './turn-in.ts'
export type { UploadKind, UploadPreview } from './upload.ts'
export type {
  FindingInput,
  VerifierLine,
  VerifierQueue,
  VoterForLine,
} from './verification.ts'
