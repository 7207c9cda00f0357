import { err, ok, type Result } from '@groundswell/basics'
import type { CirculationRule } from './circulation.ts'
import type { DatedStep } from './filing-rule.ts'
import type { Refusal } from './refusal.ts'
import type { RequirementRule } from './requirement.ts'

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

/** The rules of one kind of petition; a kind that the pack does not know is refused. */
export function petitionKind(
  pack: HasPetitionKinds,
  kind: string,
): Result<PetitionKindRule, Refusal> {
  const rule = pack.kinds.find((k) => k.kind === kind)
  if (rule) return ok(rule)
  const known = pack.kinds.map((k) => k.kind)
  return err({ kind: 'unknown-petition-kind', given: kind, known })
}
