import { addDays, calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { calendarDifference } from './calendar-difference.ts'
import { driveCalendar, packOn, warningsOn, whatIf } from './index.ts'

const day = calendarDate

describe('what if the summary had come on another day', () => {
  test('a week later moves what follows, and names what stays by leaving it out', () => {
    const changes = calendarDifference(drive('2017-01-26'), drive('2017-02-02'))
    const moved = new Map(changes.map((c) => [c.id, c.days]))
    expect(moved.get('start')).toBe(7)
    expect(moved.get('deadline')).toBe(7)
    expect(moved.has('election')).toBe(false)
    expect(moved.has('effect')).toBe(false)
  })

  test('too late for one election brings the next', () => {
    const changes = calendarDifference(drive('2017-01-26'), drive('2017-11-20'))
    const election = changes.find((c) => c.id === 'election')
    expect(election).toMatchObject({
      before: '2018-11-06',
      after: '2020-11-03',
      days: 728,
    })
  })

  test('a date that one calendar lacks is added or fallen away', () => {
    const late = drive('2017-10-16')
    expect(late.entries.map((e) => e.id)).toContain('election-after-full-check')
    const added = calendarDifference(drive('2017-01-26'), late).filter((c) => !c.before)
    expect(added.map((c) => c.id)).toEqual(['election-after-full-check'])
    const gone = calendarDifference(late, drive('2017-01-26')).filter((c) => !c.after)
    expect(gone.map((c) => c.id)).toEqual(['election-after-full-check'])
  })

  test('the other calendar stands under the law of its own day', () => {
    const asked = { kind: 'amendment', start: day('2017-01-26') }
    const of = (start: string) => {
      const found = whatIf(packOf('us-ca', '2017-01-26'), asked, { start: day(start) })
      if (!found.ok) throw new Error(found.error.kind)
      return found.value
    }
    expect(of('2017-02-02')).toMatchObject({ otherLaw: false })
    expect(of('2019-01-26')).toMatchObject({
      otherLaw: true,
      after: { pack: 'us-ca@2019-01-26' },
    })
  })

  test('a start before every text of the law is refused', () => {
    const asked = { kind: 'amendment', start: day('2017-01-26') }
    const other = { start: day('1890-01-26') }
    expect(whatIf(packOf('us-ca', '2017-01-26'), asked, other)).toMatchObject({
      error: { kind: 'no-version' },
    })
  })

  test('another day of filing moves the count and leaves the window', () => {
    const asked = { kind: 'amendment', start: day('2017-01-26') }
    const found = whatIf(packOf('us-ca', '2017-01-26'), asked, {
      filed: day('2017-06-26'),
    })
    const moved = found.ok ? found.value.changes.map((c) => c.id) : []
    expect(moved).toContain('raw-count')
    expect(moved).not.toContain('deadline')
  })

  test('nothing else changes nothing', () => {
    expect(calendarDifference(drive('2017-01-26'), drive('2017-01-26'))).toEqual([])
  })
})

describe('warnings', () => {
  const calendar = drive('2017-01-26')
  const on = (today: string, ahead?: number) =>
    warningsOn(calendar, day(today), ahead).map(
      (w) => `${w.entry.id} ${w.daysLeft} ${w.level}`,
    )

  test('come ahead of time, for what the proponents must do the earliest', () => {
    expect(on('2017-06-09')).toEqual([])
    expect(on('2017-06-10')).toEqual(['deadline 45 ahead'])
    expect(on('2017-07-18')).toEqual(['withdrawal 6 this-week', 'deadline 7 this-week'])
    expect(on('2017-07-25')).toContain('deadline 0 today')
    expect(on('2017-07-28')).toContain('deadline -3 passed')
    expect(on('2017-08-03')).not.toContain('deadline -9 passed')
  })

  test('look as far ahead as is asked, the nearest first', () => {
    const all = warningsOn(calendar, addDays(day('2017-01-26'), -10), 4000)
    expect(all).toHaveLength(calendar.entries.length)
    expect(all.map((w) => w.daysLeft)).toEqual(
      all.map((w) => w.daysLeft).toSorted((a, b) => a - b),
    )
  })
})

describe('a calendar', () => {
  test('holds the steps of offices before circulation when the filing of the text is known', () => {
    const entries = drive('2017-01-26', '2016-11-21').entries
    const dates = entries.map((e) => `${e.date} ${e.id}`)
    expect(dates.slice(0, 5)).toEqual([
      '2016-12-21 review-ends',
      '2016-12-26 last-amendment',
      '2017-01-10 fiscal-estimate',
      '2017-01-25 summary',
      '2017-01-26 start',
    ])
  })

  test('shows the election that a window looks to, in Oregon and Colorado', () => {
    const election = (id: string, kind: string, start: string) =>
      calendarOf(id, kind, start).entries.find((e) => e.id === 'election')?.date
    expect(election('us-or', 'statute', '2018-02-01')).toBe('2018-11-06')
    expect(election('us-or', 'statute', '2018-08-01')).toBe('2020-11-03')
    expect(election('us-co', 'statute', '2018-09-01')).toBe('2020-11-03')
    expect(election('us-wa', 'initiative', '2018-02-01')).toBe('2018-11-06')
  })

  test('in the European Union goes on to the answer of the Commission', () => {
    const ids = calendarOf('eu-eci', 'initiative', '2025-01-15').entries.map(
      (e) => `${e.date} ${e.id}`,
    )
    expect(ids).toEqual([
      '2025-01-15 start',
      '2026-01-15 deadline',
      '2026-03-15 paper-uploaded',
      '2026-04-15 to-member-states',
      '2026-07-15 certificates',
      '2026-10-15 to-commission',
      '2027-01-15 hearing',
      '2027-04-15 answer',
    ])
  })

  test('in Washington says when to make the appointment for filing', () => {
    const { entries } = calendarOf('us-wa', 'initiative', '2018-02-01')
    // 6 July 2018, a Friday, less two business days over Independence Day.
    expect(entries.find((e) => e.id === 'appointment')?.date).toBe('2018-07-03')
  })
})

function drive(start: string, submitted?: string) {
  return calendarOf('us-ca', 'amendment', start, submitted)
}

function calendarOf(id: string, kind: string, start: string, submitted?: string) {
  const known = submitted === undefined ? {} : { submitted: day(submitted) }
  const calendar = driveCalendar(packOf(id, start), { kind, start: day(start), ...known })
  if (!calendar.ok) throw new Error(JSON.stringify(calendar.error))
  return calendar.value
}

function packOf(id: string, on: string) {
  const pack = packOn(id, day(on))
  if (!pack.ok) throw new Error(JSON.stringify(pack.error))
  return pack.value
}
