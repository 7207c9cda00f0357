import { parseCalendarDate } from '@groundswell/basics'
import { filingDeadline, pack, requirement } from '@groundswell/rules'

/** What the law makes of the choices so far: the dates and the number, or why there are none. */
export interface LawPreview {
  readonly deadline?: string
  readonly required?: number
  /** The sections that the answer rests on. */
  readonly sections: readonly string[]
  /** The office has published no number for this start; the manager must enter one. */
  readonly noNumber: boolean
  /** The last day is one that an office publishes; the manager must enter it. */
  readonly publishedDay: boolean
  /** The pack has no text of the law for this day. */
  readonly noLaw: boolean
}

/** Deadline and requirement of a petition of `kind` that begins on `start` under `jurisdiction`. */
export function lawPreview(choice: {
  readonly jurisdiction: string
  readonly kind: string
  readonly start: string
}): LawPreview | undefined {
  const start = parseCalendarDate(choice.start)
  if (!start.ok) return undefined
  const found = pack(`${choice.jurisdiction}@${start.value}`)
  if (!found.ok) return { sections: [], noNumber: true, publishedDay: false, noLaw: true }
  const { kind } = choice
  const deadline = filingDeadline(found.value, { kind, start: start.value })
  const number = requirement(found.value, { kind })
  const cites = [
    ...(deadline.ok ? deadline.value.cites : []),
    ...(number.ok ? number.value.cites : []),
  ]
  return {
    ...(deadline.ok ? { deadline: deadline.value.deadline } : {}),
    ...(number.ok ? { required: number.value.required } : {}),
    sections: [...new Set(cites.map((cite) => cite.section))],
    noNumber: !number.ok,
    publishedDay: !deadline.ok && deadline.error.kind === 'not-in-this-pack',
    noLaw: false,
  }
}
