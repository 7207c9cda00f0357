import { calendarDate } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { packOn, placeNamed, sheetHindrances } from './index.ts'

const law = (id: string) => {
  const found = packOn(id, calendarDate('2018-06-01'))
  if (!found.ok) throw new Error(found.error.kind)
  return found.value
}

// Codes as the census prints them; they pin the alphabet that the others follow from.
test.each([
  ['us-wa', 39, { King: '53033', Pierce: '53053', Spokane: '53063', Yakima: '53077' }],
  ['us-or', 36, { Lane: '41039', Multnomah: '41051', Yamhill: '41071' }],
  [
    'us-co',
    64,
    {
      Broomfield: '08014',
      Denver: '08031',
      'El Paso': '08041',
      Jefferson: '08059',
      Pueblo: '08101',
      Yuma: '08125',
    },
  ],
] as const)('%s has its %i counties under their codes', (id, count, codes) => {
  const { places } = law(id)
  expect(places).toHaveLength(count)
  expect(new Set(places.map(({ code }) => code)).size).toBe(count)
  for (const [name, code] of Object.entries(codes)) {
    expect(placeNamed(places, name)).toEqual({ name, code })
  }
})

const letter = { widthInches: 8.5, heightInches: 11, lines: 10 }

test('Washington wants larger paper than letter, and at most 20 lines, by WAC 434-379-008', () => {
  const kinds = (sheet: typeof letter) =>
    sheetHindrances(law('us-wa'), sheet).map(({ kind }) => kind)
  expect(kinds(letter)).toContain('paper-too-small')
  const large = { widthInches: 14, heightInches: 11, lines: 21 }
  expect(kinds(large)).not.toContain('paper-too-small')
  expect(kinds(large)).toContain('too-many-lines')
  const [paper] = sheetHindrances(law('us-wa'), letter)
  expect(paper?.cites.map(({ section }) => section)).toEqual(['WAC 434-379-008'])
})

test('Nevada and Colorado want what no layout here prints; California’s form is held whole', () => {
  for (const id of ['us-nv', 'us-co']) {
    const kinds = sheetHindrances(law(id), letter).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['not-printed-here']))
  }
  expect(sheetHindrances(law('us-ca'), letter)).toEqual([])
  // Of Oregon's form nothing is held but what may be left out of a line.
  expect(sheetHindrances(law('us-or'), letter)).toEqual([])
})
