import type { Duties, Duty } from '@groundswell/server/wire'
import { daysAway } from './calendar-words.ts'
import { longDate } from './date.ts'
import { counted, exact } from './number.ts'

/** Who owes a duty. */
export const dutyActors: Readonly<Record<Duty['by'], string>> = {
  proponents: 'the proponents',
  circulators: 'circulators',
  committee: 'the committee',
}

/** What cannot lawfully go on. */
export const blockedWords: Readonly<Record<Duties['blocked'][number]['what'], string>> = {
  submission: 'The text may not be filed',
  circulation: 'The petition may not circulate',
  sheet: 'Some sheets do not count',
  filing: 'The petition may not be filed',
}

/** A day that duties are counted from. */
export const eventNames: Readonly<Record<Duties['events'][number]['event'], string>> = {
  submission: 'The text was filed',
  circulation: 'Circulation began',
  'first-money': 'First money that makes a committee',
  filing: 'The petition is filed',
}

/** How a duty stands, in two or three words. */
export function dutyState({ state, daysLeft, due }: Duty): string {
  switch (state) {
    case 'late':
      return daysLeft === null ? 'late' : `${counted(-daysLeft, 'day')} late`
    case 'open':
      return 'owed now'
    case 'due':
      return due === null ? 'due' : `due ${daysAway(daysLeft ?? 0)}`
    case 'not-yet':
      return 'not owed yet'
    case 'done':
      return 'done'
  }
}

/** By when, as a date and as the rule. */
export function dutyWhen({ when, due, month, threshold }: Duty): string {
  const parts = [
    month === null ? undefined : `For ${monthWords(month)}.`,
    when,
    due === null ? undefined : `Last day: ${longDate(due)}.`,
    threshold === null ? undefined : `That is ${exact(threshold)} signatures.`,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

/** What sheets or circulators lack, counted. */
export function lackingWords(lacking: NonNullable<Duty['lacking']>): string {
  const { of, number, lines, unread } = lacking
  if (of === 'circulators') {
    return `${counted(number, 'circulator')} without it in the ledger; ${counted(lines, 'line')} rest on them.`
  }
  const unreadWords =
    unread === 0
      ? ''
      : `, ${unread === number ? 'all of them' : exact(unread)} unread so far`
  return `${counted(number, 'sheet')} without it${unreadWords}: ${counted(lines, 'line')}.`
}

/** `2026-11` → `November 2026`. */
export function monthWords(month: string): string {
  return longDate(`${month}-01`).replace(/^1 /, '')
}
