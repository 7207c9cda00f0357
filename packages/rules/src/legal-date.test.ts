import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  weekday,
} from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  businessDaysAfter,
  businessDaysBetween,
  driveCalendar,
  filingDeadline,
  generalElectionDay,
  holidaysOfYear,
  iCalendar,
  isBusinessDay,
  packOn,
  qualificationDay,
} from './index.ts'

const pack = packOn('us-ca', calendarDate('2017-01-26'))
if (!pack.ok) throw new Error('no pack')
const california = pack.value
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => after('2010-01-01', n))

describe('P9 deadlines are exact over leap years and holidays', () => {
  test('a filing deadline is the 180th or 90th day or the next business day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('statute', 'referendum'), (start, kind) => {
        const due = filingDeadline(california, { kind, start })
        if (!due.ok) throw new Error('refused')
        const { lastDay, deadline } = due.value
        expect(daysSince1970(lastDay) - daysSince1970(start)).toBe(
          kind === 'statute' ? 180 : 90,
        )
        expect(isBusinessDay(california, deadline)).toBe(true)
        expect(deadline >= lastDay).toBe(true)
        for (let day = lastDay; day < deadline; day = addDays(day, 1)) {
          expect(isBusinessDay(california, day)).toBe(false)
        }
      }),
    )
  })

  test.each([
    // A Saturday, a Sunday before a holiday kept on Monday, and a leap year in between.
    ['2017-01-05', '2017-07-04', '2017-07-05'],
    ['2019-07-05', '2020-01-01', '2020-01-02'],
    ['2019-09-01', '2020-02-28', '2020-02-28'],
    ['2019-09-04', '2020-03-02', '2020-03-02'],
    ['2020-01-06', '2020-07-04', '2020-07-06'],
    ['2021-01-05', '2021-07-04', '2021-07-06'],
    ['2024-05-15', '2024-11-11', '2024-11-12'],
  ])('from %s the last day %s files until %s', (from, lastDay, deadline) => {
    const due = filingDeadline(california, { kind: 'statute', start: calendarDate(from) })
    expect(due).toMatchObject({ value: { lastDay, deadline } })
  })

  test('131 days before an election, in every leap position', () => {
    for (let year = 2012; year <= 2060; year += 2) {
      const election = generalElectionDay(year)
      expect(weekday(election)).toBe(2)
      expect(Number(election.slice(8))).toBeGreaterThanOrEqual(2)
      expect(Number(election.slice(8))).toBeLessThanOrEqual(8)
      const day = qualificationDay(california, { kind: 'statute', election })
      if (!day.ok) throw new Error('refused')
      expect(daysBetween(day.value.date, election)).toBe(131)
      // Counted back 131 days from a Tuesday is always a Thursday.
      expect(weekday(day.value.date)).toBe(4)
    }
  })

  test('business days counted forward are business days counted between', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(80), (from, count) => {
        const to = businessDaysAfter(california, from, count)
        expect(businessDaysBetween(california, from, to)).toBe(count)
        expect(businessDaysBetween(california, to, from)).toBe(0 - count)
        if (count > 0) expect(isBusinessDay(california, to)).toBe(true)
      }),
    )
  })
})

describe('holidays', () => {
  test('of 2017', () => {
    const days = holidaysOfYear(california.calendar.holidays, 2017).map((h) => h.date)
    expect(days).toEqual([
      '2017-01-02',
      '2017-01-16',
      '2017-02-20',
      '2017-03-31',
      '2017-05-29',
      '2017-07-04',
      '2017-09-04',
      '2017-11-10',
      '2017-11-23',
      '2017-11-24',
      '2017-12-25',
    ])
  })

  test('a span over Thanksgiving leaves out two days more', () => {
    const from = calendarDate('2017-11-20')
    expect(businessDaysAfter(california, from, 8)).toBe('2017-12-04')
  })
})

describe('the calendar of a drive', () => {
  const asked = { kind: 'amendment', start: calendarDate('2017-01-26') }
  const calendar = driveCalendar(california, asked)
  if (!calendar.ok) throw new Error('refused')

  test('has every date of the measure of 2017, in order', () => {
    expect(calendar.value.entries.map((e) => `${e.date} ${e.id}`)).toEqual([
      '2017-01-26 start',
      '2017-07-24 withdrawal',
      '2017-07-25 deadline',
      '2017-08-04 raw-count',
      '2017-08-07 over-unfiled',
      '2017-09-18 sample',
      '2017-10-30 full-check',
      '2018-06-28 qualification',
      '2018-06-28 hearing',
      '2018-07-09 call-for-arguments',
      '2018-11-06 election',
      '2018-12-14 statement-of-vote',
      '2018-12-19 effect',
    ])
  })

  test('says which dates rest on the unverified list of holidays', () => {
    const open = calendar.value.entries.filter((e) => e.unverified).map((e) => e.id)
    expect(open).toEqual([
      'deadline',
      'raw-count',
      'over-unfiled',
      'sample',
      'full-check',
    ])
  })

  test('an early filing moves the count, and a known election its dates', () => {
    const early = driveCalendar(california, {
      ...asked,
      filed: calendarDate('2017-05-01'),
      election: calendarDate('2018-06-05'),
    })
    if (!early.ok) throw new Error('refused')
    const day = (id: string) => early.value.entries.find((e) => e.id === id)?.date
    expect(day('raw-count')).toBe('2017-05-11')
    expect(day('deadline')).toBe('2017-07-25')
    expect(day('qualification')).toBe('2018-01-25')
    expect(day('effect')).toBe('2018-06-06')
  })

  test('a full check that outlasts the 131 days is shown with the later election', () => {
    const late = driveCalendar(california, {
      ...asked,
      start: calendarDate('2017-10-16'),
    })
    if (!late.ok) throw new Error('refused')
    const day = (id: string) => late.value.entries.find((e) => e.id === id)?.date
    expect(day('sample')! < '2018-06-28').toBe(true)
    expect(day('full-check')! > '2018-06-28').toBe(true)
    expect(day('election')).toBe('2018-11-06')
    expect(day('election-after-full-check')).toBe('2020-11-03')
  })

  test('as iCalendar has one event a date and lines of at most 75 octets', () => {
    const text = iCalendar(calendar.value, calendarDate('2017-02-01'))
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(13)
    expect(text).toContain('DTSTART;VALUE=DATE:20170725\r\nDTEND;VALUE=DATE:20170726')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain('Elec. Code 9014\\; Gov. Code 6800')
  })

  test('as iCalendar reminds a week ahead of what the proponents must do, and of nothing else', () => {
    const text = iCalendar(calendar.value, calendarDate('2017-02-01'), 'A drive, of us')
    const own = calendar.value.entries.filter((e) => e.by === 'proponents')
    expect(text.match(/TRIGGER:-P7D/g)).toHaveLength(own.length)
    expect(text).toContain('X-WR-CALNAME:A drive\\, of us')
  })
})

function after(date: string, days: number): CalendarDate {
  return addDays(calendarDate(date), days)
}

/** Independent of the product's day arithmetic. */
function daysSince1970(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
