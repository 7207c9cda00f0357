import { type CalendarDate, ok, type Result } from '@groundswell/basics'
import {
  type Grounds,
  grounds,
  type Pack,
  qualificationDay,
  type Refusal,
} from '@groundswell/rules'

export interface MeasureWithdrawal extends Grounds {
  readonly accepted: boolean
  /** The last day: that on which the measure is certified as qualified. */
  readonly until: CalendarDate
}

/** Whether the proponents can still withdraw a measure on a day; in California until E-131. */
export function measureWithdrawal(
  pack: Pack,
  question: {
    readonly kind: string
    readonly election: CalendarDate
    readonly on: CalendarDate
  },
): Result<MeasureWithdrawal, Refusal> {
  const rule = pack.provisions.find((p) => p.id === 'proponents-withdraw')
  const day = qualificationDay(pack, question)
  if (!day.ok) return day
  const cites = [...(rule?.cites ?? []), ...day.value.cites.map((c) => c.id)]
  const accepted = question.on <= day.value.date
  return ok({ accepted, until: day.value.date, ...grounds(pack, cites) })
}
