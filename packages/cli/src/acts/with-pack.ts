import { err, type Result } from '@groundswell/basics'
import { type Pack, pack } from '@groundswell/rules'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'

/** Finds the pack that `--rules` names and acts on it; an unknown one is refused in words. */
export function withPack(
  reference: string,
  act: (found: Pack) => Result<Answer, Refusal>,
): Result<Answer, Refusal> {
  const found = pack(reference)
  return found.ok ? act(found.value) : err(rulesRefusal(found.error))
}
