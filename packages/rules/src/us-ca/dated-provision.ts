import type { CalendarDate } from '@groundswell/basics'
import type { Provision } from '../provision.ts'

/** A provision with the days on which it holds. */
export interface DatedProvision extends Provision {
  readonly from?: CalendarDate
  /** The first day on which it no longer holds. */
  readonly to?: CalendarDate
}
