import { pack } from '@groundswell/rules'
import { expect, test } from 'vitest'
import { type TopFunders, topFundersSheet } from './top-funders.ts'

const formOf = (reference: string) => {
  const found = pack(reference)
  if (!found.ok) throw new Error(found.error.kind)
  return found.value.form
}
const what: TopFunders = {
  month: 'November 2026',
  title: 'An invented measure.',
  committee: 'Neighbours for an Invented Measure',
  funders: ['Invented Works, Inc.', 'Quirina Zweifelhofer'],
}

test('the sheet has its month in a bold header, the title in capitals, and who pays in a box', () => {
  const sheet = topFundersSheet(formOf('us-ca@2026-11-01'), what, 'letter')
  if (!sheet.ok) throw new Error(sheet.error.kind)
  const marks = sheet.value.pages[0]!.blocks.flatMap((block) => block.marks)
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
  const words = texts.map(({ text }) => text).join(' ')
  expect(words).toContain('OFFICIAL TOP FUNDERS. Valid only for November 2026')
  expect(words).toContain('AN INVENTED MEASURE.')
  expect(words).toContain('Petition circulation paid for by')
  const header = texts.filter(({ face }) => face === 'bold')
  expect(Math.min(...header.map(({ points }) => points))).toBeGreaterThanOrEqual(16)
  expect(Math.min(...texts.map(({ points }) => points))).toBeGreaterThanOrEqual(14)
  const box = marks.find((mark) => mark.kind === 'box')?.box
  const funder = texts.find(({ text }) => text.startsWith('Quirina'))!
  expect(funder.at.y).toBeLessThan(box!.y + box!.height)
  expect(funder.at.y).toBeGreaterThan(box!.y)
})

test('the law of 2017 knows no such sheet, and what does not fit is refused', () => {
  const old = topFundersSheet(formOf('us-ca@2017-01-26'), what, 'letter')
  expect(old).toEqual({ ok: false, error: { kind: 'no-such-sheet' } })
  const many = { ...what, funders: Array.from({ length: 60 }, (_, at) => `Funder ${at}`) }
  const full = topFundersSheet(formOf('us-ca@2026-11-01'), many, 'a4')
  expect(full).toEqual({ ok: false, error: { kind: 'too-much' } })
})
