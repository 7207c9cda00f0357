import { describe, expect, test } from 'vitest'
import type { SheetFacts } from './sheet-facts.ts'
import { california, day, declared, gateOf, shortly, sound } from './sound-sheet.ts'

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

  test.each<[string, Partial<SheetFacts>]>([
    [
      'sent out and signed on one day',
      { ...declared({ signedOn: day('2017-03-01'), from: null, until: null }) },
    ],
    ['signed on the day of the last signature', declared({ until: day('2017-03-20') })],
    [
      'with a voter of the day of the declaration',
      {
        ...declared({ until: day('2017-03-20') }),
        signedOn: new Map([[3, day('2017-03-20')]]),
      },
    ],
    ['that came back on the last day', { returnedOn: day('2017-07-25') }],
  ])('a sheet %s has no defect', (_name, changes) => {
    expect(shortly(california, changes)).toEqual([])
  })

  test.each([['2017-03-03'], ['2017-03-20']])(
    'a signature of %s lies outside the dates that the circulator declares',
    (on) => {
      const signed = { signedOn: new Map([[1, day(on)]]) }
      expect(shortly(california, signed)).toContainEqual([
        'dates-do-not-cover',
        'rejects-sheet',
        dates,
      ])
    },
  )

  test('of voters of other counties each line is lost, and no more than the sheet holds', () => {
    const voterCounties = new Map([
      ['Fresno', 5],
      ['Kings', 2],
      ['Kern', 1],
    ])
    expect(gateOf(california, { voterCounties }).linesAtRisk).toBe(3)
    expect(gateOf(california, { voterCounties, lines: 2 }).linesAtRisk).toBe(2)
  })

  test('a ground that is known elsewhere and not there throws nothing out, and comes last', () => {
    const reasons = california.reasons.map((reason) =>
      reason.code === missing ? { ...reason, basis: 'elsewhere' as const } : reason,
    )
    const changes = { ...declared({ signature: 'missing' }), circulator: null }
    expect(shortly({ ...california, reasons }, changes)).toEqual([
      ['circulator-unknown', 'rejects-sheet', 'CIRCULATOR_NOT_QUALIFIED'],
      ['declaration-unsigned', 'note'],
    ])
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
