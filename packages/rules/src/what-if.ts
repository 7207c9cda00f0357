import { type CalendarDate, ok, type Result } from '@groundswell/basics'
import { calendarDifference, type DateChange } from './calendar-difference.ts'
import {
  type CalendarQuestion,
  type DriveCalendar,
  driveCalendar,
} from './drive-calendar.ts'
import type { Pack } from './pack/pack.ts'
import { packOn } from './pack-reference.ts'
import type { Refusal } from './refusal.ts'

export interface WhatIf {
  readonly before: DriveCalendar
  readonly after: DriveCalendar
  readonly changes: readonly DateChange[]
  /** Whether another text of the law holds on the other start. */
  readonly otherLaw: boolean
}

/**
 * What another start or another day of filing would change, date by date. The other calendar
 * stands under the law of its own start; refused as `driveCalendar` refuses, and for a start
 * on which no text of the law is held.
 */
export function whatIf(
  pack: Pack,
  question: CalendarQuestion,
  other: { readonly start?: CalendarDate; readonly filed?: CalendarDate },
): Result<WhatIf, Refusal> {
  const before = driveCalendar(pack, question)
  if (!before.ok) return before
  const law = other.start === undefined ? ok(pack) : lawOn(pack, other.start)
  if (!law.ok) return law
  const after = driveCalendar(law.value, { ...question, ...other })
  if (!after.ok) return after
  return ok({
    before: before.value,
    after: after.value,
    changes: calendarDifference(before.value, after.value),
    otherLaw: law.value.version.from !== pack.version.from,
  })
}

/** An organisation's own rules have one text, which holds on every day. */
function lawOn(pack: Pack, on: CalendarDate): Result<Pack, Refusal> {
  const law = packOn(pack.id, on)
  return !law.ok && law.error.kind === 'unknown-jurisdiction' ? ok(pack) : law
}
