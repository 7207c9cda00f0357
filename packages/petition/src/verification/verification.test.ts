import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTally, totalTally, unsettledRepeats } from './check-tally.ts'
import { type Finding, lineVerdict } from './line-verdict.ts'

const mismatchByTwo = { reasons: ['SIGNATURE_MISMATCH'], cites: [] }
const mismatch = (verifier: string): Finding => ({
  verifier,
  found: 'invalid',
  reason: 'SIGNATURE_MISMATCH',
})

test('one verifier alone finds no mismatch where the law wants two', () => {
  expect(lineVerdict([mismatch('Jun')], mismatchByTwo)).toEqual({
    kind: 'second-look',
    askedBy: 'Jun',
    reason: 'SIGNATURE_MISMATCH',
  })
  expect(lineVerdict([mismatch('Jun'), mismatch('Jun')], mismatchByTwo).kind).toBe(
    'second-look',
  )
  expect(lineVerdict([mismatch('Jun'), mismatch('Rosa')], mismatchByTwo)).toEqual({
    kind: 'invalid',
    reason: 'SIGNATURE_MISMATCH',
  })
  expect(lineVerdict([mismatch('Jun')]).kind).toBe('invalid')
})

test('the second verifier who sees a match has the last word', () => {
  const findings: Finding[] = [
    mismatch('Jun'),
    { verifier: 'Rosa', found: 'valid', person: 'p' },
  ]
  expect(lineVerdict(findings, mismatchByTwo)).toEqual({ kind: 'valid', person: 'p' })
})

const findings = fc.array(
  fc.record({
    verifier: fc.constantFrom('Jun', 'Rosa', 'Tomas'),
    found: fc.constantFrom('valid' as const, 'invalid' as const, 'second-look' as const),
    reason: fc.constantFrom('NOT_REGISTERED', 'SIGNATURE_MISMATCH', 'DUPLICATE'),
    person: fc.constantFrom('p1', 'p2', 'p3'),
  }),
  { maxLength: 4 },
)
const checked = fc
  .array(fc.record({ county: fc.constantFrom('Alpine', 'Fresno'), findings }))
  .map((lines) =>
    lines.map((line, i) => ({
      line: `L${i}`,
      county: line.county,
      verdict: lineVerdict(line.findings, mismatchByTwo),
    })),
  )

test('P7: valid, invalid by reason and pending always partition the lines', () => {
  fc.assert(
    fc.property(checked, (lines) => {
      const total = totalTally(checkTally(lines), 'all')
      expect(total.lines).toBe(lines.length)
      expect(total.valid + total.invalid + total.pending).toBe(total.lines)
      const reasons = [...total.byReason.values()].reduce((sum, n) => sum + n, 0)
      expect(reasons).toBe(total.invalid)
      expect(total.byReason.get('DUPLICATE') ?? 0).toBe(total.duplicates)
    }),
  )
})

test('a voter who is valid on two lines is named with both', () => {
  const valid = (line: string, person: string) => ({
    line,
    county: 'Alpine',
    verdict: { kind: 'valid' as const, person },
  })
  expect(
    unsettledRepeats([valid('L2', 'p'), valid('L1', 'p'), valid('L3', 'q')]),
  ).toEqual([{ person: 'p', lines: ['L1', 'L2'] }])
})
