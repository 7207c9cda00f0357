import { expect, test } from 'vitest'
import type { SheetForm } from '../sheet-form.ts'
import { sheetId } from '../sheet-id.ts'
import type { PageReading } from './page-reading.ts'
import { assembledSheets } from './sheet-reading.ts'

const blankPage = {
  markers: [],
  qr: { x: 0, y: 0, width: 1, height: 1 },
  secondCode: { x: 0, y: 0, width: 1, height: 1 },
  printedId: { x: 0, y: 0, width: 1, height: 1 },
  rows: [],
  fields: [],
  crosses: [],
}
const box = { x: 0, y: 0, width: 1, height: 1 }
/** A page with one row, a page of text, an empty back. */
const form: SheetForm = {
  petition: 'DEMO',
  version: 'F1',
  textHash: '',
  paper: 'letter',
  language: 'en',
  pages: [
    {
      ...blankPage,
      page: 1,
      rows: [{ row: 1, box, fields: [] }],
      fields: [{ field: 'county', box, writtenBy: 'circulator' }],
    },
    {
      ...blankPage,
      page: 2,
      fields: [{ field: 'county', box, writtenBy: 'circulator' }],
    },
    { ...blankPage, page: 3 },
  ],
}

function page(name: string, over: Partial<PageReading> = {}): PageReading {
  return {
    page: name,
    content: name,
    outcome: 'read',
    sheet: sheetId('DEMO', 7),
    form: 'F1',
    formPage: 1,
    rows: [{ row: 1, state: 'used', reasons: [], fields: [] }],
    fields: [],
    problems: [],
    crops: [],
    ...over,
  }
}
const textPage = page('b#2', { formPage: 2, rows: [] })
const assembled = (...pages: readonly PageReading[]) =>
  assembledSheets(pages, new Map([['F1', form]]))

test('a sheet whose pages were all read is registered, with its rows', () => {
  const { sheets, problems } = assembled(page('b#1'), textPage)
  expect(problems).toEqual([])
  expect(sheets).toMatchObject([{ page: 'b#1', state: 'registered', reason: '' }])
  expect(sheets[0]?.rows).toHaveLength(1)
})

test('a page of text that was not scanned is named and keeps no sheet back', () => {
  const { sheets, problems } = assembled(page('b#1'))
  expect(sheets).toMatchObject([{ state: 'registered' }])
  expect(problems.map(({ problem }) => problem.kind)).toEqual(['missing-page'])
})

test('a sheet without its page of signatures goes to a person', () => {
  expect(assembled(textPage).sheets).toMatchObject([
    { state: 'person', reason: 'missing-page', rows: [] },
  ])
})

test('a sheet scanned twice counts once and is named', () => {
  const { sheets, problems } = assembled(page('a#1'), page('b#1'), textPage)
  expect(sheets).toMatchObject([{ page: 'a#1', state: 'registered' }])
  expect(sheets[0]?.rows).toHaveLength(1)
  expect(problems).toMatchObject([
    { page: 'b#1', problem: { kind: 'duplicate-page', first: 'a#1' } },
  ])
})

test('two scans of a sheet that say different things go to a person', () => {
  const empty = page('b#1', {
    rows: [{ row: 1, state: 'empty', reasons: [], fields: [] }],
  })
  expect(assembled(page('a#1'), empty, textPage).sheets).toMatchObject([
    { state: 'person', reason: 'duplicate-page', rows: [] },
  ])
})

test('pages of two forms make no sheet', () => {
  const other = { ...textPage, form: 'F2' }
  expect(assembled(page('a#1'), other).sheets).toMatchObject([
    { state: 'person', reason: 'forms-disagree' },
  ])
})

test('one page in doubt takes the whole sheet to a person', () => {
  const bent = page('a#1', {
    outcome: 'person',
    rows: [],
    problems: [{ kind: 'not-flat', residualMm: 0.9 }],
  })
  expect(assembled(bent, textPage).sheets).toMatchObject([
    { sheet: 'DEMO-000007', state: 'person', reason: 'not-flat' },
  ])
})

test('a page that nobody knows is a sheet of its own, for a person; a blank back is none', () => {
  const lost = page('x.jpg', {
    outcome: 'person',
    sheet: undefined,
    rows: [],
    problems: [{ kind: 'no-markers' }],
  })
  const back = page('y.jpg', { outcome: 'blank', sheet: undefined, rows: [] })
  expect(assembled(lost, back).sheets).toMatchObject([
    { page: 'x.jpg', sheet: undefined, state: 'person', reason: 'no-markers' },
  ])
})

test('an empty row among used ones is doubtful where pale print was lost', () => {
  const row = (number: number, state: 'used' | 'empty') =>
    ({ row: number, state, reasons: [], fields: [] }) as const
  const rows = [row(1, 'empty'), row(2, 'used'), row(3, 'empty')]
  const states = (problems: PageReading['problems']) =>
    assembled(page('a#1', { rows, problems }), textPage).sheets[0]?.rows.map(
      ({ state }) => state,
    )
  expect(states([])).toEqual(['empty', 'used', 'empty'])
  expect(states([{ kind: 'pale-print-lost' }])).toEqual(['unsure', 'used', 'empty'])
})
