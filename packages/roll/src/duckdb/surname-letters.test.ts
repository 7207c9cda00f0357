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
  // Few pairs are strangers, so each run looks at all pairs of a list: 3,000 and more in all.
  let seen = 0
  fc.assert(
    fc.property(fc.array(name, { minLength: 30, maxLength: 30 }), (names) => {
      const strangers = strangersByLetters(wordList(names))
      for (const [a, mine] of names.entries()) {
        for (const [b, theirs] of names.entries()) {
          if (!strangers(a, b)) continue
          seen += 1
          const level = surnameLevel(readSurname(mine), readSurname(theirs))
          expect(surnameLevels[level], `${mine} and ${theirs}`).toBe('other')
        }
      }
    }),
    { numRuns: 200 },
  )
  expect(seen).toBeGreaterThan(3000)
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
