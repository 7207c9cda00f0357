export { type BuildKeysProgress, buildKeys } from './build-keys.ts'
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
export type { RollQuery, RollReader, RollStats } from './roll-reader.ts'
