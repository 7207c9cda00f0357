import type { CirculationRule } from './circulation-rule.ts'
import type { DatedStep } from './filing-rule.ts'
import type { RequirementRule } from './requirement-rule.ts'

/** One kind of petition in a pack: what it must reach, and by when. */
export interface PetitionKindRule {
  /** The word used on the command line: `statute`, `amendment`, `referendum` ... */
  readonly kind: string
  readonly title: string
  readonly requirement: RequirementRule
  readonly circulation: CirculationRule
  /** The steps of offices between the filing of the text and circulation, in order. */
  readonly preparation?: readonly DatedStep[]
  /** The steps after the end of collection, where they are not those of a count. */
  readonly afterCollection?: readonly DatedStep[]
  /** Days before the election on which the measure is certified as qualified. */
  readonly qualifiesDaysBeforeElection?: number
  readonly cites: readonly string[]
}

/** Anything that foresees kinds of petition, such as a pack. */
export interface HasPetitionKinds {
  readonly kinds: readonly PetitionKindRule[]
}
