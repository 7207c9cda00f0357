import { addDays, type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import type { LegalDate } from './effective-date.ts'
import { grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import { petitionKind } from './petition-kind.ts'
import type { Refusal } from './refusal.ts'

/**
 * The day on which the measure is certified as qualified, counted back from the election:
 * E-131 for a California initiative, E-31 for a referendum (Elec. Code 9033, art. II 9(c)).
 * Until then the proponents can withdraw it. No weekend shift is applied.
 */
export function qualificationDay(
  pack: Pack,
  question: { readonly kind: string; readonly election: CalendarDate },
): Result<LegalDate, Refusal> {
  const kind = petitionKind(pack, question.kind)
  if (!kind.ok) return kind
  const days = kind.value.qualifiesDaysBeforeElection
  if (days === undefined) {
    const what = `qualification day of a ${question.kind}`
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  return ok({
    date: addDays(question.election, -days),
    ...grounds(pack, kind.value.cites),
  })
}
