import fc from 'fast-check'
import { expect, test } from 'vitest'
import { surnameLevel } from '../compare-name.ts'
import { surnameLevels } from '../comparison.ts'
import { readSurname, type Surname } from '../surname.ts'
import { strangersByLetters } from './surname-letters.ts'
import type { WordList } from './word-list.ts'

function wordList(names: readonly string[]): WordList<Surname> {
  return {
    size: names.length,
    keyOf: (code) => names[code] ?? '',
    formOf: (code) => readSurname(names[code]),
    shownOf: (code) => names[code] ?? '',
    votersOf: () => 1,
    codeOf: (key) => names.indexOf(key),
    codeOrNew: (key) => names.indexOf(key),
  }
}

const name = fc.string({
  unit: fc.constantFrom('A', 'B', 'C', 'D', ' ', '-', 'X', 'Y'),
  maxLength: 12,
})

test('surnames that are strangers by their letters compare as other', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      fc.pre(strangersByLetters(wordList([a, b]))(0, 1))
      const level = surnameLevel(readSurname(a), readSurname(b))
      expect(surnameLevels[level]).toBe('other')
    }),
    { numRuns: 3000 },
  )
})

test('letters settle plain names that share little, and no others', () => {
  const strangers = strangersByLetters(
    wordList(['HERNANDEZ', 'WOLFSBURG', 'HOLT', 'HERNANDES', 'WOLFSBURG-HERNANDEZ']),
  )
  expect(strangers(0, 1)).toBe(true)
  expect(strangers(0, 2)).toBe(false)
  expect(strangers(0, 3)).toBe(false)
  expect(strangers(0, 4)).toBe(false)
  expect(strangers(-1, 0)).toBe(false)
})
