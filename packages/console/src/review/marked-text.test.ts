import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedText, marksIn } from './marked-text.ts'

test('the differing letters are cut out', () => {
  expect(markedText('Alvarez', [[3, 4]])).toEqual([
    { text: 'Alv', differs: false },
    { text: 'a', differs: true },
    { text: 'rez', differs: false },
  ])
})

test('the runs put together are the text again, whatever the marks', () => {
  const mark = fc.tuple(
    fc.integer({ min: -3, max: 20 }),
    fc.integer({ min: -3, max: 20 }),
  )
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 15 }),
      fc.array(mark),
      (text, marks) => {
        expect(
          markedText(text, marks)
            .map((run) => run.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})

test('the marks of a field move to where its words stand', () => {
  const last = { onRoll: 'ALVAREZ', marks: [[3, 4]] as const }
  expect(marksIn('John M Alvarez', [last])).toEqual([[10, 11]])
})

test('a name inside another word is not that name', () => {
  expect(marksIn('Johann Ann', [{ onRoll: 'ANN', marks: [[0, 3]] }])).toEqual([[7, 10]])
  expect(marksIn('Johann', [{ onRoll: 'ANN', marks: [[0, 3]] }])).toEqual([])
})
