import { describe, expect, test } from 'vitest'
import type { Cure } from './compliance-gate.ts'
import type { SheetFacts } from './sheet-facts.ts'
import { california, colorado, day, declared, gateOf, sheet } from './sound-sheet.ts'

const unsigned = declared({ signature: 'missing' })
const cured = (on: string, defect: Cure['defect'] = 'declaration-unsigned'): Cure => ({
  sheet,
  defect,
  on: day(on),
  at: `${on}T10:00:00Z`,
})

describe('a cure that comes too late mends nothing', () => {
  const standing = (
    pack: typeof california,
    on: string,
    more: Partial<SheetFacts>,
    noticeOn: string | null = null,
  ) => {
    const gate = gateOf(
      pack,
      { ...unsigned, ...more },
      {
        cures: [cured(on)],
        today: '2017-09-30',
        drive: { noticeOn: noticeOn === null ? null : day(noticeOn) },
      },
    )
    return [gate.findings[0]?.status, gate.sheetsAtRisk, gate.linesAtRisk]
  }

  test('before the filing it helps up to the last day for filing', () => {
    expect(standing(california, '2017-07-25', {})).toEqual(['cured', 0, 0])
    expect(standing(california, '2017-07-26', {})).toEqual(['too-late', 1, 8])
  })

  test('where only a court may change what is filed, up to the day of the filing', () => {
    const filed = { filedOn: day('2017-07-20') }
    expect(standing(california, '2017-07-20', filed)).toEqual(['cured', 0, 0])
    expect(standing(california, '2017-07-21', filed)).toEqual(['too-late', 1, 8])
  })

  test('in Colorado up to the fifth day after the notice', () => {
    const filed = { filedOn: day('2017-08-01') }
    expect(standing(colorado, '2017-08-25', filed, '2017-08-20')[0]).toBe('cured')
    expect(standing(colorado, '2017-08-26', filed, '2017-08-20')[0]).toBe('too-late')
    expect(standing(colorado, '2017-08-10', filed)[0]).toBe('open')
  })

  test('and what nothing mends is not mended by a record that says so', () => {
    for (const filedOn of [null, day('2017-07-20')]) {
      const gate = gateOf(
        california,
        { countiesWritten: ['Fresno', 'Kings'], filedOn },
        { cures: [cured('2017-03-25', 'two-counties')] },
      )
      expect([gate.findings[0]?.status, gate.linesAtRisk]).toEqual(['incurable', 8])
    }
  })

  test('nor does a cure of another defect, or of another sheet', () => {
    for (const cure of [
      cured('2017-03-25', 'declaration-undated'),
      { ...cured('2017-03-25'), sheet: 'DEMO-000002' as Cure['sheet'] },
    ]) {
      expect(gateOf(california, unsigned, { cures: [cure] }).findings[0]?.status).toBe(
        'open',
      )
    }
  })
})

describe('a declaration dated after the filing', () => {
  const kinds = (pack: typeof california, signedOn: string, noticeOn?: string) =>
    gateOf(
      pack,
      { ...declared({ signedOn: day(signedOn) }), filedOn: day('2017-07-20') },
      {
        today: '2017-09-30',
        drive: { noticeOn: noticeOn === undefined ? null : day(noticeOn) },
      },
    ).findings.map(({ defect, effect, status }) => [defect.kind, effect, status])

  test('is caught from the day after, and nothing mends it any more', () => {
    expect(kinds(california, '2017-07-20')).toEqual([])
    expect(kinds(california, '2017-07-21')).toEqual([
      ['declared-after-filing', 'rejects-sheet', 'too-late'],
    ])
  })

  test('is a new affidavit in Colorado, within the days that the law gives for one', () => {
    const late = ['declared-after-filing']
    const found = (signedOn: string, noticeOn?: string) =>
      kinds(colorado, signedOn, noticeOn).map(([kind]) => kind)
    expect(found('2017-07-21')).toEqual(late)
    expect(found('2017-08-15', '2017-08-10')).toEqual([])
    expect(found('2017-08-16', '2017-08-10')).toEqual(late)
  })
})
