export type { NoRoll } from './attach-roll.ts'
export { type ClipboardVoters, openClipboardVoters } from './clipboard-voters.ts'
export {
  type DedupeProgress,
  type DedupeRefusal,
  type DedupeRequest,
  type DedupeSummary,
  dedupePeople,
  type PersonPair,
} from './dedupe-people.ts'
export * from './import/index.ts'
export {
  type ImportProgress,
  type ImportRefusal,
  type ImportRequest,
  type ImportSummary,
  importRoll,
  type ReadTable,
  type ReadTableRequest,
  readTable,
  type TableRefusal,
} from './import/index.ts'
export { matchLines } from './match-lines.ts'
export type {
  LineFileProblem,
  LineMatch,
  MatchProgress,
  MatchRefusal,
  MatchRequest,
  MatchSummary,
  RuleCount,
} from './match-request.ts'
export { openDatabase } from './open-database.ts'
export { openRollReader } from './open-roll-reader.ts'
export type { RollQuery, RollReader, RollStats } from './roll-reader.ts'
export { type BlockingReach, blockingReach, type RuleReach } from './rule-reach.ts'
