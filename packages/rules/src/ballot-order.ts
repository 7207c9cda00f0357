import { type CalendarDate, err, ok, type Result, yearOf } from '@groundswell/basics'
import { generalElectionDay } from './general-election.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'

/** The groups in which measures stand on the ballot, in their order. */
export type BallotGroup =
  | 'bond'
  | 'amendment'
  | 'legislative'
  | 'initiative'
  | 'referendum'

export interface QualifiedMeasure {
  readonly id: string
  /** An amendment or a bond stands in its own group, by whomever it was proposed. */
  readonly group: BallotGroup
  readonly qualified: CalendarDate
  /** The order in which measures of one day were certified, from 1. */
  readonly certified?: number
}

export interface BallotOrder extends Grounds {
  /** The general election that began the series of numbers. */
  readonly seriesFrom: CalendarDate
  readonly measures: readonly (QualifiedMeasure & { readonly number: number })[]
}

const groups: readonly BallotGroup[] = [
  'bond',
  'amendment',
  'legislative',
  'initiative',
  'referendum',
]

/**
 * Order and numbers of statewide measures in California: bonds, constitutional amendments,
 * legislative measures, initiatives, referendums, each by order of qualification (Elec. Code
 * 13115). The numbers run on from election to election and begin again with 1 every ten years
 * from 1998-11-03 (13117); `lastNumber` is the last one used in the series, 0 for none.
 */
export function ballotOrder(
  pack: Pack,
  election: CalendarDate,
  vote: { readonly measures: readonly QualifiedMeasure[]; readonly lastNumber: number },
): Result<BallotOrder, Refusal> {
  const rule = pack.provisions.find((p) => p.id === 'ballot-order')
  if (!rule) {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'ballot order' })
  }
  const ordered = vote.measures.toSorted(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      (a.qualified < b.qualified ? -1 : a.qualified > b.qualified ? 1 : 0) ||
      (a.certified ?? 0) - (b.certified ?? 0),
  )
  return ok({
    seriesFrom: seriesStart(election),
    measures: ordered.map((m, i) => ({ ...m, number: vote.lastNumber + i + 1 })),
    ...grounds(pack, rule.cites),
  })
}

/** The general election of 1998, 2008, 2018 ... that a series of numbers began with. */
function seriesStart(election: CalendarDate): CalendarDate {
  const year = 1998 + 10 * Math.floor((yearOf(election) - 1998) / 10)
  const start = generalElectionDay(year)
  return election < start ? generalElectionDay(year - 10) : start
}
