import { addDays } from '@groundswell/basics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cure } from './compliance-gate.ts'
import { type DeclarationReading, declarationParts } from './declaration-reading.ts'
import { defectRules } from './defect-rule.ts'
import type { DefectKind } from './sheet-defect.ts'
import type { SheetFacts } from './sheet-facts.ts'
import {
  california,
  colorado,
  day,
  declared,
  gateOf,
  oregon,
  sheet,
  sound,
  washington,
} from './sound-sheet.ts'

test.each([california, washington, oregon, colorado])(
  'a sound sheet passes the gate of $id',
  (pack) => {
    expect(gateOf(pack, {})).toEqual({
      findings: [],
      unchecked: [],
      sheetsAtRisk: 0,
      linesAtRisk: 0,
    })
  },
)

test('a declaration that nobody has read is work, not a defect', () => {
  const gate = gateOf(california, { declaration: null })
  expect([gate.unchecked, gate.findings]).toEqual([[sheet], []])
})

test('an empty sheet loses nothing', () => {
  const gate = gateOf(california, { lines: 0, declaration: null, circulator: null })
  expect([gate.unchecked, gate.linesAtRisk]).toEqual([[], 0])
})

test('a cure closes its defect; a declaration read later is judged anew', () => {
  const cure: Cure = {
    sheet,
    defect: 'declaration-unsigned',
    on: day('2017-03-25'),
    at: '2017-03-25T10:00:00Z',
  }
  const unsigned = declared({ signature: 'missing' })
  const cured = gateOf(california, unsigned, { cures: [cure] })
  expect([cured.findings[0]?.status, cured.linesAtRisk]).toEqual(['cured', 0])
  const readAgain = {
    declaration: { ...unsigned.declaration!, at: '2017-03-26T10:00:00Z' },
  } as Partial<SheetFacts>
  expect(gateOf(california, readAgain, { cures: [cure] }).findings[0]?.status).toBe(
    'open',
  )
})

const readings = fc.record<DeclarationReading>({
  signature: fc.constantFrom('signed', 'missing', 'initials', 'illegible'),
  date: fc.constantFrom('clear', 'missing', 'unclear', 'changed'),
  signedOn: fc.option(fc.nat(60).map((n) => addDays(day('2017-02-20'), n))),
  from: fc.option(fc.nat(60).map((n) => addDays(day('2017-02-20'), n))),
  until: fc.option(fc.nat(60).map((n) => addDays(day('2017-02-20'), n))),
  parts: fc.subarray([...declarationParts]),
  marks: fc.subarray([
    'two-circulators',
    'correction-fluid',
    'copied',
    'signature-replaced',
  ]),
  notary: fc.constantFrom('complete', 'missing', 'faulty', 'none-on-form'),
})
const sheets = fc.record({
  ...Object.fromEntries(
    Object.entries(sound).map(([key, value]) => [key, fc.constant(value)]),
  ),
  lines: fc.nat(12),
  countiesWritten: fc.constantFrom(null, [], ['Fresno'], ['Fresno', 'Kings']),
  textHash: fc.constantFrom('frozen', 'another'),
  pages: fc.constantFrom(null, { expected: 2, read: [1] }, { expected: 2, read: [1, 2] }),
  circulator: fc.constantFrom(null, sound.circulator),
  filedOn: fc.constantFrom(null, day('2017-07-20')),
  declaration: readings.map((reading) => ({
    isThere: true,
    at: '2017-03-22T10:00:00Z',
    reading,
  })),
}) as unknown as fc.Arbitrary<SheetFacts>
const packs = fc.constantFrom(california, washington, oregon, colorado)

test('every rejection has a code of the pack and a citation; notes never cost a line', () => {
  fc.assert(
    fc.property(packs, sheets, (pack, facts) => {
      for (const finding of gateOf(pack, facts).findings) {
        if (finding.effect === 'note') {
          expect(finding.lines).toBe(0)
          continue
        }
        const reason = pack.reasons.find(({ code }) => code === finding.reason)
        expect(reason?.basis).toBe('law')
        expect(finding.grounds.cites.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('a gate never loses more lines than the sheets hold', () => {
  fc.assert(
    fc.property(packs, sheets, (pack, facts) => {
      expect(gateOf(pack, facts).linesAtRisk).toBeLessThanOrEqual(facts.lines)
    }),
  )
})

test('mending everything that can be mended leaves nothing open', () => {
  fc.assert(
    fc.property(packs, sheets, (pack, facts) => {
      const cures = (Object.keys(defectRules) as DefectKind[]).map((defect) => ({
        sheet,
        defect,
        on: day('2017-03-25'),
        at: '2017-03-25T10:00:00Z',
      }))
      const gate = gateOf(pack, facts, { cures })
      expect(gate.findings.filter(({ status }) => status === 'open')).toEqual([])
    }),
  )
})
