import { err, ok, type Result } from '@groundswell/basics'
import type { HasPetitionKinds, PetitionKindRule } from './pack/petition-kind-rule.ts'
import type { Refusal } from './refusal.ts'

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
