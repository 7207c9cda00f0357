import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { enactment, enactmentMajority, listPacks, packOn } from './index.ts'

const counts = { registered: 2000, cast: 1000, valid: 900, yes: 451 }

describe('a vote enacts', () => {
  const outcome = (id: string, question: Parameters<typeof enactment>[1]) => {
    const asked = enactment(law(id), question)
    return asked.ok ? asked.value.outcome : asked.error.kind
  }

  test('in California and Oregon by more yes than no', () => {
    for (const id of ['us-ca', 'us-or']) {
      expect(outcome(id, { kind: 'amendment', counts })).toBe('enacted')
      const tie = { ...counts, yes: 450 }
      expect(outcome(id, { kind: 'amendment', counts: tie })).toBe('failed')
    }
  })

  test('in Washington only if a third of all who voted, voted on the measure', () => {
    const third = { registered: 900, cast: 600, valid: 200, yes: 150 }
    expect(outcome('us-wa', { kind: 'initiative', counts: third })).toBe('enacted')
    const fewer = { ...third, valid: 199 }
    const asked = enactment(law('us-wa'), { kind: 'initiative', counts: fewer })
    expect(asked).toMatchObject({
      value: {
        outcome: 'failed',
        vote: { failed: ['votes-on-the-measure'] },
        unverified: true,
      },
    })
  })

  test('in Colorado an amendment by 55 %, one that only repeals by a majority', () => {
    const question = { kind: 'amendment', counts }
    expect(outcome('us-co', question)).toBe('failed')
    expect(outcome('us-co', { ...question, onlyRepeals: true })).toBe('enacted')
    const yes = { ...counts, yes: 495 }
    expect(outcome('us-co', { ...question, counts: yes })).toBe('enacted')
    expect(outcome('us-co', { kind: 'statute', counts })).toBe('enacted')
  })

  test('in Nevada an amendment not before a second election', () => {
    expect(outcome('us-nv', { kind: 'amendment', counts })).toBe('passed-once')
    expect(outcome('us-nv', { kind: 'statute', counts })).toBe('enacted')
  })
})

test('every pack of a state has its majority as numbers, and Europe has no vote', () => {
  for (const { id, kinds } of listPacks()) {
    for (const kind of kinds) {
      const asked = enactmentMajority(law(id), { kind })
      expect([id, asked.ok]).toEqual([id, id.startsWith('us-')])
      if (asked.ok) expect(asked.value.cites.length).toBeGreaterThan(0)
    }
  }
})

test('counts that cannot be are refused by field', () => {
  const yes = { ...counts, yes: 901 }
  expect(enactment(law('us-ca'), { kind: 'statute', counts: yes })).toMatchObject({
    error: { kind: 'impossible-count', field: 'yes' },
  })
})

function law(id: string) {
  const found = packOn(id, calendarDate('2026-10-01'))
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
