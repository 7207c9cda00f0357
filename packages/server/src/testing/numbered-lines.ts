import { calendarDate } from '@groundswell/basics'

/** `many` lines of one county from `L<from>` on, eight to a sheet. */
export function numberedLines(from: number, many: number) {
  return Array.from({ length: many }, (_, i) => ({
    id: `L${from + i}`,
    row: ((from + i) % 8) + 1,
    sheet: `S${Math.floor((from + i) / 8)}`,
    county: 'Kern',
    channel: 'paid',
    circulator: 'P1',
    weekOf: calendarDate('2017-03-09'),
  }))
}
