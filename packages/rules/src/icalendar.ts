import { addDays, type CalendarDate } from '@groundswell/basics'
import type { CalendarEntry } from './calendar-entry.ts'
import type { DriveCalendar } from './drive-calendar.ts'

/**
 * A drive's calendar as iCalendar text (RFC 5545): one all-day event a date, with its rule
 * and sections. `stamp` is the day on which the text is made; a reader replaces older events
 * of the same id by it.
 */
export function iCalendar(calendar: DriveCalendar, stamp: CalendarDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundswell//Drive calendar//EN',
    'CALSCALE:GREGORIAN',
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
    'END:VEVENT',
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
