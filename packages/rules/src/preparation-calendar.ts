import { addDays, type CalendarDate } from '@groundswell/basics'
import { businessDaysBefore } from './business-day.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { grounds } from './grounds.ts'
import type { Pack } from './pack.ts'
import type { PetitionKindRule } from './petition-kind.ts'

/** The steps of offices between the filing of the text and circulation, at their slowest. */
export function preparationEntries(
  pack: Pack,
  { preparation = [] }: PetitionKindRule,
  submitted: CalendarDate | undefined,
): readonly CalendarEntry[] {
  if (submitted === undefined) return []
  const days = new Map<string, CalendarDate>()
  return preparation.map(({ id, what, days: count, after, cites }) => {
    const from = after === undefined ? submitted : (days.get(after) ?? submitted)
    const date = addDays(from, count)
    days.set(id, date)
    const event = preparation.find((step) => step.id === after)?.what
    return {
      id,
      what,
      date,
      rule: `${count} days after ${event === undefined ? 'the text was filed' : `the ${event}`}`,
      timing: 'latest',
      by: id === 'last-amendment' ? 'proponents' : 'officials',
      ...grounds(pack, cites),
    }
  })
}

/** The last day to make the appointment for filing, where the office wants one. */
export function appointmentEntries(
  pack: Pack,
  filed: CalendarDate,
): readonly CalendarEntry[] {
  const ahead = pack.filing?.appointmentBusinessDays
  if (pack.filing === undefined || ahead === undefined) return []
  return [
    {
      id: 'appointment',
      what: 'appointment for filing made',
      date: businessDaysBefore(pack, filed, ahead),
      rule: `${ahead} business days before filing`,
      timing: 'latest',
      by: 'proponents',
      ...grounds(pack, [...pack.filing.cites, ...pack.calendar.cites]),
    },
  ]
}
