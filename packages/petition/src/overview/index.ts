export {
  type MovementCount,
  type MovementPetition,
  movementOverview,
  type PetitionStanding,
} from './movement-overview.ts'
export { type MovementTotals, movementTotals } from './movement-totals.ts'
export {
  type PublishedStanding,
  readStanding,
  type StandingProblem,
} from './published-standing.ts'
