import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import {
  bandEdges,
  effectiveDate,
  filingDeadline,
  noticeThreshold,
  outcome,
  packOn,
  projection,
  qualificationDay,
  rawCountCheck,
  requirement,
  sampleSize,
  statementOfVoteDay,
  withdrawalInTime,
} from '../index.ts'

const p2017 = packFor('2017-01-26')
const today = packFor('2026-11-01')

describe('2 CCR 20540, the official worked example', () => {
  const figures = valueOf(
    projection(p2017, { raw: 24_034, sample: 722, valid: 516, duplicates: 2 }),
  )

  test('gives every figure that the regulation prints', () => {
    expect(figures).toMatchObject({
      method: 'sample',
      rate: '71.47',
      uncorrected: 17_178,
      factor: '33.2881',
      weight: '1074.8095',
      duplicatePenalty: 2_150,
      projected: 15_028,
    })
    expect(figures.unverified).toBeUndefined()
  })

  test('is one more than without the percentage in two decimals', () => {
    const naive = Math.ceil((24_034 * 516) / 722) - 2_150
    expect(naive).toBe(15_027)
    expect(figures.projected).not.toBe(naive)
  })
})

test.each([
  [0, 0],
  [1, 1],
  [500, 500],
  [501, 500],
  [16_666, 500],
  [16_667, 501],
  [24_034, 722],
])('of %i lines %i are drawn (Elec. Code 9030(d))', (raw, size) => {
  const answer = valueOf(sampleSize(p2017, raw))
  expect(answer.size).toBe(size)
  expect(answer.everyLine).toBe(raw <= 500)
})

describe('bands of the published requirements (Elec. Code 9030(f), (g))', () => {
  test.each([
    [585_407, 556_137, 643_948, 146_352],
    [365_880, 347_586, 402_469, 91_470],
    [623_212, 592_052, 685_534, 155_803],
    [997_139, 947_283, 1_096_853, 249_285],
    [546_651, 519_319, 601_317, 136_663],
    [874_641, 830_909, 962_106, 218_661],
  ])('%i: full check from %i, sufficient from %i, notice at %i', (...row) => {
    const [required, fullCheckFrom, sufficientFrom, notice] = row
    expect(valueOf(bandEdges(p2017, required))).toMatchObject({
      fullCheckFrom,
      sufficientFrom,
    })
    const says = (projected: number) =>
      valueOf(outcome(p2017, { projected, required })).outcome
    expect(says(fullCheckFrom - 1)).toBe('insufficient')
    expect(says(fullCheckFrom)).toBe('full-check')
    expect(says(sufficientFrom - 1)).toBe('full-check')
    expect(says(sufficientFrom)).toBe('sufficient')
    expect(valueOf(noticeThreshold(p2017, required)).threshold).toBe(notice)
  })

  test('a projection exactly on an edge names the section whose words are open', () => {
    const on = valueOf(outcome(p2017, { projected: 347_586, required: 365_880 }))
    expect(on.unverifiedRules).toEqual(['Elec. Code 9030(f), (g)'])
    expect(on.percent).toBe('95.00')
    const above = valueOf(outcome(p2017, { projected: 347_587, required: 365_880 }))
    expect(above.unverified).toBeUndefined()
    expect(valueOf(bandEdges(p2017, 365_880)).unverified).toBe(true)
    expect(valueOf(bandEdges(p2017, 585_407)).unverified).toBeUndefined()
  })
})

describe('the requirement', () => {
  test.each([
    [10_095_185, 504_760, 807_615],
    [7_317_581, 365_880, 585_407],
    [12_464_235, 623_212, 997_139],
    [10_933_009, 546_651, 874_641],
  ])('of a vote of %i is 5 %% and 8 %% rounded up', (base, five, eight) => {
    for (const [kind, required] of [
      ['statute', five],
      ['referendum', five],
      ['amendment', eight],
      ['combined', eight],
    ] as const) {
      expect(valueOf(requirement(p2017, { kind, base })).required).toBe(required)
    }
  })

  test('without a vote is the published number of the day', () => {
    const inForce = (on: string, kind: string) =>
      valueOf(requirement(packFor(on), { kind })).required
    expect(inForce('2012-07-01', 'amendment')).toBe(807_615)
    expect(inForce('2017-01-26', 'amendment')).toBe(585_407)
    expect(inForce('2017-01-26', 'statute')).toBe(365_880)
    expect(inForce('2018-11-06', 'statute')).toBe(365_880)
    expect(inForce('2018-11-07', 'statute')).toBe(623_212)
    expect(inForce('2026-07-01', 'combined')).toBe(874_641)
    expect(inForce('2026-07-01', 'referendum')).toBe(546_651)
  })

  test('can be asked for by the year of the election', () => {
    const asked = requirement(p2017, { kind: 'amendment', electionYear: 2022 })
    expect(valueOf(asked)).toMatchObject({ required: 997_139, elections: [2019, 2022] })
    expect(valueOf(asked).unverifiedRules).toEqual(['Vote for Governor 2018'])
  })

  test('of a base in circulation that differs shows the published number beside it', () => {
    const other = requirement(today, { kind: 'amendment', base: 10_933_018 })
    expect(valueOf(other)).toMatchObject({ required: 874_642, published: 874_641 })
  })

  test('after a vote whose number nobody has published is refused, naming what exists', () => {
    const refused = requirement(packFor('2026-11-04'), { kind: 'amendment' })
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'no-published-number', pack: 'us-ca@2026-11-04' },
    })
    if (refused.ok || refused.error.kind !== 'no-published-number') throw new Error()
    expect(refused.error.published.map((p) => p.required)).toContain(585_407)
  })

  test('of a recall rests on the vote for the office', () => {
    const base = 1_000_001
    const wide = requirement(p2017, { kind: 'recall-statewide', base })
    expect(valueOf(wide).required).toBe(120_001)
    const district = requirement(p2017, { kind: 'recall-district', base })
    expect(valueOf(district).required).toBe(200_001)
    expect(requirement(p2017, { kind: 'recall-district' }).ok).toBe(false)
  })
})

