import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from './folded-text.ts'

test('accents, case and punctuation do not tell two names apart', () => {
  expect(foldText('José  Núñez-O’Brien')).toBe('JOSE NUNEZ OBRIEN')
  expect(foldText('Groß')).toBe('GROSS')
  expect(foldText('Søren Łukasz')).toBe('SOREN LUKASZ')
  expect(foldText('ﬁsher')).toBe('FISHER')
})

test('folding twice is folding once, and leaves only ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text)
      expect(foldText(folded)).toBe(folded)
      expect(folded).toMatch(/^[A-Z0-9 ]*$/)
    }),
  )
})
