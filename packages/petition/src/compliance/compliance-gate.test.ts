import { addDays, calendarDate } from '@groundswell/basics'
import { type Pack, packOn } from '@groundswell/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetId } from '../sheet-id.ts'
import { type Cure, complianceGate } from './compliance-gate.ts'
import { type DeclarationReading, declarationParts } from './declaration-reading.ts'
import { defectRules } from './defect-rule.ts'
import type { DefectKind } from './sheet-defect.ts'
import type { DriveFacts, SheetFacts } from './sheet-facts.ts'

const day = calendarDate
const sheet = sheetId('DEMO', 1)

const drive: DriveFacts = {
  textHash: 'frozen',
  formVersions: new Set(['7F3K']),
  deadline: day('2017-07-25'),
  noticeOn: null,
}

const whole: DeclarationReading = {
  signature: 'signed',
  date: 'clear',
  signedOn: day('2017-03-20'),
  from: day('2017-03-04'),
  until: day('2017-03-19'),
  parts: declarationParts,
  marks: [],
  notary: 'complete',
}

const sound: SheetFacts = {
  sheet,
  lines: 8,
  county: 'Fresno',
  countiesWritten: ['Fresno'],
  voterCounties: new Map([['Fresno', 7]]),
  signedOn: new Map(),
  onlySignerIsCirculator: false,
  textHash: 'frozen',
  formVersion: '7F3K',
  isMarkedUp: false,
  pages: { expected: 2, read: [1, 2] },
  issuedOn: day('2017-03-01'),
  returnedOn: day('2017-03-21'),
  filedOn: null,
  declaration: { isThere: true, at: '2017-03-22T10:00:00Z', reading: whole },
  circulator: {
    circulator: 'V0001',
    ofAge: day('2017-02-20'),
    registered: day('2017-02-20'),
    trained: day('2017-02-20'),
  },
}

const declared = (changes: Partial<DeclarationReading>): Partial<SheetFacts> => ({
  declaration: {
    isThere: true,
    at: '2017-03-22T10:00:00Z',
    reading: { ...whole, ...changes },
  },
})

function packFor(id: string, on: string): Pack {
  const found = packOn(id, day(on))
  if (!found.ok) throw new Error(id)
  return found.value
}
const california = packFor('us-ca', '2017-01-26')
const washington = packFor('us-wa', '2026-11-01')
const oregon = packFor('us-or', '2026-11-01')
const colorado = packFor('us-co', '2026-11-01')

function gateOf(
  pack: Pack,
  changes: Partial<SheetFacts>,
  more: { cures?: readonly Cure[]; today?: string; drive?: Partial<DriveFacts> } = {},
) {
  return complianceGate(
    pack,
    { ...drive, ...more.drive },
    {
      sheets: [{ ...sound, ...changes }],
      cures: more.cures ?? [],
      today: day(more.today ?? '2017-04-01'),
    },
  )
}

const shortly = (pack: Pack, changes: Partial<SheetFacts>) =>
  gateOf(pack, changes).findings.map(({ defect, effect, reason }) => [
    defect.kind,
    effect,
    ...(reason === undefined ? [] : [reason]),
  ])

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

