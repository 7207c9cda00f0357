import { expect, test } from 'vitest'
import { mostSpellings, questionKeys, voterKeys } from './clipboard-key.ts'
import { rememberedWords } from './word-reading.ts'

const voter = {
  first: 'ROBERT',
  middle: 'JAMES',
  last: 'GARCIA',
  house: '114',
  street: 'N OAK ST',
}
const asked = {
  first: 'Robert',
  last: 'Garcia',
  house: '114',
  street: 'North Oak Street',
}

function isFound(
  question: Partial<typeof asked>,
  of: Partial<typeof voter> = {},
): boolean {
  const keys = new Set(voterKeys({ ...voter, ...of }))
  return questionKeys({ ...asked, ...question }).some((key) => keys.has(key))
}

test.each([
  ['as the roll has it', {}, {}],
  ['by a nickname', { first: 'Bob' }, {}],
  ['by the formal name of a nickname on the roll', { first: 'Robert' }, { first: 'BOB' }],
  ['with a middle name typed beside the first', { first: 'Robert James' }, {}],
  ['where the roll has an initial alone', {}, { first: 'R', middle: '' }],
  ['where the roll has an initial before the name', {}, { first: 'R', middle: 'ROBERT' }],
  [
    'by a nickname of the name after an initial',
    { first: 'Bob' },
    { first: 'J', middle: 'ROBERT' },
  ],
  ['without direction and type of the street', { street: 'Oak' }, {}],
  ['with the street type shortened', { street: 'N. Oak St.' }, {}],
  ['with a letter behind the house number', { house: '114 A' }, {}],
  ['with a doubled letter', { last: 'Garrcia' }, {}],
  ['with a vowel gone wrong', { last: 'Garcea' }, {}],
  ['with accents', { first: 'Róbert', last: 'García' }, {}],
  ['by one name of two', { last: 'Garcia' }, { last: 'GARCIA-LOPEZ' }],
  ['by two names where the roll has one', { last: 'Garcia Lopez' }, {}],
  ['with Jr. behind the name', { last: 'Garcia Jr.' }, {}],
])('a voter is found %s', (_, question, of) => {
  expect(isFound(question, of)).toBe(true)
})

test.each([
  ['another first name', { first: 'Rosa' }],
  ['another surname', { last: 'Nguyen' }],
  ['another house', { house: '116' }],
  ['another street', { street: 'Elm St' }],
  ['an initial alone', { first: 'R.' }],
  ['no house', { house: '' }],
  ['no name at all', { first: '', last: '' }],
])('a voter is not found by %s', (_, question) => {
  expect(isFound(question)).toBe(false)
})

test('a lone initial asks nothing, not even for voters of whom the roll has no more', () => {
  expect(questionKeys({ ...asked, first: 'R.' })).toEqual([])
  expect(isFound({ first: 'R' }, { first: 'R', middle: '' })).toBe(false)
})

test('numbered streets are told apart by every digit', () => {
  expect(isFound({ street: '13th St' }, { street: '3RD ST' })).toBe(false)
  expect(isFound({ street: '11th St' }, { street: '1ST ST' })).toBe(false)
  expect(isFound({ street: 'Third Street' }, { street: '3RD ST' })).toBe(true)
})

test('no question asks more often than the docs say, the name as typed first', () => {
  const question = { ...asked, first: 'Sandy', last: 'Garcia Lopez Nguyen' }
  const keys = questionKeys(question)
  expect(keys.length).toBeLessThanOrEqual(mostSpellings)
  expect(keys.length).toBeGreaterThan(5)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys[0]).toContain('SSNT')
})

test('words that are remembered give the same keys', () => {
  const words = rememberedWords()
  for (const first of ['ROBERT', 'R', 'BOB', '', 'ROBERT']) {
    for (const last of ['GARCIA', 'GARCIA-LOPEZ', '', 'GARCIA']) {
      for (const street of ['N OAK ST', '3RD ST', '']) {
        const one = { ...voter, first, last, street }
        expect(voterKeys(one, words)).toEqual(voterKeys(one))
      }
    }
  }
})
