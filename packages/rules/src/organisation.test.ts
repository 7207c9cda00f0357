import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import {
  driveCalendar,
  enactment,
  estimate,
  everyLineCount,
  filingDeadline,
  lawLines,
  type OrganisationRules,
  organisationPack,
  requirement,
} from './index.ts'

const rules: OrganisationRules = {
  id: 'org-lantern-union',
  title: 'Lantern Makers’ Union',
  bylaws: {
    section: 'By-laws of the Lantern Makers’ Union, article 12',
    noPublicText: true,
    asOf: '2025-03-01',
    status: 'official',
  },
  from: calendarDate('2025-03-01'),
  petitions: [
    {
      kind: 'motion',
      title: 'motion to the assembly',
      requirement: { fraction: '0.05', of: 'the members', rounding: 'up' },
      days: 60,
      countedFrom: 'registration of the motion',
    },
    {
      kind: 'recall',
      title: 'recall of the board',
      requirement: { required: 300 },
      days: 30,
      countedFrom: 'registration of the recall',
    },
  ],
  majority: 'two thirds of the votes cast',
  vote: {
    conditions: [
      { id: 'approval', part: 'yes', of: 'valid', share: '2/3', comparison: 'at-least' },
    ],
  },
}
const union = organisationPack(rules, calendarDate('2026-01-01'))

describe('an organisation that sets its own numbers', () => {
  test('enacts by its own majority, exactly', () => {
    const counts = { registered: 400, cast: 320, valid: 300, yes: 200 }
    const outcome = (yes: number) => {
      const asked = enactment(union, { kind: 'motion', counts: { ...counts, yes } })
      return asked.ok ? asked.value.outcome : asked.error.kind
    }
    expect([outcome(200), outcome(199)]).toEqual(['enacted', 'failed'])
    const { vote: _vote, ...inWords } = rules
    const silent = organisationPack(inWords, calendarDate('2026-01-01'))
    expect(enactment(silent, { kind: 'motion', counts })).toMatchObject({
      error: { kind: 'not-in-this-pack' },
    })
  })

  test('takes a share of its members or a fixed number', () => {
    expect(requirement(union, { kind: 'motion', base: 4_001 })).toMatchObject({
      value: { required: 201 },
    })
    expect(requirement(union, { kind: 'motion' }).ok).toBe(false)
    expect(requirement(union, { kind: 'recall' })).toMatchObject({
      value: { required: 300, cites: [{ id: 'bylaws', asOf: '2025-03-01' }] },
    })
  })

  test('counts its days without holidays', () => {
    const start = calendarDate('2025-11-01')
    expect(filingDeadline(union, { kind: 'motion', start })).toMatchObject({
      value: { deadline: '2025-12-31' },
    })
    expect(driveCalendar(union, { kind: 'motion', start }).ok).toBe(true)
  })

  test('checks every line', () => {
    const counts = { raw: 310, valid: 300, required: 300 }
    expect(everyLineCount(union, counts)).toMatchObject({
      value: { outcome: 'sufficient', percent: '100.00' },
    })
    const report = { raw: 310, sample: 310, invalid: 11, required: 300 }
    expect(estimate(union, report)).toMatchObject({ value: { outcome: 'insufficient' } })
    expect(everyLineCount(union, { ...counts, valid: 311 })).toMatchObject({
      error: { field: 'valid' },
    })
  })

  test('has its law in plain sentences', () => {
    const lines = lawLines(union).map((l) => l.text)
    expect(lines).toContain('motion to the assembly: 5 % of the members, rounded up')
    expect(lines).toContain('enacted by two thirds of the votes cast')
  })
})
