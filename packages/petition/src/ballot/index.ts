export {
  type ArgumentCheck,
  type BallotArgument,
  type Claim,
  type ClaimProblem,
  type ClaimSource,
  checkArgument,
} from './ballot-argument.ts'
export {
  type DisplayPeriod,
  displayPeriod,
  type MeasureWithdrawal,
  measureWithdrawal,
  type VoterGuidePage,
  voterGuidePage,
} from './voter-guide.ts'
