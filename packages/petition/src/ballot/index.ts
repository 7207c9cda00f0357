export {
  type BallotPart,
  ballotParts,
  limitOf,
  type Side,
  sideOf,
} from './ballot-part.ts'
export {
  type BallotText,
  type BallotTextCheck,
  ballotTextHash,
  type Claim,
  type ClaimProblem,
  type ClaimSource,
  checkBallotText,
} from './ballot-text.ts'
export { claimedStretches, type Stretch } from './claimed-stretch.ts'
export {
  type DisplayPeriod,
  type DisplayState,
  displayPeriod,
  displayState,
} from './display-period.ts'
export { type MeasureWithdrawal, measureWithdrawal } from './measure-withdrawal.ts'
export { sideOrder } from './side-order.ts'
export { isFrozen, mayRecordText, type TextAct, type TextRefusal } from './text-life.ts'
export { type GuideSide, type VoterGuidePage, voterGuidePage } from './voter-guide.ts'
