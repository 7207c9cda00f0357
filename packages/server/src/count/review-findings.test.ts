import { expect, test } from 'vitest'
import type { KeyedLine } from './line-disposition.ts'
import { reviewFindings } from './review-findings.ts'

function line(id: string, change: Partial<KeyedLine> = {}): KeyedLine {
  return {
    id,
    county: 'Kern',
    channel: 'paid',
    circulator: 'P1',
    weekOf: '2017-03-09',
    drawn: true,
    sheet: 'S1',
    mark: 'written',
    decision: null,
    decisionReason: null,
    decidedPerson: null,
    zone: 'accept',
    matchReason: null,
    probability: 1,
    voterCounty: 'Kern',
    person: null,
    ...change,
  }
}

test('a person who signed three times is two extra lines and three pairs', () => {
  const findings = reviewFindings()
  const lines = [
    line('a'),
    line('b', { sheet: 'S2', weekOf: '2017-03-16' }),
    line('c', { county: 'Alpine', sheet: 'S3', circulator: 'P2', weekOf: '2017-03-23' }),
  ]
  for (const each of lines) findings.add(each, { status: 'valid', person: 'one' })
  findings.add(line('d'), { status: 'valid', person: 'two' })
  const { found, extraLinesByCounty } = findings.finish()
  expect(found).toEqual({
    extraLines: 2,
    pairs: 3,
    sameSheet: 0,
    sameCirculator: 1,
    acrossCounties: 2,
  })
  expect([...extraLinesByCounty]).toEqual([
    ['Kern', 1],
    ['Alpine', 1],
  ])
})

test('drawn, convenience, undecided and unmatched lines are told apart', () => {
  const findings = reviewFindings()
  findings.add(line('a'), { status: 'valid', person: 'one' })
  findings.add(line('b', { drawn: false }), { status: 'invalid', reason: 'ILLEGIBLE' })
  findings.add(line('c'), { status: 'undecided', probability: 0.5, person: null })
  findings.add(line('d'), null)
  expect(findings.finish()).toMatchObject({
    keyed: 4,
    reviewed: 1,
    convenience: 1,
    undecided: 1,
    unmatched: 1,
  })
})

test('reasons of the latest week stand apart from those before', () => {
  const findings = reviewFindings()
  findings.add(line('a'), { status: 'invalid', reason: 'ILLEGIBLE' })
  findings.add(line('b', { weekOf: '2017-03-16' }), {
    status: 'invalid',
    reason: 'ILLEGIBLE',
  })
  findings.add(line('c', { weekOf: '2017-03-16' }), { status: 'valid', person: 'x' })
  const { reasons, latestWeek } = findings.finish()
  expect(latestWeek).toBe('2017-03-16')
  expect(reasons.get('ILLEGIBLE')).toEqual({ thisWeek: 1, before: 1 })
})
