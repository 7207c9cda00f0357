import { addDays, calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amendedCounts, reconcile } from './index.ts'

const filed = calendarDate('2017-07-25')

describe('reconciliation', () => {
  const ours = [
    { sheet: 'S-1', lines: 10 },
    { sheet: 'S-2', lines: 8 },
    { sheet: 'S-3', lines: 6 },
  ]
  const theirs = [
    { sheet: 'S-1', lines: 10 },
    { sheet: 'S-2', lines: 7 },
    { sheet: 'S-9', lines: 5 },
  ]

  test('sets both counts beside each other, sheet by sheet', () => {
    const { rows, ...sums } = reconcile(ours, theirs)
    expect(rows.map((r) => `${r.sheet} ${r.state} ${r.difference}`)).toEqual([
      'S-1 agrees 0',
      'S-2 differs -1',
      'S-3 not-received -6',
      'S-9 not-ours 5',
    ])
    expect(sums).toEqual({
      ours: { sheets: 3, lines: 24 },
      theirs: { sheets: 3, lines: 22 },
      difference: -2,
      unexplained: { sheets: 3, lines: 12 },
    })
  })

  test('keeps explanations, and what is explained is no longer open', () => {
    const why = new Map([['S-3', 'found in the box of another county']])
    const { rows, unexplained } = reconcile(ours, theirs, why)
    expect(rows[2]?.explanation).toContain('another county')
    expect(unexplained).toEqual({ sheets: 2, lines: 6 })
  })

  test('the differences of the sheets add up to that of the sums', () => {
    const counts = fc.uniqueArray(
      fc.record({ sheet: fc.constantFrom('A', 'B', 'C', 'D'), lines: fc.nat(20) }),
      { selector: (c) => c.sheet },
    )
    fc.assert(
      fc.property(counts, counts, (here, there) => {
        const { rows, difference } = reconcile(here, there)
        expect(rows.reduce((sum, r) => sum + r.difference, 0)).toBe(difference)
      }),
    )
  })
})

describe('amended counts', () => {
  const first = { id: '1', place: 'Kern', raw: 100, on: filed }

  test('are new reports: the last one counts and the history stays', () => {
    const reports = [
      first,
      { id: '2', place: 'Inyo', raw: 7, on: filed },
      { id: '3', place: 'Kern', raw: 104, on: addDays(filed, 9), amends: '1' },
      { id: '4', place: 'Kern', raw: 98, on: addDays(filed, 20), amends: '3' },
    ]
    expect(valueOf(amendedCounts(reports))).toMatchObject([
      { place: 'Inyo', raw: 7 },
      {
        place: 'Kern',
        raw: 98,
        history: [{ change: 100 }, { change: 4 }, { change: -6 }],
      },
    ])
  })

  test.each([
    [
      'a second first report',
      { id: '2', place: 'Kern', raw: 1, on: filed },
      'already-reported',
    ],
    ['an amendment of nothing', { ...first, id: '2', amends: '9' }, 'nothing-to-amend'],
    [
      'an amendment of another office',
      { id: '2', place: 'Inyo', raw: 1, on: filed, amends: '1' },
      'nothing-to-amend',
    ],
    ['a report twice', first, 'report-twice'],
    ['a broken count', { ...first, id: '2', raw: 1.5, amends: '1' }, 'not-a-count'],
  ])('refuse %s', (_what, report, kind) => {
    expect(amendedCounts([first, report])).toMatchObject({ error: { kind } })
  })

  test('refuse a fork: two amendments of one report', () => {
    const two = ['2', '3'].map((id) => ({ ...first, id, amends: '1' }))
    expect(amendedCounts([first, ...two])).toMatchObject({
      error: { kind: 'amended-already', amends: '1', by: '2' },
    })
  })
})

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
