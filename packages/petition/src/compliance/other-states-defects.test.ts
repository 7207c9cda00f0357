import { describe, expect, test } from 'vitest'
import { type DeclarationReading } from './declaration-reading.ts'
import type { SheetFacts } from './sheet-facts.ts'
import {
  colorado,
  day,
  declared,
  gateOf,
  oregon,
  shortly,
  washington,
} from './sound-sheet.ts'

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
