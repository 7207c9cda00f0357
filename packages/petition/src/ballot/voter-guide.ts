import { addDays, type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import {
  type Grounds,
  grounds,
  type Pack,
  qualificationDay,
  type Refusal,
} from '@groundswell/rules'
import type { BallotArgument } from './ballot-argument.ts'

/** A measure's page in the voter guide, both sides in the same order and space. */
export interface VoterGuidePage {
  readonly title: string
  readonly label: string
  /** Argument for, the answer to it, argument against, the answer to it; gaps stay visible. */
  readonly rows: readonly {
    readonly side: 'for' | 'against'
    readonly argument?: BallotArgument
    /** The other side's answer to this argument, printed right after it. */
    readonly rebuttal?: BallotArgument
  }[]
  /** The parts that nobody has handed in. */
  readonly missing: readonly { readonly side: 'for' | 'against'; readonly part: string }[]
}

/**
 * The page of a measure: each argument followed by the answer of the other side (Elec. Code
 * 9069). Which side stands first is the caller's, for the law of the pack does not say.
 */
export function voterGuidePage(
  measure: { readonly title: string; readonly label: string },
  parts: readonly BallotArgument[],
  first: 'for' | 'against' = 'for',
): VoterGuidePage {
  const order =
    first === 'for' ? (['for', 'against'] as const) : (['against', 'for'] as const)
  const find = (side: 'for' | 'against', part: BallotArgument['part']) =>
    parts.find((p) => p.side === side && p.part === part)
  const rows = order.map((side) => {
    const argument = find(side, 'argument')
    const rebuttal = find(side === 'for' ? 'against' : 'for', 'rebuttal')
    return {
      side,
      ...(argument === undefined ? {} : { argument }),
      ...(rebuttal === undefined ? {} : { rebuttal }),
    }
  })
  const missing = order.flatMap((side) =>
    (['argument', 'rebuttal'] as const)
      .filter((part) => find(side, part) === undefined)
      .map((part) => ({ side, part })),
  )
  return { ...measure, rows, missing }
}

export interface DisplayPeriod extends Grounds {
  readonly from: CalendarDate
  /** The day on which the guide goes to print; no longer open on it. */
  readonly until: CalendarDate
  readonly days: number
}

/** When the guide must be open to public examination at the latest, before it is printed. */
export function displayPeriod(
  pack: Pack,
  printed: CalendarDate,
): Result<DisplayPeriod, Refusal> {
  const rule = pack.provisions.find((p) => p.id === 'public-display')
  if (rule?.value === undefined) {
    const what = 'period of public display'
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const days = rule.value
  const from = addDays(printed, -days)
  return ok({ from, until: printed, days, ...grounds(pack, rule.cites) })
}

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
