import type { CalendarEntry, DriveCalendarAnswer } from '@groundswell/server/wire'
import { capitalised } from './capitalised.ts'
import { longDate } from './date.ts'
import { counted } from './number.ts'

/** Who has to act by a date. */
export const actorWords: Readonly<Record<CalendarEntry['by'], string>> = {
  proponents: 'the proponents',
  signers: 'signers',
  officials: 'officials',
  event: 'happens by itself',
}

/** `in 61 days`, `tomorrow`, `today`, `3 days ago`. */
export function daysAway(daysLeft: number): string {
  if (daysLeft === 0) return 'today'
  if (daysLeft === 1) return 'tomorrow'
  if (daysLeft === -1) return 'yesterday'
  return daysLeft > 0
    ? `in ${counted(daysLeft, 'day')}`
    : `${counted(-daysLeft, 'day')} ago`
}

/** What the date is, with the word that it is the last one where it is. */
export function entryWords({ what, timing }: CalendarEntry): string {
  const isLast = timing === 'latest' && !/\blast\b/.test(what)
  return `${capitalised(what)}${isLast ? ', at the latest' : ''}`
}

/** With which day of filing the dates after it are reckoned. */
export function filedWords({ filed, filedIs }: DriveCalendarAnswer): string {
  switch (filedIs) {
    case 'filed':
      return `The petition was filed on ${longDate(filed)}; what follows is counted from that day.`
    case 'planned':
      return `What follows the filing is counted from ${longDate(filed)}, the day it is planned for.`
    case 'last-day':
      return `What follows the filing is counted from ${longDate(filed)}, the last day to file. Filing earlier moves it.`
  }
}
