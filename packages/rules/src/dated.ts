import type { CalendarDate } from '@groundswell/basics'

/** A piece of law with the days on which it is in force, both ends included. */
export interface Dated<T> {
  readonly from: CalendarDate
  readonly until?: CalendarDate
  readonly value: T
}

/** The piece in force on a day, or nothing. Pieces of one rule never overlap. */
export function inForce<T>(pieces: readonly Dated<T>[], on: CalendarDate): T | undefined {
  return pieces.find((p) => p.from <= on && (p.until === undefined || on <= p.until))
    ?.value
}
