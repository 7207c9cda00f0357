import { calendarDate } from '@groundswell/basics'
import { pack } from '@groundswell/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PetitionRules } from '../records/petition-rules.ts'
import { lineRow } from './line-row.ts'
import { turnInRow } from './turn-in-row.ts'

function californiaRules(): PetitionRules {
  const found = pack('us-ca@2017-01-26')
  if (!found.ok) throw new Error('California has rules')
  return {
    id: 'p',
    title: 'A measure',
    start: '2017-01-26',
    deadline: '2017-07-25',
    asOf: null,
    required: 100,
    kind: 'amendment',
    pack: found.value,
  }
}

const rules = californiaRules()
const good = {
  line_id: 'L1',
  sheet: 'S1',
  row: '3',
  county: 'los angeles county',
  channel: 'Paid',
  circulator: 'P7',
  week: '3',
  drawn: 'yes',
  first: 'Rosa',
  last: 'Almeida',
}
const read = (change: Readonly<Record<string, string>>) =>
  lineRow((field) => ({ ...good, ...change })[field] ?? '', 2, rules)

test('a good row is a line of a county the rules know', () => {
  expect(read({})).toMatchObject({
    ok: true,
    value: {
      id: 'L1',
      row: 3,
      county: 'Los Angeles',
      channel: 'paid',
      weekOf: '2017-02-09',
      drawn: true,
    },
  })
})

test('a week is a number of the drive or any day in it', () => {
  for (const week of ['3', '2017-02-09', '2017-02-15']) {
    expect(read({ week })).toMatchObject({ value: { weekOf: '2017-02-09' } })
  }
})

test('a line without an id is named by its sheet and row', () => {
  expect(read({ line_id: '' })).toMatchObject({ value: { id: 'S1-3' } })
})

test.each([
  ['sheet', '', 'no-sheet'],
  ['row', '0', 'not-a-row'],
  ['row', '1.5', 'not-a-row'],
  ['county', 'Atlantis', 'unknown-county'],
  ['week', 'spring', 'not-a-week'],
  ['drawn', 'perhaps', 'not-yes-or-no'],
])('a %s of "%s" is refused as %s, naming the column', (column, text, reason) => {
  expect(read({ [column]: text })).toMatchObject({
    ok: false,
    error: { line: 2, column, reason },
  })
})

test('a line that nobody says was drawn was not drawn', () => {
  expect(read({ drawn: '' })).toMatchObject({ value: { drawn: false } })
})

test('a problem never repeats what the row says', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 4 })
  fc.assert(
    fc.property(text, text, (county, week) => {
      const row = read({ county, week })
      if (!row.ok) expect(row.error.sentence).not.toContain(county)
    }),
  )
})

const today = calendarDate('2017-05-25')
const turnIn = {
  date: '2017-03-09',
  county: '06037',
  channel: 'paid',
  circulator: 'P7',
  sheets: '2',
  lines: '1,234',
}
const readTurnIn = (change: Partial<typeof turnIn>) =>
  turnInRow({ ...turnIn, ...change }, 2, { rules, today })

test('a turn-in names its county by code too, and its lines with or without a comma', () => {
  expect(readTurnIn({})).toMatchObject({
    value: { county: 'Los Angeles', lines: 1234, weekOf: '2017-03-09' },
  })
})

test.each([
  ['date', '2017-02-30', 'not-a-date'],
  ['date', '2017-05-26', 'date-in-the-future'],
  ['date', '2017-01-25', 'before-the-start'],
  ['county', 'Kern County Jail', 'unknown-county'],
  ['channel', ' ', 'no-channel'],
  ['lines', '-3', 'not-a-count'],
  ['lines', '1e3', 'not-a-count'],
  ['sheets', 'x', 'not-a-count'],
])('a turn-in with %s "%s" is refused as %s', (column, text, reason) => {
  expect(readTurnIn({ [column]: text })).toMatchObject({
    ok: false,
    error: { column, reason },
  })
})

test('whatever stands in a turn-in, it is read or refused, never thrown', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(fc.tuple(text, text, text, text, text, text), (cells) => {
      const [date, county, channel, circulator, sheets, lines] = cells
      const row = readTurnIn({ date, county, channel, circulator, sheets, lines })
      if (row.ok) expect(row.value.lines).toBeGreaterThanOrEqual(0)
    }),
  )
})
