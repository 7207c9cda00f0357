import { expect, test } from 'vitest'
import { ended } from './ended-sentence.ts'

test('a sentence has one full stop at its end, whoever wrote it', () => {
  expect(ended('no PDF structure.')).toBe('no PDF structure.')
  expect(ended('no PDF structure')).toBe('no PDF structure.')
  expect(ended('cut off.. ')).toBe('cut off.')
})
