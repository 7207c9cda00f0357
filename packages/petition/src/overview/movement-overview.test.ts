import { calendarDate } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { movementOverview } from './index.ts'

const today = calendarDate('2018-03-01')
const petition = {
  title: 'The same idea',
  kind: 'statute',
  start: calendarDate('2018-01-10'),
  gathered: 1000,
}

test('one movement in several states stands under the law of each', () => {
  const rows = movementOverview(
    [
      {
        ...petition,
        id: 'ca',
        pack: 'us-ca@2018-01-10',
        gathered: 400_000,
        valid: { low: 280_000, estimate: 300_000, high: 320_000 },
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
