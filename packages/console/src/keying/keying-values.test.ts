import type { KeyingTask } from '@groundswell/server/wire'
import { expect, test } from 'vitest'
import { firstValues, isUntouched, readFieldsOf, withPrint } from './keying-values.ts'

const said = (text: string) => ({ text, unreadable: false })
const task: KeyingTask = {
  lineId: 'L1',
  sheet: 'S1',
  row: 1,
  county: 'Kern',
  channel: 'volunteer',
  circulator: 'V1',
  weekOf: '2017-03-09',
  drawn: true,
  pictures: [],
  above: [],
  below: [],
  parts: [
    {
      part: 'printed-name',
      title: 'printed name',
      fields: ['first', 'last'],
      crop: null,
    },
    { part: 'city', title: 'city', fields: ['city', 'zip'], crop: null },
  ],
  kept: { city: said('Bakersfield') },
  printed: null,
  draft: null,
  differing: null,
}

test('the city of the last line is kept, and keeping is not typing', () => {
  const values = firstValues(task)
  expect(values).toEqual({ city: { ...said('Bakersfield'), kept: true } })
  expect(isUntouched(values)).toBe(true)
  expect(readFieldsOf(values)).toEqual({ city: said('Bakersfield') })
})

test('what was typed before a reload stands there again, and nothing else', () => {
  const draft = { last: said('Mo') }
  expect(firstValues({ ...task, draft })).toEqual(draft)
  expect(isUntouched(draft)).toBe(false)
})

test('the third person gets what both agree on and fills in the rest', () => {
  const differing = {
    mark: false,
    fields: ['last' as const],
    readings: [
      { mark: 'written' as const, fields: { first: said('Ann'), last: said('Moss') } },
      { mark: 'written' as const, fields: { first: said('ANN'), last: said('Mess') } },
    ],
  }
  const values = firstValues({ ...task, differing })
  expect(values.first).toEqual(said('Ann'))
  expect(values.last).toBeUndefined()
})

test('empty fields are not sent, and an unreadable one is sent without its text', () => {
  expect(
    readFieldsOf({
      first: said('  '),
      last: { text: 'M', unreadable: true },
      zip: said(' 93301 '),
    }),
  ).toEqual({ last: { text: '', unreadable: true }, zip: said('93301') })
})

test('what was printed is taken by wish, where nothing was typed, and says so until it is changed', () => {
  const printed = {
    first: { text: 'Rosa', unreadable: false },
    last: { text: 'Reyes', unreadable: false },
  }
  const home = { ...task, printed }
  expect(firstValues(home)).toEqual(firstValues(task))
  const typed = { first: { text: 'R.', unreadable: false } }
  const taken = withPrint(home, typed)
  expect(taken).toMatchObject({
    first: { text: 'R.' },
    last: { text: 'Reyes', fromPrint: true },
  })
  expect(readFieldsOf(taken).last).toEqual({ ...printed.last, fromPrint: true })
  expect(isUntouched(taken)).toBe(false)
  expect(withPrint(task, typed)).toEqual(typed)
})
