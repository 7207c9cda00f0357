import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceFor, diceKey } from './dice.ts'
import { misreadNumber, misspelt } from './misspelling.ts'

const key = diceKey('slips')

test('a misspelt word is another word, near the first', () => {
  const word = fc.stringMatching(/^[A-Z]{1,12}$/)
  fc.assert(
    fc.property(word, fc.nat(), (text, n) => {
      const wrong = misspelt(text, diceFor(key, 1, n))
      expect(Math.abs(wrong.length - text.length)).toBeLessThanOrEqual(2)
      expect(wrong).toMatch(/^[A-Z]+$/)
    }),
  )
  const same = Array.from({ length: 1000 }, (_, n) =>
    misspelt('HERNANDEZ', diceFor(key, 2, n)),
  )
  // Two slips may undo each other, hardly ever.
  expect(same.filter((text) => text === 'HERNANDEZ').length).toBeLessThan(5)
  expect(new Set(same).size).toBeGreaterThan(60)
})

test('a misread number keeps all but one or two of its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.nat(), (number, n) => {
      const wrong = misreadNumber(String(number), diceFor(key, 3, n))
      expect(wrong).toMatch(/^\d+$/)
      expect(wrong).not.toBe(String(number))
    }),
  )
})
