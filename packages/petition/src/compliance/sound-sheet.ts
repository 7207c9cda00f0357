import { calendarDate } from '@groundswell/basics'
import { type Pack, packOn } from '@groundswell/rules'
import { sheetId } from '../sheet-id.ts'
import { type Cure, complianceGate } from './compliance-gate.ts'
import { type DeclarationReading, declarationParts } from './declaration-reading.ts'
import type { DriveFacts, SheetFacts } from './sheet-facts.ts'

/** A sheet in which nothing is missing, and gates under four laws, for the tests beside. */
export const day = calendarDate
export const sheet = sheetId('DEMO', 1)

export const drive: DriveFacts = {
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

export const sound: SheetFacts = {
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

export const declared = (changes: Partial<DeclarationReading>): Partial<SheetFacts> => ({
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
export const california = packFor('us-ca', '2017-01-26')
export const washington = packFor('us-wa', '2026-11-01')
export const oregon = packFor('us-or', '2026-11-01')
export const colorado = packFor('us-co', '2026-11-01')

export function gateOf(
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

export const shortly = (pack: Pack, changes: Partial<SheetFacts>) =>
  gateOf(pack, changes).findings.map(({ defect, effect, reason }) => [
    defect.kind,
    effect,
    ...(reason === undefined ? [] : [reason]),
  ])
