import type { CalendarDate } from '@groundswell/basics'
import type { Grounds } from './grounds.ts'

/** One date of a drive. */
export interface CalendarEntry extends Grounds {
  readonly id: string
  readonly what: string
  readonly date: CalendarDate
  /** How the date follows, in words: `180 days after the official summary date`. */
  readonly rule: string
  /** `latest` where the law sets a last day and the event may come sooner. */
  readonly timing: 'on' | 'latest'
  /** Who has to act by then; `event` where something happens by itself. */
  readonly by: 'proponents' | 'signers' | 'officials' | 'event'
}