test('a raw count that just reaches the requirement goes on to the sample', () => {
  const reached = (raw: number) =>
    valueOf(rawCountCheck(p2017, { raw, required: 585_407 })).reached
  expect([reached(585_406), reached(585_407)]).toEqual([false, true])
})

describe('dates', () => {
  test('the petition of 26 January 2017 was due on 25 July', () => {
    const due = filingDeadline(p2017, {
      kind: 'amendment',
      start: calendarDate('2017-01-26'),
    })
    expect(valueOf(due).deadline).toBe('2017-07-25')
  })

  test.each([
    ['2018-11-06', '2018-06-28', '2018-12-14', '2018-12-19'],
    ['2020-11-03', '2020-06-25', '2020-12-11', '2020-12-16'],
    ['2022-11-08', '2022-06-30', '2022-12-16', '2022-12-21'],
    ['2024-11-05', '2024-06-27', '2024-12-13', '2024-12-18'],
    ['2026-11-03', '2026-06-25', '2026-12-11', '2026-12-16'],
    ['2028-11-07', '2028-06-29', '2028-12-15', '2028-12-20'],
  ])('%s: qualified %s, statement by %s, in force by %s', (...row) => {
    const [vote, qualified, statement, effect] = row
    const election = calendarDate(vote)
    const qualifies = qualificationDay(today, { kind: 'amendment', election })
    expect(valueOf(qualifies).date).toBe(qualified)
    expect(valueOf(statementOfVoteDay(today, election)).date).toBe(statement)
    expect(valueOf(effectiveDate(today, { election }))).toMatchObject({
      date: effect,
      atLatest: true,
    })
  })

  test('a referendum is certified 31 days before the election', () => {
    const election = calendarDate('2026-11-03')
    const day = qualificationDay(today, { kind: 'referendum', election })
    expect(valueOf(day).date).toBe('2026-10-03')
  })

  test('the rule of effect is that of the vote and not of the petition', () => {
    const june = valueOf(effectiveDate(p2017, { election: calendarDate('2018-06-05') }))
    expect(june).toMatchObject({ date: '2018-06-06', from: 'election' })
    const november = effectiveDate(p2017, {
      election: calendarDate('2018-11-06'),
      statementOfVote: calendarDate('2018-12-10'),
    })
    expect(valueOf(november).date).toBe('2018-12-15')
    expect(valueOf(november).atLatest).toBeUndefined()
  })
})

test('P8 a request to withdraw must arrive before the filing day', () => {
  const filed = calendarDate('2017-07-25')
  const accepted = (received: string) =>
    valueOf(withdrawalInTime(p2017, { received: calendarDate(received), filed })).accepted
  expect([accepted('2017-07-24'), accepted('2017-07-25')]).toEqual([true, false])
})

describe('a petition of 2017 and one of today', () => {
  test('differ where the law changed', () => {
    expect(p2017.form?.heading.points).toBe(12)
    expect(today.form?.heading.points).toBe(11)
    expect(p2017.verification).toMatchObject({ fullCheck: { businessDays: 30 } })
    expect(today.verification).toMatchObject({ fullCheck: { businessDays: 60 } })
    expect(p2017.form?.funderSheet).toBeUndefined()
    expect(today.form?.funderSheet?.bodyPoints).toBe(14)
    const printed = (pack: typeof p2017) => pack.form?.printed.map((p) => p.id)
    expect(printed(p2017)).not.toContain('do-not-sign-unless')
    expect(printed(today)).toContain('do-not-sign-unless')
    const provisions = (pack: typeof p2017) => pack.provisions.map((p) => p.id)
    expect(provisions(p2017)).not.toContain('near-miss-addresses')
    expect(provisions(today)).toContain('near-miss-addresses')
  })

  test.each([
    ['2013-12-31', '2014-01-01', 'circulator'],
    ['2021-12-31', '2022-01-01', 'near-miss-addresses'],
    ['2022-12-31', '2023-01-01', 'supporters-and-opponents'],
    ['2024-12-31', '2025-01-01', 'referendum-question-words'],
  ])('on %s not yet and on %s: %s', (before, from, id) => {
    const has = (on: string) => packFor(on).provisions.some((p) => p.id === id)
    expect([has(before), has(from)]).toEqual([false, true])
  })

  test('the full check takes 30 business days until the end of 2023', () => {
    const days = (on: string) => {
      const rule = packFor(on).verification
      return 'fullCheck' in rule ? rule.fullCheck?.businessDays : undefined
    }
    expect([days('2023-12-31'), days('2024-01-01')]).toEqual([30, 60])
  })

  test('funders stand on the sheet from 2020', () => {
    const funders = (on: string) => packFor(on).form?.funderSheet !== undefined
    expect([funders('2019-12-31'), funders('2020-01-01')]).toEqual([false, true])
  })

  test('circulate 180 days, and 150 before 2015', () => {
    const days = (on: string) =>
      valueOf(filingDeadline(packFor(on), { kind: 'statute', start: calendarDate(on) }))
        .days
    expect([days('2014-12-31'), days('2015-01-01'), days('2026-01-05')]).toEqual([
      150, 180, 180,
    ])
  })
})

function packFor(on: string) {
  return valueOf(packOn('us-ca', calendarDate(on)))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
