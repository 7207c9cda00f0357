import { expect, test } from 'vitest'
import type { SheetFacts } from './sheet-facts.ts'
import { california, colorado, drive, gateOf, shortly } from './sound-sheet.ts'

const rejected = (changes: Partial<SheetFacts>) => shortly(california, changes)
const form = (kind: string) => [[kind, 'rejects-sheet', 'FORM_NONCONFORMING']]

test('one county that is not the one it was printed for makes two on the sheet', () => {
  expect(rejected({ countiesWritten: ['Kings'] })).toEqual(form('two-counties'))
  const [found] = gateOf(california, { countiesWritten: ['Kings'] }).findings
  expect(found?.defect).toMatchObject({ counties: ['Fresno', 'Kings'] })
  expect(found?.grounds.cites.length).toBeGreaterThan(0)
})

test('a county that stands on it twice is one county', () => {
  expect(rejected({ countiesWritten: ['Fresno', 'Fresno'] })).toEqual([])
})

test('a sheet that was printed for no county takes the one that stands on it, and no second', () => {
  const blank = { county: '', voterCounties: new Map() }
  expect(rejected({ ...blank, countiesWritten: ['Kings'] })).toEqual([])
  expect(rejected({ ...blank, countiesWritten: ['Kings', 'Kern'] })).toEqual(
    form('two-counties'),
  )
})

test('two counties on a sheet are no matter where a section may have them', () => {
  expect(shortly(colorado, { countiesWritten: ['Denver', 'Mesa'] })).toEqual([])
})

test('the frozen text on a form that is not of it, and a form of it with another text, are both caught', () => {
  expect(rejected({ formVersion: '7F3L' })).toEqual(form('other-text'))
  expect(rejected({ textHash: `${drive.textHash}.` })).toEqual(form('other-text'))
})

test('text altered by hand costs every line of the sheet, and nothing mends it', () => {
  const gate = gateOf(california, { isMarkedUp: true })
  expect([gate.sheetsAtRisk, gate.linesAtRisk]).toEqual([1, 8])
  expect(gate.findings[0]).toMatchObject({
    status: 'incurable',
    window: { kind: 'incurable' },
  })
})

test('altered by hand and printed with another text, its lines are lost once', () => {
  const gate = gateOf(california, { isMarkedUp: true, textHash: 'another' })
  expect(gate.findings.map(({ defect }) => defect.kind).toSorted()).toEqual([
    'other-text',
    'text-marked-up',
  ])
  expect([gate.sheetsAtRisk, gate.linesAtRisk]).toEqual([1, 8])
})
