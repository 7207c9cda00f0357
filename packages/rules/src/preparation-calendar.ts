import { addDays, type CalendarDate } from '@groundswell/basics'
import { businessDaysBefore } from './business-day.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { grounds } from './grounds.ts'
import { addMonths } from './month.ts'
import type { DatedStep } from './pack/filing-rule.ts'
import type { Pack } from './pack/pack.ts'
import type { PetitionKindRule } from './pack/petition-kind-rule.ts'

/** The steps of offices between the filing of the text and circulation, at their slowest. */
export function preparationEntries(
  pack: Pack,
  { preparation = [] }: PetitionKindRule,
  submitted: CalendarDate | undefined,
): readonly CalendarEntry[] {
  if (submitted === undefined) return []
  return stepEntries(pack, preparation, { day: submitted, name: 'the text was filed' })
}

/** The steps that follow the end of collection, at their slowest. */
export function collectionEntries(
  pack: Pack,
  { afterCollection = [] }: PetitionKindRule,
  ended: CalendarDate,
): readonly CalendarEntry[] {
  return stepEntries(pack, afterCollection, { day: ended, name: 'the end of collection' })
}

function stepEntries(
  pack: Pack,
  steps: readonly DatedStep[],
  from: { readonly day: CalendarDate; readonly name: string },
): readonly CalendarEntry[] {
  const days = new Map<string, CalendarDate>()
  return steps.map(({ id, what, amount, unit, after, by, cites }) => {
    const start = after === undefined ? from.day : (days.get(after) ?? from.day)
    const date = unit === 'days' ? addDays(start, amount) : addMonths(start, amount)
    days.set(id, date)
    const event = steps.find((step) => step.id === after)?.what ?? from.name
    const rule = `${amount} ${unit} after ${event}`
    return { id, what, date, rule, timing: 'latest', by, ...grounds(pack, cites) }
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
