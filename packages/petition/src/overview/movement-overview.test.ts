import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { movementOverview, movementTotals, readStanding } from './index.ts'

const today = calendarDate('2018-03-01')
const petition = {
  title: 'The same idea',
  kind: 'statute',
  start: calendarDate('2018-01-10'),
}

test('one movement in several states stands under the law of each', () => {
  const rows = movementOverview(
    [
      {
        ...petition,
        id: 'ca',
        pack: 'us-ca@2018-01-10',
        count: {
          asOf: calendarDate('2018-02-28'),
          lines: 400_000,
          valid: { low: 280_000, median: 300_000, high: 320_000 },
        },
        duties: { late: 1, open: 2 },
      },
      { ...petition, id: 'or', pack: 'us-or@2018-01-10' },
      { ...petition, id: 'wa', pack: 'us-wa@2018-01-10', kind: 'initiative' },
      { ...petition, id: 'nv', pack: 'us-nv@2018-01-10' },
      { ...petition, id: 'co', pack: 'us-co@2018-01-10' },
    ],
    today,
  )
  expect(rows.map((r) => [r.id, r.required, r.deadline, r.method])).toEqual([
    ['ca', 365_880, '2018-07-09', 'county-samples'],
    ['or', 88_184, '2018-07-06', 'two-stage'],
    ['wa', 259_622, '2018-07-06', 'pair-test'],
    ['nv', 112_544, undefined, 'no-duplicate-rule'],
    ['co', 98_492, '2018-07-10', 'duplicates-rejected'],
  ])
  expect(rows[0]).toMatchObject({ missing: 65_880, daysLeft: 130, stage: 'circulating' })
  expect(rows[0]?.duties).toMatchObject({ late: 1, open: 2 })
  expect(rows[1]?.duties).not.toHaveProperty('late')
  expect(rows[1]).not.toHaveProperty('gathered')
  expect(rows[0]?.next).toMatchObject({ id: 'withdrawal' })
})

test('a petition whose law cannot answer says why and does not hide the others', () => {
  const rows = movementOverview(
    [
      { ...petition, id: 'gone', pack: 'us-ca@1999' },
      { ...petition, id: 'open', pack: 'us-or@2026-01-01' },
      { ...petition, id: 'kind', pack: 'us-co@2018', kind: 'recall' },
      { ...petition, id: 'given', pack: 'us-or@2026-01-01', required: 120_413 },
    ],
    today,
  )
  expect(rows.map((r) => r.refusals.map((f) => f.kind))).toEqual([
    ['no-version'],
    ['no-published-number'],
    ['unknown-petition-kind', 'unknown-petition-kind'],
    [],
  ])
  expect(rows[3]).toMatchObject({ required: 120_413 })
})

test('the stage follows the days', () => {
  const stage = (start: string, filed?: string) =>
    movementOverview(
      [
        {
          ...petition,
          id: 'ca',
          pack: 'us-ca@2018-01-10',
          start: calendarDate(start),
          ...(filed === undefined ? {} : { filed: calendarDate(filed) }),
        },
      ],
      today,
    )[0]?.stage
  expect(stage('2018-04-01')).toBe('before-start')
  expect(stage('2018-01-10')).toBe('circulating')
  expect(stage('2017-06-01')).toBe('past-deadline')
  expect(stage('2018-01-10', '2018-02-20')).toBe('filed')
})

describe('of all petitions together', () => {
  const of = (id: string, low: number, high: number, asOf: string) => ({
    ...petition,
    id,
    pack: 'us-or@2018-01-10',
    count: {
      asOf: calendarDate(asOf),
      lines: 100_000,
      valid: { low, median: (low + high) / 2, high },
    },
  })

  test('lines are summed with their days, and valid signatures are not', () => {
    const totals = movementTotals(
      movementOverview(
        [
          of('enough', 88_184, 90_000, '2018-02-01'),
          of('open', 88_183, 90_000, '2018-02-20'),
          of('short', 60_000, 88_183, '2018-02-28'),
          { ...petition, id: 'uncounted', pack: 'us-co@2018-01-10' },
        ],
        today,
      ),
    )
    expect(totals).toEqual({
      jurisdictions: 4,
      byStage: { 'before-start': 0, circulating: 4, 'past-deadline': 0, filed: 0 },
      lines: { sum: 300_000, from: 3 },
      asOf: { oldest: '2018-02-01', newest: '2018-02-28' },
      surelyEnough: 1,
      surelyNotYet: 1,
      open: 2,
      nextDeadline: { id: 'enough', deadline: '2018-07-06' },
    })
  })
})

describe('a standing that another drive publishes', () => {
  const standing = {
    format: 'groundswell-standing',
    version: 1,
    title: 'The same idea',
    rules: 'us-or@2018-01-10',
    kind: 'statute',
    start: '2018-01-10',
    required: 88_184,
    asOf: '2018-02-28',
    lines: 50_000,
    valid: { low: 35_000, median: 36_000, high: 37_000 },
    odds: { fail: 1, fullCheck: 0, qualify: 0 },
    demonstration: false,
  }
  const read = (change: object) =>
    readStanding(JSON.stringify({ ...standing, ...change }))

  test('is read whole', () => {
    expect(read({})).toMatchObject({ value: standing })
  })

  test.each([
    ['what is no JSON', 'lines: 1', { kind: 'not-json' }],
    ['another format', '{"format":"x"}', { kind: 'not-a-standing', field: 'format' }],
  ])('is refused when it is %s', (_what, text, error) => {
    expect(readStanding(text)).toMatchObject({ error })
  })

  test.each([
    [{ lines: -1 }, 'not-a-standing', 'lines'],
    [{ signers: ['A Name'] }, 'not-a-standing', ''],
    [{ asOf: '2018-02-30' }, 'not-a-standing', 'asOf'],
    [{ valid: { low: 9, median: 8, high: 10 } }, 'impossible-standing', 'valid'],
    [{ lines: 100 }, 'impossible-standing', 'valid.median'],
    [{ odds: { fail: 1, fullCheck: 1, qualify: 0 } }, 'impossible-standing', 'odds'],
    [{ asOf: '2018-01-09' }, 'impossible-standing', 'asOf'],
  ])('is refused with %o', (change, kind, field) => {
    expect(read(change)).toMatchObject({ error: { kind, field } })
  })
})
