import { type CalendarDate, ok, type Result } from '@groundswell/basics'
import { filingDeadline, pack, type Refusal, requirement } from '@groundswell/rules'
import type { RecordStore } from '../storage/open-storage.ts'

export interface NewPetition {
  readonly id: string
  readonly title: string
  readonly identifier: string
  readonly rules: string
  readonly kind: string
  readonly start: CalendarDate
  readonly asOf: CalendarDate | null
  /** The last day to file that an office published, where the law states no count of days. */
  readonly deadline?: CalendarDate
  /** Instead of the number the law publishes, with the reason. */
  readonly required?: { readonly lines: number; readonly note: string }
  readonly demonstration: boolean
}

/**
 * Sets the petition up: the deadline and the requirement come from the rule pack. Refused
 * when the pack or the kind is unknown or nobody has published a number; a petition that is
 * there already stays as it is. A day that is given counts only where the law computes none.
 */
export async function setUpPetition(
  records: RecordStore,
  wanted: NewPetition,
): Promise<Result<void, Refusal>> {
  const rules = pack(wanted.rules)
  if (!rules.ok) return rules
  const deadline = filingDeadline(rules.value, { kind: wanted.kind, start: wanted.start })
  const isPublished = !deadline.ok && deadline.error.kind === 'not-in-this-pack'
  const given = isPublished ? wanted.deadline : undefined
  if (!deadline.ok && given === undefined) return deadline
  const lastDay = deadline.ok ? deadline.value.deadline : given
  if (lastDay === undefined) throw new Error('a petition without a last day')
  const law = requirement(rules.value, { kind: wanted.kind })
  if (!law.ok && wanted.required === undefined) return law
  const required = wanted.required?.lines ?? (law.ok ? law.value.required : 0)
  const cites = law.ok ? law.value.cites.map((cite) => cite.section).join('; ') : ''
  await records
    .insertInto('petition')
    .values({
      id: wanted.id,
      title: wanted.title,
      identifier: wanted.identifier,
      rules: wanted.rules,
      kind: wanted.kind,
      jurisdiction: rules.value.title,
      start: wanted.start,
      deadline: lastDay,
      as_of: wanted.asOf,
      required,
      requirement_note: wanted.required?.note ?? `As published: ${cites}.`,
      demonstration: wanted.demonstration,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return ok(undefined)
}
