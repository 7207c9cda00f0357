import { addDays, type CalendarDate } from '@groundswell/basics'
import type { CalendarEntry } from './calendar-entry.ts'
import type { DriveCalendar } from './drive-calendar.ts'

/** How long before a date on which the proponents must act a reader of the calendar reminds. */
const reminderDays = 7

/**
 * A drive's calendar as iCalendar text (RFC 5545): one all-day event a date, with its rule
 * and sections; a reminder a week ahead of what the proponents must do. `stamp` is the day on
 * which the text is made; a reader replaces older events of the same id by it. `name` is the
 * calendar's own, for readers that subscribe to it (RFC 7986) and ask again once a day.
 */
export function iCalendar(
  calendar: DriveCalendar,
  stamp: CalendarDate,
  name?: string,
): string {
  const named =
    name === undefined ? [] : [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundswell//Drive calendar//EN',
    'CALSCALE:GREGORIAN',
    ...named,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...calendar.entries.flatMap((entry) => event(calendar, entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event(
  calendar: DriveCalendar,
  entry: CalendarEntry,
  stamp: CalendarDate,
): readonly string[] {
  const sections = entry.cites.map((c) => c.section).join('; ')
  const open = entry.unverifiedRules
    ? ` Not verified: ${entry.unverifiedRules.join('; ')}.`
    : ''
  const summary = entry.timing === 'latest' ? `${entry.what} (latest)` : entry.what
  const uid = `${entry.id}.${calendar.petition}.${calendar.start}.${calendar.pack}`
  return [
    'BEGIN:VEVENT',
    `UID:${uid.replace('@', '.')}@groundswell`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(entry.date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(entry.date, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(`${entry.rule}. ${sections}.${open}`)}`,
    'TRANSP:TRANSPARENT',
    ...(entry.by === 'proponents' ? reminder(summary) : []),
    'END:VEVENT',
  ]
}

function reminder(summary: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:-P${reminderDays}D`,
    'END:VALARM',
  ]
}

function compact(date: CalendarDate): string {
  return date.replaceAll('-', '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (c) => `\\${c}`).replaceAll('\n', '\\n')
}

/** RFC 5545 section 3.1: at most 75 octets a line, continued after a blank. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}
