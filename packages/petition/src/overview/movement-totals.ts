import type { CalendarDate } from '@groundswell/basics'
import type { PetitionStanding } from './movement-overview.ts'

/**
 * What can honestly be said of all petitions of a movement together. Valid signatures,
 * requirements and chances are not summed: no law knows the sum, the intervals do not add, and
 * nobody knows how the chances hang together.
 */
export interface MovementTotals {
  readonly jurisdictions: number
  readonly byStage: Readonly<Record<PetitionStanding['stage'], number>>
  /** Lines in hand are things that can be counted, wherever they lie. */
  readonly lines: { readonly sum: number; readonly from: number }
  /** Of the counts behind the sum, the oldest and the newest day. */
  readonly asOf?: { readonly oldest: CalendarDate; readonly newest: CalendarDate }
  /** The whole interval lies at or above the requirement, or below it. */
  readonly surelyEnough: number
  readonly surelyNotYet: number
  /** Nobody can tell: the interval holds the requirement, or one of both is not known. */
  readonly open: number
  readonly nextDeadline?: { readonly id: string; readonly deadline: CalendarDate }
}

/** The totals of a movement's petitions. */
export function movementTotals(petitions: readonly PetitionStanding[]): MovementTotals {
  const stages = (stage: PetitionStanding['stage']) =>
    petitions.filter((p) => p.stage === stage).length
  const counted = petitions.filter((p) => p.asOf !== undefined)
  const days = counted.flatMap((p) => p.asOf ?? []).toSorted()
  const [oldest, newest] = [days[0], days.at(-1)]
  const enough = petitions.filter(
    ({ valid, required }) => valid && required !== undefined && valid.low >= required,
  ).length
  const notYet = petitions.filter(
    ({ valid, required }) => valid && required !== undefined && valid.high < required,
  ).length
  const [next] = petitions
    .flatMap(({ id, deadline, daysLeft }) =>
      deadline !== undefined && (daysLeft ?? -1) >= 0 ? [{ id, deadline }] : [],
    )
    .toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))
  return {
    jurisdictions: petitions.length,
    byStage: {
      'before-start': stages('before-start'),
      circulating: stages('circulating'),
      'past-deadline': stages('past-deadline'),
      filed: stages('filed'),
    },
    lines: {
      sum: counted.reduce((sum, p) => sum + (p.gathered ?? 0), 0),
      from: counted.length,
    },
    ...(oldest === undefined || newest === undefined ? {} : { asOf: { oldest, newest } }),
    surelyEnough: enough,
    surelyNotYet: notYet,
    open: petitions.length - enough - notYet,
    ...(next === undefined ? {} : { nextDeadline: next }),
  }
}
