export type { Candidate, Difference, Voter } from './candidate.ts'
export type { Claim } from './claim.ts'
export type { Comparison } from './comparison.ts'
export { type Field, fields } from './field.ts'
export {
  type FieldMap,
  type FieldMapRefusal,
  type FieldMapRequest,
  parseFieldMap,
  recognisedFieldMap,
} from './field-map.ts'
export type { ImportProblem, ProblemCount, ProblemReason } from './import-problem.ts'
export type { RollProfile } from './profile/roll-profile.ts'
export { rollProfile, rollProfiles } from './profile/roll-profiles.ts'
export type { MatchReason, Zone } from './zone.ts'