describe('in California', () => {
  const missing = 'CIRCULATOR_DECLARATION_MISSING'
  const dates = 'CIRCULATOR_DECLARATION_DATE'
  test.each<[string, Partial<SheetFacts>, readonly string[]]>([
    [
      'no declaration',
      { declaration: { isThere: false, at: '2017-03-22T10:00:00Z' } },
      ['declaration-missing', 'rejects-sheet', missing],
    ],
    [
      'an unsigned declaration',
      declared({ signature: 'missing' }),
      ['declaration-unsigned', 'rejects-sheet', missing],
    ],
    [
      'an undated declaration',
      declared({ date: 'missing', signedOn: null }),
      ['declaration-undated', 'rejects-sheet', dates],
    ],
    [
      'a declaration without the place',
      declared({ parts: ['name', 'address', 'dates-between'] }),
      ['declaration-incomplete', 'rejects-sheet', 'CIRCULATOR_DECLARATION_INCOMPLETE'],
    ],
    [
      'a declaration made before the last signature',
      declared({ signedOn: day('2017-03-18') }),
      ['declared-before-last-signature', 'rejects-sheet', dates],
    ],
    [
      'a declaration made before the sheet went out',
      declared({ signedOn: day('2017-02-18'), from: null, until: null }),
      ['declared-before-issue', 'rejects-sheet', dates],
    ],
    [
      'dates between in the wrong order',
      declared({ from: day('2017-03-19'), until: day('2017-03-04') }),
      ['dates-do-not-cover', 'rejects-sheet', dates],
    ],
    [
      'voters of another county',
      {
        voterCounties: new Map([
          ['Fresno', 5],
          ['Kings', 2],
        ]),
      },
      ['wrong-county', 'rejects-lines', 'WRONG_COUNTY'],
    ],
    [
      'two counties on a sheet',
      { countiesWritten: ['Fresno', 'Kings'] },
      ['two-counties', 'rejects-sheet', 'FORM_NONCONFORMING'],
    ],
    [
      'no county',
      { countiesWritten: [] },
      ['county-missing', 'rejects-sheet', 'FORM_NONCONFORMING'],
    ],
    [
      'another text',
      { textHash: 'another' },
      ['other-text', 'rejects-sheet', 'FORM_NONCONFORMING'],
    ],
    [
      'an older form',
      { formVersion: '0000' },
      ['other-text', 'rejects-sheet', 'FORM_NONCONFORMING'],
    ],
    [
      'a text changed by hand',
      { isMarkedUp: true },
      ['text-marked-up', 'rejects-sheet', 'FORM_NONCONFORMING'],
    ],
    [
      'a missing page',
      { pages: { expected: 2, read: [1] } },
      ['pages-missing', 'rejects-sheet', 'SECTION_DISASSEMBLED'],
    ],
    [
      'a circulator whose age nobody confirmed',
      { circulator: { ...sound.circulator!, ofAge: null } },
      ['circulator-age-unconfirmed', 'rejects-sheet', 'CIRCULATOR_NOT_QUALIFIED'],
    ],
    [
      'an untrained circulator',
      { circulator: { ...sound.circulator!, trained: null } },
      ['circulator-not-trained', 'note'],
    ],
    [
      'an unregistered circulator',
      { circulator: { ...sound.circulator!, registered: null } },
      ['circulator-not-registered', 'note'],
    ],
    [
      'nobody',
      { circulator: null },
      ['circulator-unknown', 'rejects-sheet', 'CIRCULATOR_NOT_QUALIFIED'],
    ],
    ['a late sheet', { returnedOn: day('2017-07-26') }, ['sheet-late', 'rejects-sheet']],
  ])('%s is caught, by itself and with its ground', (_name, changes, expected) => {
    expect(shortly(california, changes)).toEqual([expected])
  })

  test('a missing declaration costs all lines, and can be mended until the last day for filing', () => {
    const { findings, sheetsAtRisk, linesAtRisk } = gateOf(
      california,
      declared({ signature: 'missing' }),
    )
    expect([sheetsAtRisk, linesAtRisk]).toEqual([1, 8])
    expect(findings[0]).toMatchObject({
      status: 'open',
      window: { kind: 'curable', way: 'complete-declaration', until: '2017-07-25' },
    })
    expect(findings[0]?.grounds.cites.map(({ id }) => id)).toEqual(['ca-elec-104'])
  })

  test('a ground that nobody verified says so', () => {
    const [finding] = gateOf(california, { pages: { expected: 2, read: [2] } }).findings
    expect(finding?.grounds.unverifiedRules).toEqual(['Elec. Code 9009, 9012'])
  })

  test('after filing nothing can be mended: only a court may change a petition', () => {
    const { findings } = gateOf(california, {
      ...declared({ signature: 'missing' }),
      filedOn: day('2017-04-01'),
    })
    expect(findings[0]).toMatchObject({ status: 'too-late', window: { kind: 'closed' } })
  })

  test('initials, corrections and dates written over are no grounds there', () => {
    expect(
      shortly(
        california,
        declared({ signature: 'initials', date: 'changed', marks: ['correction-fluid'] }),
      ),
    ).toEqual([])
  })
})

