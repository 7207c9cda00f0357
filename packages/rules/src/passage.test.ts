import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedPassages, type PassageRule, passage } from './index.ts'

const half = {
  id: 'turnout',
  part: 'cast',
  of: 'registered',
  share: '0.50',
  comparison: 'at-least',
} as const

function approvalOf(of: 'valid' | 'cast'): PassageRule {
  const approval = { id: 'approval', part: 'yes', share: '0.55' } as const
  return { conditions: [half, { ...approval, of, comparison: 'at-least' }] }
}

const counts = fc
  .integer({ min: 1, max: 2_000_000 })
  .chain((registered) => fc.tuple(fc.constant(registered), fc.nat(registered)))
  .chain(([registered, cast]) =>
    fc.tuple(fc.constant({ registered, cast }), fc.nat(Math.min(cast, 2000))),
  )
  .chain(([{ registered, cast }, invalid]) =>
    fc
      .nat(cast - invalid)
      .map((yes) => ({ registered, cast, valid: cast - invalid, yes })),
  )

test('P11 another denominator changes only what has invalid ballots', () => {
  let changed = 0
  fc.assert(
    fc.property(counts, (question) => {
      const ofValid = passage(approvalOf('valid'), question)
      const ofCast = passage(approvalOf('cast'), question)
      if (!ofValid.ok || !ofCast.ok) throw new Error('refused')
      if (ofValid.value.outcome === ofCast.value.outcome) return
      expect(question.valid).toBeLessThan(question.cast)
      changed += 1
    }),
    {
      numRuns: 3000,
      examples: [[{ registered: 9, cast: 9, valid: 8, yes: 4.5 * 2 - 4 }]],
    },
  )
  expect(changed).toBeGreaterThan(0)
})

test('exactly at a threshold passes where at least is asked and fails where more is', () => {
  const exact = { registered: 100, cast: 100, valid: 100, yes: 50 }
  const majority = (comparison: 'at-least' | 'more-than') =>
    ({
      conditions: [
        { id: 'majority', part: 'yes', of: 'valid', share: '0.5', comparison },
      ],
    }) as const
  expect(passage(majority('at-least'), exact)).toMatchObject({
    value: { outcome: 'passed' },
  })
  expect(passage(majority('more-than'), exact)).toMatchObject({
    value: { outcome: 'failed', failed: ['majority'] },
  })
})

test('a share of nothing is not met', () => {
  const nobody = { registered: 0, cast: 0, valid: 0, yes: 0 }
  expect(passage(approvalOf('valid'), nobody)).toMatchObject({
    value: { outcome: 'failed', failed: ['turnout', 'approval'] },
  })
})

test.each([
  ['cast', { registered: 5, cast: 6, valid: 1, yes: 1 }],
  ['valid', { registered: 5, cast: 5, valid: 6, yes: 1 }],
  ['yes', { registered: 5, cast: 5, valid: 4, yes: 5 }],
  ['yes', { registered: 5, cast: 5, valid: 4, yes: -1 }],
])('an impossible %s is refused', (field, question) => {
  expect(passage(approvalOf('valid'), question)).toMatchObject({
    error: { kind: 'impossible-count', field },
  })
})

test('the rules known from elsewhere decide as they were reported to have done', () => {
  const rule = (id: string) => namedPassages().find((p) => p.id === id)!
  // 51.6 % yes, which were 32.9 % of an electorate of 3,737,362.
  const scotland = {
    registered: 3_737_362,
    cast: 2_384_437,
    valid: 2_384_437,
    yes: 1_230_370,
  }
  expect(passage(rule('scotland-1979'), scotland)).toMatchObject({
    value: { outcome: 'failed', failed: ['approval-of-registered'] },
  })
  expect(passage(rule('majority'), scotland)).toMatchObject({
    value: { outcome: 'passed' },
  })
  const exact = { registered: 1_000_000, cast: 500_000, valid: 500_000, yes: 275_000 }
  expect(passage(rule('montenegro-2006'), exact)).toMatchObject({
    value: { outcome: 'passed' },
  })
  expect(passage(rule('italy-abrogative'), exact)).toMatchObject({
    value: { failed: ['turnout'] },
  })
  expect(rule('turnout-half-yes-55').unverified).toBe(true)
})
