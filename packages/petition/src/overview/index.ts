export {
  type MovementPetition,
  movementOverview,
  type PetitionStanding,
} from './movement-overview.ts'
