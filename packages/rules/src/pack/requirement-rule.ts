import type { CalendarDate } from '@groundswell/basics'
import type { DistributionRule } from '../distribution.ts'
import type { Rounding } from '../share.ts'

/** A share of a vote, and the numbers that the office has published for it. */
export interface RequirementRule {
  /** A decimal numeral: `0.08` of the base. Absent where the number is fixed. */
  readonly fraction?: string
  /** What the share is taken of, in words. */
  readonly of: string
  readonly rounding: Rounding
  readonly published: readonly PublishedNumber[]
  /** Where the signatures must come from. Equal districts are each rounded on their own. */
  readonly distribution?: DistributionRule
  readonly cites: readonly string[]
}

/** An official number of signatures; it is stored, never computed. */
export interface PublishedNumber {
  readonly required: number
  /** Days on which a measure takes this number, both ends included. */
  readonly from: CalendarDate
  readonly until: CalendarDate
  /** First and last election year that the number serves, where it changes with elections. */
  readonly elections?: readonly [number, number]
  /** What each equal district owes, where the number is made of districts. */
  readonly perDistrict?: number
  /** The vote that explains the number, when it is known. */
  readonly base?: number
  readonly cites: readonly string[]
}