test('in Washington an unsigned declaration does not reject, by the rule that says so', () => {
  const [finding] = gateOf(washington, declared({ signature: 'missing' })).findings
  expect(finding).toMatchObject({ effect: 'note', lines: 0 })
  expect(finding?.grounds.cites.map(({ section }) => section)).toEqual([
    'WAC 434-379-009',
  ])
})

test('in Washington no county stands on a sheet, so none can be wrong', () => {
  const changes = { countiesWritten: [], voterCounties: new Map([['King', 3]]) }
  expect(gateOf(washington, changes).findings).toEqual([])
})

describe('in Oregon', () => {
  test.each<[string, Partial<DeclarationReading>, readonly string[]]>([
    ['initials', { signature: 'initials' }, ['CIRCULATOR_DECLARATION_MISSING']],
    [
      'a date written over',
      { date: 'unclear', signedOn: null },
      ['CIRCULATOR_DECLARATION_DATE'],
    ],
    [
      'a date changed without a new signature',
      { date: 'changed', signedOn: null },
      ['CIRCULATOR_DECLARATION_DATE'],
    ],
    [
      'two circulators',
      { marks: ['two-circulators'] },
      ['CIRCULATOR_DECLARATION_INCOMPLETE'],
    ],
    [
      'correction fluid',
      { marks: ['correction-fluid'] },
      ['CIRCULATOR_DECLARATION_INCOMPLETE'],
    ],
  ])('%s rejects the sheet', (_name, changes, codes) => {
    const { findings } = gateOf(oregon, declared(changes))
    expect(findings.map(({ reason }) => reason)).toEqual(codes)
    expect(findings[0]?.grounds.cites.map(({ id }) => id)).toEqual(['or-165-014-0270'])
  })

  const later: Partial<SheetFacts> = {
    ...declared({ from: null, until: null }),
    signedOn: new Map([[3, day('2017-03-21')]]),
  }
  test('a signature dated after the certification rejects the sheet', () => {
    expect(shortly(oregon, later)).toEqual([
      ['signature-after-declaration', 'rejects-sheet', 'CIRCULATOR_DECLARATION_DATE'],
    ])
  })

  test('unless the only signer is the circulator', () => {
    expect(shortly(oregon, { ...later, onlySignerIsCirculator: true })).toEqual([])
  })
})

describe('in Colorado', () => {
  test('a faulty notary clause rejects the section', () => {
    expect(shortly(colorado, declared({ notary: 'faulty' }))).toEqual([
      ['notary-defect', 'rejects-sheet', 'NOTARY_DEFECT'],
    ])
  })

  test('lines dated after the affidavit are rejected, the rest of the section is not', () => {
    const dated = new Map([
      [1, day('2017-03-10')],
      [2, day('2017-03-21')],
    ])
    const { findings, sheetsAtRisk, linesAtRisk } = gateOf(colorado, {
      ...declared({ from: null, until: null }),
      signedOn: dated,
    })
    expect(findings.map(({ effect, reason }) => [effect, reason])).toEqual([
      ['rejects-lines', 'DATE_AFTER_CIRCULATOR'],
    ])
    expect([sheetsAtRisk, linesAtRisk]).toEqual([0, 1])
  })

  test('an affidavit is mended within five calendar days of the notice, and no day later', () => {
    const filed = { ...declared({ signature: 'missing' }), filedOn: day('2017-08-01') }
    const standing = (today: string, noticeOn: string | null) =>
      gateOf(colorado, filed, {
        today,
        drive: { noticeOn: noticeOn === null ? null : day(noticeOn) },
      }).findings[0]
    expect(standing('2017-08-20', null)?.window).toMatchObject({
      kind: 'after-notice',
      days: 5,
    })
    expect(standing('2017-08-25', '2017-08-20')).toMatchObject({
      status: 'open',
      window: { until: '2017-08-25' },
    })
    expect(standing('2017-08-26', '2017-08-20')?.status).toBe('too-late')
  })

  test('a missing page cannot be mended after the filing', () => {
    const changes = { pages: { expected: 2, read: [1] }, filedOn: day('2017-08-01') }
    const more = { drive: { noticeOn: day('2017-08-20') }, today: '2017-08-21' }
    expect(gateOf(colorado, changes, more).findings[0]?.status).toBe('too-late')
  })
})

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
